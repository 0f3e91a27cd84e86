import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The SQLite file of a data folder. */
export function databaseFile(folder: string): string {
  return join(folder, "rembuk.sqlite");
}

/** Makes the folder, for its owner only, if there is none, and proves that it can be written. Errors: of the file system. */
export async function openDataFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const probe = join(folder, "write-test");
  await writeFile(probe, "");
  await rm(probe);
}

/** The kept text under this name, null where there is none. Errors: of the file system, but for a missing file. */
export async function readKept(folder: string, name: string): Promise<string | null> {
  try {
    return (await readFile(join(folder, name), "utf8")).trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Keeps a text that only the owner of the folder may read. Errors: of the file system. */
export async function keep(folder: string, name: string, text: string): Promise<void> {
  await writeFile(join(folder, name), `${text}\n`, { mode: ownerOnly });
}

const ownerOnly = 0o600;
