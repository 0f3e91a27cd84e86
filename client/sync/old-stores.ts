import * as z from "zod/mini";
import { deviceStorage } from "./web-storage";
import { openIndexedStore } from "./indexed-store";

/** A workshop's stages lie about a month apart: what was not looked at for two is over for this device. */
const keepUnusedMs = 60 * 24 * 60 * 60 * 1000;

const prefix = "rembuk/";
const usedKey = "rembuk.stores";

/** Notes that this database is in use. */
export function noteUse(name: string, now: number): void {
  writeUses({ ...readUses(), [name]: now });
}

/**
 * Drops the databases of workshops that this device has not opened for 60 days. One with anything unsent stays, however
 * old: it exists nowhere else.
 */
export async function dropOldStores(now: number): Promise<void> {
  for (const name of await storeNames()) {
    const usedAt = readUses()[name];
    if (usedAt === undefined) noteUse(name, now);
    else if (now - usedAt >= keepUnusedMs && (await isAllSent(name))) await drop(name);
  }
}

/** Some browsers do not list their databases; there those this program noted are known. */
async function storeNames(): Promise<readonly string[]> {
  const listed = "databases" in indexedDB ? await indexedDB.databases() : [];
  const names = new Set([...listed.map(({ name }) => name ?? ""), ...Object.keys(readUses())]);
  return [...names].filter((name) => name.startsWith(prefix));
}

/** What belongs to a former epoch counts too, and copies of what was refused: nothing else has them. */
async function isAllSent(name: string): Promise<boolean> {
  const store = await openIndexedStore(name);
  try {
    const [documents, copies] = [await store.documentsWithUnsent(), await store.copies()];
    return documents.length === 0 && copies.length === 0;
  } finally {
    store.close();
  }
}

function drop(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener("error", () => reject(request.error ?? new Error("not deleted")));
    request.addEventListener("success", () => {
      const { [name]: _dropped, ...others } = readUses();
      writeUses(others);
      resolve();
    });
  });
}

type Uses = Readonly<Record<string, number>>;

function readUses(): Uses {
  try {
    const kept: unknown = JSON.parse(deviceStorage.get(usedKey) ?? "{}");
    const uses = z.safeParse(z.record(z.string(), z.number()), kept);
    return uses.success ? uses.data : {};
  } catch {
    return {};
  }
}

function writeUses(uses: Uses): void {
  deviceStorage.set(usedKey, JSON.stringify(uses));
}
