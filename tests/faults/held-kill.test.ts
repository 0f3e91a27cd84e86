import Libsql from "libsql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentKey } from "../../shared/domain/document-key";
import type { DimensionId } from "../../shared/domain/dimension";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import type { CommandAnswer } from "../../shared/protocol/command-messages";
import { helloAnswerSchema } from "../../shared/protocol/hello-message";
import { RawSocket } from "../support/raw-socket";
import { startServer, type ServerProcess } from "../support/server-process";
import { SocketPage } from "../support/socket-page";
import { rowsOnDisk } from "../support/stored-log";
import { workshopApi } from "../support/workshop-api";

const rounds = 3;
const testTimeoutMs = 300_000;

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.dispose();
});

test(
  `[HELD2] [HELD6] in ${rounds} kills right after the answer no late edit and no decision is lost`,
  { timeout: testTimeoutMs },
  async () => {
    const api = workshopApi(server.url);
    const created = await api.create((await api.enter(server.operatorSecret)).token);
    const facilitator = await api.enter(new URL(created.facilitatorLink).hash.slice(1));
    const { workshopId } = created;
    const key = documentKey({ workshopId, dimensionId: "gov" as DimensionId, worksheet: "swot" });
    const closing = { type: "access:set", dimensionIds: ["gov"], worksheets: ["swot"], level: "view" };
    expect(await command(await connect(facilitator.token), "close", closing)).toMatchObject({ ok: true });

    for (let round = 1; round <= rounds; round += 1) {
      // A restart ends the grace, which is known in memory only.
      await server.restart();
      const { token } = await api.join(created.joinCode, { name: `Siti ${round}`, dimensionId: "gov" });
      const page = new SocketPage(await connect(token), key);
      expect(await page.open()).toMatchObject({ ok: true, access: { write: false } });
      page.addRow(`late-${round}`, { quadrant: "S", text: `Terlambat ${round}` });
      const answer = await page.push();
      await server.kill();
      if (answer.kind !== "held") throw new Error(`not held: ${JSON.stringify(answer)}`);
      expect(stateOnDisk(answer.heldId)).toBe("waiting");

      await server.restart();
      const boss = new RawSocket(server.url);
      const hello = helloAnswerSchema.parse(await boss.hello(facilitator.token));
      expect(hello.ok && hello.held.find(({ id }) => id === answer.heldId)).toMatchObject({
        state: "waiting",
      });
      const accepting = { type: "held:accept", heldId: answer.heldId };
      expect(await command(boss, `accept-${round}`, accepting)).toMatchObject({ ok: true });
      await server.kill();
      expect(stateOnDisk(answer.heldId)).toBe("accepted");
      const texts = rowsOnDisk(server.databaseFile, key, swotColumns).map(({ cells }) => cells["text"]);
      expect(texts).toEqual(Array.from({ length: round }, (_, at) => `Terlambat ${at + 1}`));
    }
  },
);

async function connect(token: string): Promise<RawSocket> {
  const raw = new RawSocket(server.url);
  await raw.hello(token);
  return raw;
}

function command(raw: RawSocket, id: string, wanted: unknown): Promise<CommandAnswer> {
  return raw.ask("cmd", { id, command: wanted });
}

function stateOnDisk(heldId: string): unknown {
  const database = new Libsql(server.databaseFile);
  try {
    return (
      database.prepare("select state from held_edit where id = ?").get([heldId]) as { readonly state: string }
    ).state;
  } finally {
    database.close();
  }
}
