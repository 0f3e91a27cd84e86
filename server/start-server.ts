import { randomBytes, randomInt } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { newId, hashSecret, newSecret } from "./access/secret";
import { SessionDirectory } from "./access/session-directory";
import { newestBackup } from "./backups/backup-list";
import { Backups } from "./backups/backups";
import type { Config } from "./config";
import { databaseFile, keep, openDataFolder, readKept } from "./data-folder";
import { lockDataFolder } from "./data-folder-lock";
import { Histories } from "./history/histories";
import { createHttpApp } from "./http/http-app";
import { isRestoreInterrupted } from "./maintenance/restore-files";
import { logIncident } from "./rooms/incident";
import { DocumentThread } from "./rooms/document-thread";
import { Rooms } from "./rooms/rooms";
import { snapshotLimits } from "./rooms/snapshot-schedule";
import { findAddress, type ServerAddress } from "./server-address";
import { attachSockets } from "./sockets/gateway";
import { StartError, type StartProblem } from "./start-problem";
import { DatabaseProblemError, type DatabaseProblem } from "./storage/database-problem";
import { watchDiskSpace } from "./storage/disk-space";
import { openStorage, type Storage } from "./storage/storage";
import { storedDevices } from "./storage/stored-devices";
import { StorageWarnings } from "./storage/storage-warnings";
import { storedDocuments } from "./storage/stored-documents";
import { storedHeldEdits } from "./storage/stored-held-edits";
import { linkUrl } from "./workshops/link-commands";
import { WorkshopRegistry } from "./workshops/workshop-registry";

export interface ServerParts {
  /** The built storage worker; the backup worker lies beside it. */
  readonly workerFile: URL;
  /** Folder of the built pages. */
  readonly clientDir: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface RunningServer {
  readonly reached: ServerAddress;
  readonly operatorLink: string;
  readonly workshops: WorkshopRegistry;
  readonly warnings: StorageWarnings;
  /** Stops accepting, finishes what is on the way to disk, closes. */
  stop(): Promise<void>;
}

/** Puts the server together. Errors: StartError for what whoever starts it can change. */
export async function startServer(config: Config, parts: ServerParts): Promise<RunningServer> {
  const closing: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).toReversed()) await close();
  };
  try {
    return await start(config, parts, { stop, onStop: (close) => closing.push(close) });
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  config: Config,
  { workerFile, clientDir, now }: ServerParts,
  life: { readonly stop: () => Promise<void>; onStop(close: () => Promise<void>): void },
): Promise<RunningServer> {
  const { dataDir } = config;
  await openFolder(dataDir);
  const lock = await lockDataFolder(dataDir);
  if (lock === null) throw new StartError({ kind: "folder-in-use" });
  life.onStop(() => lock.release());
  if (isRestoreInterrupted(dataDir)) throw new StartError({ kind: "restore-interrupted" });
  const file = databaseFile(dataDir);
  const storage = await openDatabase(file, workerFile);
  life.onStop(() => storage.close());
  storage.onWritableChange((writable) => {
    if (writable) logIncident({ event: "storage-writable" });
    else logIncident({ event: "storage-read-only", detail: storage.failure });
  });
  const warnings = new StorageWarnings();
  const stopWatching = await watchDiskSpace({ file, onLow: (isLow) => warnings.set("low-space", isLow) });
  life.onStop(async () => stopWatching());
  const backups = new Backups({
    storage,
    file,
    everyMinutes: config.backupEveryMinutes,
    secondFolder: config.backupDir,
    workerFile: new URL("backup-worker.js", workerFile),
    now,
    report: logIncident,
    warnings,
  });
  life.onStop(() => backups.dispose());

  let address = "";
  const workshops: WorkshopRegistry = new WorkshopRegistry({
    storage,
    documents: () => rooms,
    heldEdits: () => rooms.held,
    address: () => address,
    now,
    randomInt,
    randomBytes: (count) => randomBytes(count),
  });
  const rooms = new Rooms({
    store: storedDocuments(storage),
    heldStore: storedHeldEdits(storage),
    thread: new DocumentThread(new URL("document-worker.js", workerFile)),
    workshops,
    now,
    snapshotLimits: { ...snapshotLimits, entries: config.snapshotEntries },
    report(incident) {
      logIncident(incident);
      if (incident.event === "unreadable-entry") warnings.set("damage", true);
    },
  });
  life.onStop(() => rooms.dispose());
  const sessions = new SessionDirectory({ storage, workshops, now, randomInt });
  await workshops.load();
  storage.onWritableChange((writable) => {
    if (!writable) return;
    const failed = (error: unknown): void => logIncident({ event: "catch-up-failed", detail: String(error) });
    workshops.catchUp().catch(failed);
    rooms.catchUp().catch(failed);
  });
  const secret = config.operatorSecret ?? (await keptOperatorSecret(dataDir));
  const link = { id: newId(), role: "operator", secretHash: hashSecret(secret) } as const;
  await storage.run("keepOperatorLink", { link, at: now() });

  const histories = new Histories({ file, workerFile: new URL("history-worker.js", workerFile) });
  life.onStop(() => histories.dispose());
  const server = createServer(
    createHttpApp({ sessions, workshops, rooms, histories, storage, warnings, clientDir, now }),
  );
  const { sessionRate } = config;
  const sockets = attachSockets(server, {
    sessions,
    workshops,
    rooms,
    storage,
    warnings,
    deviceStore: storedDevices(storage),
    now,
    ...(sessionRate === null ? {} : { sessionRate }),
  });
  life.onStop(() => closeHttp(server));
  life.onStop(() => sockets.dispose());
  await listen(server, config);
  const reached = await findAddress(config, {
    port: (server.address() as AddressInfo).port,
    interfaces: networkInterfaces(),
  });
  address = reached.address;
  return { reached, operatorLink: linkUrl(address, secret), workshops, warnings, stop: life.stop };
}

