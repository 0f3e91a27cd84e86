import { afterEach, describe, expect, test } from "vitest";
import { hasFaultyDisk, makeFaultyDisk, type DiskMood, type FaultyDisk } from "../support/faulty-disk";
import { seededRandom } from "../support/seeded-random";
import { startServer, type ServerProcess } from "../support/server-process";
import { TypingHall } from "../support/typing-hall";

const seed = Number(process.env["REMBUK_SEED"] ?? 20_260_722);
const deadlineMs = 120_000;
const timeout = 4 * deadlineMs;
const needsCompiler = hasFaultyDisk ? "" : " (left out: it takes Linux and gcc to make a disk fail)";

const faults: readonly { readonly mood: DiskMood; readonly what: string }[] = [
  { mood: "isFull", what: "a full disk" },
  { mood: "failsWrites", what: "a disk that cannot write" },
  { mood: "failsSyncs", what: "a disk that cannot sync" },
  { mood: "losesWrites", what: "a disk that loses what it could not sync" },
];

describe.skipIf(!hasFaultyDisk)(`a server process on a disk that fails${needsCompiler}`, () => {
  let disk: FaultyDisk | undefined;
  let server: ServerProcess | undefined;
  let hall: TypingHall | undefined;

  afterEach(async () => {
    disk?.become("sound");
    hall?.close();
    await server?.dispose();
    disk?.dispose();
  });

  test.for(faults)(
    "[STORE1] [ACK1] with $what nothing is acknowledged that is not on it, every screen says so, and a kill loses nothing",
    { timeout },
    async ({ mood }) => {
      const { failing, typing, process } = await typingOn(mood);
      await process.kill();
      expect(typing.problemsOnDisk(), "killed while the disk fails").toEqual([]);
      failing.become("sound");
      await process.restart();
      typing.wake();
      await typing.checkComplete();
    },
  );

  test(
    "[STORE1] a full disk that has room again is written to again, without a restart",
    { timeout },
    async () => {
      const { failing, typing } = await typingOn("isFull");
      failing.become("sound");
      await typing.checkComplete();
    },
  );

  test(
    "[STORE8] a disk that hangs is told on every screen and to whoever looks after the server, and goes on where it hung",
    { timeout },
    async () => {
      const { failing, typing, process } = await typingOn("hangs");
      expect((await fetch(`${process.url}/healthz`)).status).toBe(503);
      failing.become("sound");
      await typing.checkComplete();
      expect((await fetch(`${process.url}/healthz`)).status).toBe(200);
    },
  );

  test(
    "[STORE1] after a failed sync the screens never say more than is on disk, also when the disk is well again",
    { timeout },
    async () => {
      const { failing, typing, process } = await typingOn("failsSyncs");
      failing.become("sound");
      // The server may come back by itself, or stay read-only and say so until it is started again.
      await typing.typeFor(3_000);
      await process.kill();
      expect(typing.problemsOnDisk()).toEqual([]);
      await process.restart();
      typing.wake();
      await typing.checkComplete();
    },
  );

  /** A hall whose disk fails while everybody types, until every status word says that nothing can be saved. */
  async function typingOn(mood: DiskMood) {
    const failing = (disk = makeFaultyDisk());
    const process = (server = await startServer(failing.environment));
    const typing = (hall = await TypingHall.open({
      server: process,
      random: seededRandom(seed),
      groups: ["gov", "eco"],
      personsPerGroup: 2,
    }));
    await typing.typeUntilOneIsSaved();
    failing.become(mood);
    const until = Date.now() + deadlineMs;
    const words = () => typing.typists.map(({ device }) => device.room.status.value.kind);
    await typing.typeWhile(() => Date.now() < until && words().some((word) => word !== "cannot-store"));
    await expect.poll(words, { timeout: deadlineMs }).toEqual(words().map(() => "cannot-store"));
    expect(failing.count, "the disk has really failed").toBeGreaterThan(0);
    return { failing, typing, process };
  }
});
