import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockDataFolder } from "./data-folder-lock";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rembuk-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("one server at a time uses a data folder", () => {
  test("a second one is turned away until the first has ended", async () => {
    const first = await lockDataFolder(folder);
    expect(await lockDataFolder(folder)).toBeNull();
    await first?.release();
    const next = await lockDataFolder(folder);
    expect(next).not.toBeNull();
    await next?.release();
  });

  test("two folders do not meet", async () => {
    const locks = [await lockDataFolder(folder), await lockDataFolder(join(folder, "other"))];
    expect(locks).not.toContain(null);
    for (const lock of locks) await lock?.release();
  });

  test("a server that was killed leaves no lock behind", async () => {
    const script = `
      import { lockDataFolder } from ${JSON.stringify(await builtLock())};
      console.log(await lockDataFolder(${JSON.stringify(folder)}) !== null);
      setInterval(() => {}, 1_000);
    `;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
    const [output] = (await once(child.stdout, "data")) as [Buffer];
    expect(output.toString().trim()).toBe("true");
    expect(await lockDataFolder(folder)).toBeNull();
    child.kill("SIGKILL");
    await once(child, "exit");
    const lock = await lockDataFolder(folder);
    expect(lock).not.toBeNull();
    await lock?.release();
  });
});

/** The lock as a module that plain Node can import in another process. */
async function builtLock(): Promise<string> {
  const { build } = await import("vite");
  await build({
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    build: { ssr: "server/data-folder-lock.ts", outDir: join(folder, "built"), target: "node20" },
  });
  return join(folder, "built", "data-folder-lock.js");
}
