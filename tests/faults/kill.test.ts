import { afterAll, beforeAll, expect, test } from "vitest";
import { seededRandom } from "../support/seeded-random";
import { startServer, type ServerProcess } from "../support/server-process";
import { TypingHall } from "../support/typing-hall";

const groups = ["gov", "bra", "eco", "liv", "soc", "env"];
const personsPerGroup = 2;
const rounds = Number(process.env["REMBUK_KILL_ROUNDS"] ?? 25);
/** A workshop takes so many rounds before its worksheets are full. */
const roundsPerWorkshop = 50;
const seed = Number(process.env["REMBUK_SEED"] ?? 20_260_722);
const roundMs = { shortest: 0, longest: 500 };
const roundDeadlineMs = 30_000;

let server: ServerProcess;

beforeAll(async () => {
  // Worksheets are folded all the time, so that the server also comes back from snapshots.
  server = await startServer({ SNAPSHOT_ENTRIES: "25" });
});

afterAll(async () => {
  await server.dispose();
});

test(
  `[ACK1] [LOG1] after ${rounds} kills in the middle of typing nothing acknowledged is missing and nothing is doubled`,
  { timeout: 60_000 + rounds * roundDeadlineMs },
  async () => {
    const random = seededRandom(seed);
    let round = 0;
    while (round < rounds) {
      const hall = await TypingHall.open({ server, random, groups, personsPerGroup });
      for (const last = Math.min(rounds, round + roundsPerWorkshop); round < last; round += 1) {
        await hall.typeUntilOneIsSaved();
        await hall.typeFor(roundMs.shortest + random() * (roundMs.longest - roundMs.shortest));
        hall.typeAtOnce();
        await server.kill();
        expect(hall.problemsOnDisk(), `seed ${seed}, round ${round}`).toEqual([]);
        await server.restart();
        hall.wake();
      }
      await hall.checkComplete();
      hall.close();
    }
  },
);
