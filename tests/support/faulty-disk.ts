import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What the disk does, by its number in `faulty-disk.c`. */
const moods = {
  sound: 0,
  /** Writes fail with an input/output error. */
  failsWrites: 1,
  /** No space left. */
  isFull: 2,
  /** Writes succeed, fsync fails. */
  failsSyncs: 3,
  /** Writes seem to succeed and are gone when fsync fails. */
  losesWrites: 4,
  /** The process dies, as of `kill -9`, in the middle of a checkpoint, or of writing a snapshot. */
  diesInCheckpoint: 5,
  diesInSnapshot: 6,
  /** Writes neither return nor fail, until the mood changes. */
  hangs: 7,
} as const;

export type DiskMood = keyof typeof moods;

const deaths = { before: 0, half: 1, after: 2, atSync: 3 } as const;

export interface Death {
  /** Around the write it dies in; `atSync`: all is written and nothing is synced. */
  readonly at: keyof typeof deaths;
  /** Writes of the kind that go well before. */
  readonly spared: number;
}

/** A disk under a server process that fails when told to. */
export interface FaultyDisk {
  /** For the server's process. */
  readonly environment: Readonly<Record<string, string>>;
  become(mood: DiskMood, death?: Death): void;
  /** How often it has failed, or killed, so far. */
  readonly count: number;
  dispose(): void;
}

/** On a machine without a C compiler, or where programs are not loaded as on Linux, there is none. */
export const hasFaultyDisk =
  process.platform === "linux" && spawnSync("gcc", ["--version"], { stdio: "ignore" }).status === 0;

const controlBytes = 8;
const countOffset = 4;

export function makeFaultyDisk(): FaultyDisk {
  const folder = mkdtempSync(path.join(tmpdir(), "rembuk-faulty-disk-"));
  const library = path.join(folder, "faulty-disk.so");
  const control = path.join(folder, "control");
  const source = path.resolve("tests/faults/faulty-disk.c");
  execFileSync("gcc", ["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, source, "-ldl"]);
  writeFileSync(control, new Uint8Array(controlBytes));
  const file = openSync(control, "r+");
  return {
    environment: { LD_PRELOAD: library, FAULTY_DISK: control },
    become(mood, death = { at: "before", spared: 0 }) {
      // The mood last: it is what arms the rest.
      writeSync(file, Uint8Array.of(deaths[death.at], death.spared), 0, 2, 1);
      writeSync(file, Uint8Array.of(moods[mood]), 0, 1, 0);
    },
    get count() {
      const bytes = new Uint8Array(controlBytes);
      readSync(file, bytes, 0, controlBytes, 0);
      return new DataView(bytes.buffer).getUint32(countOffset, true);
    },
    dispose() {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
