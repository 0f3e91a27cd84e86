import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "vite";

export interface BuiltChild {
  /** What Node runs. */
  readonly file: string;
  dispose(): Promise<void>;
}

/** Builds a TypeScript file for a Node process of its own. */
export async function buildChild(entry: string): Promise<BuiltChild> {
  const cache = resolve(".cache");
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, "child-"));
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: { ssr: true, outDir, target: "node20", rolldownOptions: { input: { child: entry } } },
  });
  return { file: join(outDir, "child.js"), dispose: () => rm(outDir, { recursive: true, force: true }) };
}
