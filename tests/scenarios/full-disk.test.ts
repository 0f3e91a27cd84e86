import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { SessionDirectory } from "../../server/access/session-directory";
import type { Session } from "../../server/access/session";
import { attachSockets } from "../../server/sockets/gateway";
import type { SessionSource } from "../../server/sockets/gateway-dependencies";
import { storedDevices } from "../../server/storage/stored-devices";
import { identifierSchema } from "../../shared/domain/identifier";
import type { CommandCall } from "../../shared/protocol/command-messages";
import type { DocumentAccess } from "../../shared/protocol/document-messages";
import { openRooms, participant, type RoomsOnDisk } from "../support/rooms-on-disk";
import { RawSocket } from "../support/raw-socket";
import { SocketPage } from "../support/socket-page";

let hall: RoomsOnDisk;
let http: Server;
let gateway: ReturnType<typeof attachSockets> | undefined;
const sockets: RawSocket[] = [];

beforeEach(async () => {
  hall = await openRooms(inject("serverBuild"));
  http = createServer().listen(0, "127.0.0.1");
  await once(http, "listening");
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await gateway?.dispose();
  http.close();
  await hall.dispose();
});

test("[STORE1] with a full disk every screen says so, documents are read, nothing is acknowledged, and then work goes on", async () => {
  // The token is the name: who may come in is told elsewhere.
  serve({ authenticate: async (name) => participant(hall.workshopId, name), withdrawals: 0 });
  const siti = await pageOf("siti");
  expect(await siti.open()).toMatchObject({ ok: true, access: { write: true } });
  siti.addRow("r1", { quadrant: "S", text: "Sebelum" });
  expect(await siti.push()).toMatchObject({ kind: "saved", seq: 1 });

  hall.gate.setFull(true);
  expect(await siti.raw.next("state:storage")).toEqual({ writable: false });
  siti.addRow("r2", { quadrant: "S", text: "Selama" });
  expect(await siti.push()).toMatchObject({ kind: "busy" });
  const budi = await pageOf("budi");
  expect(await budi.open()).toMatchObject({ ok: true, access: { write: false, reason: "cannot-store" } });
  expect(budi.rows.map(({ id }) => id)).toEqual(["r1"]);

  // Budi's page could not get its ids: what it types is honest all the same, and comes again.
  budi.addRow("r4", { quadrant: "O", text: "Selama" });
  expect(await budi.push()).toMatchObject({ kind: "busy" });
  expect(hall.incidents.filter(({ event }) => event === "refused-edit")).toEqual([]);

  hall.gate.setFull(false);
  await siti.raw.next<{ writable: boolean }>("state:storage", ({ writable }) => writable);
  expect(await siti.push()).toMatchObject({ kind: "saved", seq: 2 });
  await budi.raw.next<DocumentAccess>("doc:access", ({ write }) => write);
  await budi.reached(2);
  expect(budi.rows.filter(({ id }) => id !== "r4")).toEqual(siti.rows);
  budi.addRow("r3", { quadrant: "W", text: "Sesudah" });
  expect(await budi.push()).toMatchObject({ kind: "saved", seq: 3 });
});

test("[STORE6] [LINK1] a link whose replacing failed and is on disk all the same ends who came by it, once the disk works again", async () => {
  const { workshops, storage, gate, clock } = hall;
  const { onWritableChange } = gate.disk;
  const sessions = new SessionDirectory({
    storage: { run: (name, args) => storage.run(name, args), onWritableChange },
    workshops,
    now: () => clock.now,
    randomInt,
  });
  serve(sessions);
  const created = await workshops.create(
    { regionId: "kendal", title: "Bimtek", stage: 2, planYears: [2023], loadSample: false },
    "test",
  );
  if (!created.ok) throw new Error(created.problem);
  const { facilitatorLink, observerLink } = created.value;
  const [boss, colleague, observer] = [
    await enteredBy(sessions, facilitatorLink),
    await enteredBy(sessions, facilitatorLink),
    await enteredBy(sessions, observerLink),
  ];

  const others = await hall.moreWorkshops();
  const issue: CommandCall = {
    id: identifierSchema.parse("unsure"),
    command: { type: "link:issue", role: "observer" },
  };
  expect(await others.runCommand(boss.session, issue)).toMatchObject({ ok: true });
  gate.setFull(true);
  gate.setFull(false);
  await observer.raw.closed();
  await Promise.all([boss, colleague].map(({ raw }) => raw.ask("probe", 1)));
  expect([boss, colleague].map(({ raw }) => raw.socket.connected)).toEqual([true, true]);
});

function serve(sessions: SessionSource): void {
  const { rooms, storage, workshops, gate, clock, incidents } = hall;
  gateway = attachSockets(http, {
    sessions,
    workshops,
    rooms,
    storage: gate.disk,
    deviceStore: storedDevices(storage),
    now: () => clock.now,
    report: (incident) => void incidents.push(incident),
  });
}

async function pageOf(name: string): Promise<SocketPage> {
  return new SocketPage(await greeted(name), hall.key("swot"));
}

async function enteredBy(
  sessions: SessionDirectory,
  link: string,
): Promise<{ session: Session; raw: RawSocket }> {
  const entered = await sessions.enter({ secret: new URL(link).hash.slice(1) });
  if (!entered.ok) throw new Error(entered.problem);
  const { token } = entered.value;
  const session = await sessions.authenticate(token);
  if (session === null) throw new Error("not let in");
  return { session, raw: await greeted(token) };
}

async function greeted(token: string): Promise<RawSocket> {
  const raw = new RawSocket(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
  sockets.push(raw);
  expect(await raw.hello(token)).toMatchObject({ ok: true });
  return raw;
}
