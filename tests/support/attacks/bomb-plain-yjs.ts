import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import * as Y from "yjs";
import type { Scene } from "./attack";
import type { Bomb } from "./bomb-attacks";

/** What a bomb did to a plain document: its cost, or that the process did not survive its limits. */
export type Damage = { readonly ms: number; readonly bytes: number } | "killed";

const child = fileURLToPath(new URL("./plain-yjs-child.mjs", import.meta.url));
const timeLimitMs = 60_000;
const heapLimitMiB = 1_024;

export async function bombPlainYjs(bomb: Bomb, scene: Scene): Promise<Damage> {
  const plain = spawn(process.execPath, [`--max-old-space-size=${heapLimitMiB}`, child], {
    stdio: ["pipe", "pipe", "ignore"],
    timeout: timeLimitMs,
  });
  let output = "";
  plain.stdout.on("data", (chunk: Buffer) => (output += chunk));
  plain.stdin.end(
    JSON.stringify({
      format: bomb.format,
      state: Buffer.from(Y.encodeStateAsUpdate(scene.page)).toString("base64"),
      update: Buffer.from(bomb.make(scene)).toString("base64"),
    }),
  );
  const [code] = (await once(plain, "close")) as [number | null];
  return code === 0 ? (JSON.parse(output) as Damage) : "killed";
}
