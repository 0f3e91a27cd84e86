import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { ServerProcess } from "../contestants/server-process";

export const probeOptions = ["--expose-gc", "--import", "./tests/load/peers/memory-probe.mjs"];

export interface Probed {
  readonly heapMb: number;
  readonly rssMb: number;
}

/** What is left after a forced collection; ten minutes pass on the server's clock. */
export async function probeMemory(server: ServerProcess): Promise<Probed> {
  const file = path.join(server.dataDir, "memory.json");
  rmSync(file, { force: true });
  process.kill(server.pid, "SIGUSR2");
  while (!existsSync(file)) await pause(20);
  await pause(20);
  const { heapUsed, external, rss } = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
  return { heapMb: ((heapUsed ?? 0) + (external ?? 0)) / 2 ** 20, rssMb: (rss ?? 0) / 2 ** 20 };
}
