import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import type { DimensionId } from "../../shared/domain/dimension";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { openDevice } from "../support/device";
import { seededRandom } from "../support/seeded-random";
import { startServer, type ServerProcess } from "../support/server-process";
import { rowsOnDisk } from "../support/stored-log";
import { Typist } from "../support/typist";
import { workshopApi } from "../support/workshop-api";

const groups = ["gov", "bra", "eco", "liv", "soc", "env"];
const personsPerGroup = 2;
const rounds = Number(process.env["REMBUK_KILL_ROUNDS"] ?? 100);
const seed = Number(process.env["REMBUK_SEED"] ?? 20_260_722);
const roundMs = { shortest: 200, longest: 1_000 };
/** People type a few things, then think: long enough for the status word to say "Tersimpan" now and then. */
const burst = { edits: 6, pauseMs: 700 };
const testTimeoutMs = 600_000;

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.dispose();
});

test(
  `[ACK1] [LOG1] after ${rounds} kills in the middle of typing nothing acknowledged is missing and nothing is doubled`,
  { timeout: testTimeoutMs },
  async () => {
    const random = seededRandom(seed);
    const api = workshopApi(server.url);
    const { workshopId, joinCode } = await api.create((await api.enter(server.operatorSecret)).token);
    const typists = await Promise.all(
      groups.flatMap((dimensionId) =>
        Array.from({ length: personsPerGroup }, async (_, at) => {
          const entered = await api.join(joinCode, { name: `${dimensionId}-${at}`, dimensionId });
          return new Typist(await openDevice(server.url, entered), random);
        }),
      ),
    );
    await Promise.all(typists.map((typist) => typist.device.saved()));

    for (let round = 1; round <= rounds; round += 1) {
      const until = Date.now() + roundMs.shortest + random() * (roundMs.longest - roundMs.shortest);
      const typing = typists.map(async (typist) => {
        while (Date.now() < until) {
          for (let i = random() * burst.edits; i > 0 && Date.now() < until; i -= 1) {
            typist.type();
            await pause(5 + random() * 40);
          }
          await pause(Math.min(random() * burst.pauseMs, Math.max(0, until - Date.now())));
        }
      });
      await Promise.all(typing);
      for (let i = 0; i < 6; i += 1) typists[Math.floor(random() * typists.length)]?.type();
      await server.kill();
      expect(problemsOnDisk(typists, workshopId), `seed ${seed}, round ${round}`).toEqual([]);
      await server.restart();
      for (const typist of typists) typist.device.wake();
    }

    const acknowledged = typists.reduce((sum, typist) => sum + typist.acknowledgedCount, 0);
    expect(acknowledged, "the test proves nothing if nothing was acknowledged").toBeGreaterThan(
      typists.length,
    );
    await Promise.all(typists.map((typist) => typist.device.saved()));
    const total = typists.reduce((sum, typist) => sum + typist.rowCount, 0);
    expect(total).toBeGreaterThan(rounds);
    for (const typist of typists) {
      const onDisk = rowsOnDisk(server.databaseFile, typist.replica.key, swotColumns);
      expect(typist.differenceFrom(onDisk)).toEqual([]);
      // The colleague's last edits are durable; they reach this device with the next tick.
      await expect.poll(() => typist.replica.content.rows.value, { timeout: 10_000 }).toEqual(onDisk);
    }
    const stored = groups.flatMap((group) =>
      rowsOnDisk(server.databaseFile, swotOf(workshopId, group), swotColumns),
    );
    expect(stored).toHaveLength(total);
    for (const typist of typists) typist.device.close();
  },
);

function problemsOnDisk(typists: readonly Typist[], workshopId: string): readonly string[] {
  return groups.flatMap((group) => {
    const rows = rowsOnDisk(server.databaseFile, swotOf(workshopId, group), swotColumns);
    return typists
      .filter((typist) => typist.device.name.startsWith(group))
      .flatMap((typist) => typist.missingFrom(rows));
  });
}

function swotOf(workshopId: string, group: string): DocumentKey {
  return documentKey({
    workshopId: workshopId as Parameters<typeof documentKey>[0]["workshopId"],
    dimensionId: group as DimensionId,
    worksheet: "swot",
  });
}