async function openFolder(dataDir: string): Promise<void> {
  try {
    await openDataFolder(dataDir);
  } catch (error) {
    throw new StartError({ kind: "folder-unwritable", code: codeOf(error) });
  }
}

async function openDatabase(file: string, workerFile: URL): Promise<Storage> {
  try {
    return await openStorage({ file, workerFile });
  } catch (error) {
    if (error instanceof DatabaseProblemError) throw new StartError(startProblemOf(error.problem, file));
    throw new StartError({ kind: "database-unusable", message: String(error) });
  }
}

function startProblemOf(problem: DatabaseProblem, file: string): StartProblem {
  switch (problem.kind) {
    case "damaged":
      return { kind: "database-damaged", message: problem.message, backup: newestBackup(file) };
    case "newer":
      return { kind: "database-newer" };
    case "no-backup":
      return { kind: "no-backup", message: problem.message };
    case "unusable":
      return { kind: "database-unusable", message: problem.message };
  }
}

async function keptOperatorSecret(dataDir: string): Promise<string> {
  const kept = await readKept(dataDir, operatorSecretFile);
  if (kept !== null && kept !== "") return kept;
  const secret = newSecret();
  await keep(dataDir, operatorSecretFile, secret);
  return secret;
}

const operatorSecretFile = "operator-secret";

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(listenError(error)));
    server.listen({ port, host }, () => resolve());
  });
}

function listenError(error: Error): Error {
  switch (codeOf(error)) {
    case "EADDRINUSE":
      return new StartError({ kind: "port-taken" });
    case "EACCES":
      return new StartError({ kind: "port-forbidden" });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartError({ kind: "host-unknown" });
    default:
      return error;
  }
}

function closeHttp(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Answers on the way get a moment; a phone that left the Wi-Fi must not keep the server from stopping.
    const deadline = setTimeout(() => {
      server.closeAllConnections();
      resolve();
    }, lastAnswersMs);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}

const lastAnswersMs = 2_000;

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
