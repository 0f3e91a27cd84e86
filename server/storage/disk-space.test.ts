import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { watchDiskSpace } from "./disk-space";

const mebibyte = 1024 * 1024;

test("[STORE5] little free space is told while there is still some, sooner where the database is large", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "rembuk-"));
  const file = path.join(folder, "rembuk.sqlite");
  writeFileSync(file, "");
  const isLow = async (free: number): Promise<boolean> => {
    const told: boolean[] = [];
    const stop = await watchDiskSpace({ file, freeBytes: async () => free, onLow: (low) => told.push(low) });
    stop();
    return told[0] ?? false;
  };
  expect(await Promise.all([isLow(400 * mebibyte), isLow(200 * mebibyte)])).toEqual([false, true]);
  truncateSync(file, 200 * mebibyte);
  expect(await isLow(400 * mebibyte)).toBe(true);
  rmSync(folder, { recursive: true });
});
