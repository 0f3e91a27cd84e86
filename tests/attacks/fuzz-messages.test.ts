import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { protocolVersion } from "../../shared/protocol/limits";
import { oneFrameParser } from "../../shared/protocol/one-frame-parser";
import { AttackHall } from "../support/attack-hall";
import { damaged, pick } from "../support/fuzz/damage";
import { damagedMessage, type Message } from "../support/fuzz/damaged-message";
import { seededRandom, type Random } from "../support/seeded-random";
import type { SocketPage } from "../support/socket-page";

const messages = Number(process.env["REMBUK_FUZZ_MESSAGES"] ?? 600);
const seed = Number(process.env["REMBUK_SEED"] ?? 20_261_122);
/** Few enough for one session not to be cut off as a flood. */
const messagesPerPage = 100;
const eventPacket = 2;
const memoryMaxBytes = 256 * 1024 * 1024;

let hall: AttackHall;

beforeAll(async () => {
  hall = await AttackHall.open();
});

afterAll(async () => {
  await hall.dispose();
});

test(
  `[INGEST3] ${messages} damaged messages and frames leave the server, its documents and everybody else as they were`,
  { timeout: 120_000 + messages * 100 },
  async () => {
    const before = hall.memoryBytes();
    const random = seededRandom(seed);
    for (let sent = 0; sent < messages;) {
      const [first, page] = [sent, await hall.attacker()];
      // A frame nobody can read closes the socket.
      for (; sent < first + messagesPerPage && page.raw.socket.connected; sent += 1) await send(page, random);
      page.raw.close();
      expect(await hall.differences(), `REMBUK_SEED=${seed}, messages from ${first} on`).toEqual([]);
    }
    expect(hall.memoryBytes() - before).toBeLessThan(memoryMaxBytes);
  },
);

/** Sent, and the server is awake again. */
async function send(page: SocketPage, random: Random): Promise<void> {
  const sound = soundMessages(page);
  const message = damagedMessage(sound[pick(random, sound.length)] ?? { name: "probe", payload: 1 }, random);
  if (random() < 0.97) page.raw.socket.emit(message.name, message.payload, () => undefined);
  else writeFrame(page, message, random);
  // A frame nobody can read closes the socket instead.
  await Promise.race([page.raw.ask("probe", 1).catch(() => undefined), page.raw.closed()]);
}

/** Past the encoder: bytes that are nearly a packet. */
function writeFrame(page: SocketPage, { name, payload }: Message, random: Random): void {
  const packet = { type: eventPacket, nsp: "/", id: pick(random, 9), data: [name, payload] };
  const [frame] = new oneFrameParser.Encoder().encode(packet);
  const bytes = typeof frame === "string" ? new TextEncoder().encode(frame) : frame;
  const broken = damaged(bytes, random, [bytes]);
  page.raw.socket.io.engine.write(
    typeof frame === "string" ? new TextDecoder().decode(broken) : (broken as never),
  );
}

function soundMessages({ key, epoch, doc, seq }: SocketPage): readonly Message[] {
  const update = Y.encodeStateAsUpdate(doc);
  const stateVector = Y.encodeStateVector(doc);
  const focus = { rowId: "sasaran", column: "text", typing: true };
  return [
    { name: "hello", payload: { protocol: protocolVersion, token: "token", tabId: "tab" } },
    {
      name: "doc:open",
      payload: { document: key, epoch, lastSeq: seq, stateVector, clientIds: [doc.clientID] },
    },
    { name: "doc:push", payload: { document: key, epoch, pushId: "p1", update } },
    { name: "doc:close", payload: { document: key } },
    { name: "presence:set", payload: { document: key, focus } },
    { name: "device:set", payload: { unsent: 3, since: 1_700_000_000_000 } },
    { name: "cmd", payload: { id: "c1", command: { type: "settings:set", values: { title: "Baru" } } } },
    { name: "probe", payload: 1 },
  ];
}
