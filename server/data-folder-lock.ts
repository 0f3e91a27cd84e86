import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Lets one server at a time use a data folder: two of them would each believe their own memory. The lock is a local
 * socket, which the system closes with the process, so that no crash leaves a lock behind as a file with a process
 * id would. Null when another server holds it.
 */
export async function lockDataFolder(folder: string): Promise<FolderLock | null> {
  const path = socketPath(folder);
  const held = (await listen(path)) ?? (await takeOver(path));
  return held === null ? null : { release: () => close(held) };
}

/** Short and outside the folder: paths of sockets may have about 100 characters only. */
function socketPath(folder: string): string {
  const name = `rembuk-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** After a crash the socket's file is still there, but nobody answers. */
async function takeOver(path: string): Promise<Server | null> {
  if (process.platform === "win32" || (await isAnswered(path))) return null;
  await rm(path, { force: true });
  return listen(path);
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
      else reject(error);
    });
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
