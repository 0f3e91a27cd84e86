import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder with the built `main.js` and `storage-worker.js`, as a file URL that ends with a slash. */
    readonly serverBuild: string;
  }
}

/**
 * Builds the server once per run, as the storage worker runs from a built file. Into a folder of its own: a run must
 * not pull the files from under a server that was started, nor from under another run.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cache = resolve(".cache");
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, "server-build-"));
  await build({ configFile: "vite.server.config.ts", logLevel: "warn", build: { outDir } });
  project.provide("serverBuild", `${pathToFileURL(outDir).href}/`);
  return () => rm(outDir, { recursive: true, force: true });
}
