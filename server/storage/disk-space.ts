import { stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";

const lookEveryMs = 30_000;
/** Below this people are warned: room for the work of a day and its backups. */
const lowBytes = 300 * 1024 * 1024;
/** The database, its log and some backups. */
const timesDatabase = 4;

export interface DiskSpaceOptions {
  readonly file: string;
  /** Bytes that are free where the file lies; of the file system unless given. */
  readonly freeBytes?: () => Promise<number>;
  readonly onLow: (isLow: boolean) => void;
}

/** Looks now, and every half minute, whether the disk is about to be full. */
export async function watchDiskSpace(options: DiskSpaceOptions): Promise<() => void> {
  const timer = setInterval(() => void look(options), lookEveryMs);
  timer.unref();
  await look(options);
  return () => clearInterval(timer);
}

/** A file system that does not say how much is free says nothing: a full disk is noticed all the same. */
async function look({
  file,
  freeBytes = () => freeAt(dirname(file)),
  onLow,
}: DiskSpaceOptions): Promise<void> {
  try {
    const { size } = await stat(file);
    onLow((await freeBytes()) < Math.max(lowBytes, timesDatabase * size));
  } catch {
    onLow(false);
  }
}

async function freeAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
