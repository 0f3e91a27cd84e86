import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a maintenance command (`maintenance.js`), or a start that is to fail (`main.js`), in a process of its own. */
export async function runProgram(
  program: URL,
  { dataDir, args = [] }: { readonly dataDir: string; readonly args?: readonly string[] },
): Promise<Ended> {
  const child = spawn(process.execPath, [fileURLToPath(program), ...args], {
    env: { PATH: process.env["PATH"], PORT: "0", HOST: "127.0.0.1", DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output };
}

/** Turns the bits of some bytes of a file where `at` stands, or at an offset: what a failing disk does. */
export function damage(file: string, at: Uint8Array | number, byteCount = 4): void {
  const bytes = readFileSync(file);
  const offset = typeof at === "number" ? at : bytes.indexOf(at);
  if (offset < 0) throw new Error("the bytes to damage are not in the file");
  const turned = bytes.subarray(offset, offset + byteCount).map((byte) => byte ^ 0xff);
  const handle = openSync(file, "r+");
  writeSync(handle, turned, 0, turned.byteLength, offset);
  closeSync(handle);
}
