import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasFaultyDisk, makeFaultyDisk, type Death, type FaultyDisk } from "../support/faulty-disk";
import { seededRandom } from "../support/seeded-random";
import { startServer, type ServerProcess } from "../support/server-process";
import { TypingHall } from "../support/typing-hall";

/** Kills inside each of the two. */
const kills = Number(process.env["REMBUK_INSIDE_KILLS"] ?? 5);
const killsPerWorkshop = 15;
const seed = Number(process.env["REMBUK_SEED"] ?? 20_260_722);
const attemptMs = 90_000;
const needsCompiler = hasFaultyDisk ? "" : " (left out: it takes Linux and gcc to die inside a write)";

const places = [
  { mood: "diesInSnapshot", what: "the writing of a snapshot", deaths: ["before", "half", "after"] },
  { mood: "diesInCheckpoint", what: "a checkpoint", deaths: ["before", "half", "after", "atSync"] },
] as const;

describe.skipIf(!hasFaultyDisk)(`a server process that dies while it writes${needsCompiler}`, () => {
  let disk: FaultyDisk;
  let server: ServerProcess;

  beforeAll(async () => {
    disk = makeFaultyDisk();
    server = await startServer({ ...disk.environment, SNAPSHOT_ENTRIES: "25" });
  });

  afterAll(async () => {
    await server.dispose();
    disk.dispose();
  });

  test.for(places)(
    `[ACK1] [LOG1] after ${kills} kills inside $what nothing acknowledged is missing and nothing is doubled`,
    { timeout: 60_000 + kills * 2 * attemptMs },
    async ({ mood, deaths }) => {
      const random = seededRandom(seed);
      const begin = disk.count;
      for (let done = 0; done < kills;) {
        const hall = await TypingHall.open({
          server,
          random,
          groups: ["gov", "eco", "env"],
          personsPerGroup: 2,
        });
        const last = Math.min(kills, done + killsPerWorkshop);
        for (; done < last; done += 1) {
          await hall.typeUntilOneIsSaved();
          const at = deaths[done % deaths.length] ?? "half";
          await dieInside(hall, mood, { at, spared: Math.floor(random() * 3) });
          expect(hall.problemsOnDisk(), `seed ${seed}, kill ${done}`).toEqual([]);
          await server.restart();
          hall.wake();
        }
        await hall.checkComplete();
        hall.close();
      }
      expect(disk.count - begin, "every one of them died inside").toBe(kills);
    },
  );

  /** Everybody types until the server dies of it. */
  async function dieInside(hall: TypingHall, mood: (typeof places)[number]["mood"], death: Death) {
    disk.become(mood, death);
    const until = Date.now() + attemptMs;
    await hall.typeWhile(() => server.running && Date.now() < until);
    expect(server.running, `within ${attemptMs} ms the server comes to ${mood}`).toBe(false);
    disk.become("sound");
  }
});
