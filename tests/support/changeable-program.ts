import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { startInProcess, type InProcessServer } from "./in-process-server";

/** The built program, served from a copy of its files that a test may change. */
export async function serveCopy(): Promise<InProcessServer> {
  const dist = resolve("dist");
  const server = await startInProcess(`${pathToFileURL(join(dist, "server")).href}/`);
  cpSync(join(dist, "client"), server.clientDir, { recursive: true });
  return server;
}
