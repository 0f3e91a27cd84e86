import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Config } from "../../server/config";
import { startServer, type RunningServer } from "../../server/start-server";

/** The whole server inside the test, on a free port, with a data folder and pages of its own and a clock to turn. */
export interface InProcessServer {
  readonly url: string;
  readonly operatorSecret: string;
  readonly dataDir: string;
  /** The pages it serves. */
  readonly clientDir: string;
  readonly running: RunningServer;
  /** Milliseconds since 1970; stands still unless turned. */
  clock: { now: number };
  /** Stops in good order and starts again with the same data; `between` runs while it is stopped. */
  restart(config?: Partial<Config>, between?: () => void | Promise<void>): Promise<void>;
  dispose(): Promise<void>;
}

export const operatorSecret = "operator-of-the-tests-0123456789";

/** `serverBuild`: where the built storage worker lies, as provided by `build-server.ts`. */
export async function startInProcess(serverBuild: string): Promise<InProcessServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "rembuk-"));
  const dataDir = path.join(folder, "data");
  const clientDir = path.join(folder, "client");
  mkdirSync(path.join(clientDir, "assets"), { recursive: true });
  writeFileSync(path.join(clientDir, "index.html"), "<!doctype html><title>Rembuk</title>");
  writeFileSync(path.join(clientDir, "assets", "page-1a2b3c.js"), "export {};");
  const clock = { now: Date.UTC(2026, 10, 22) };
  let running = await start();

  return {
    get url() {
      return running.reached.address;
    },
    get running() {
      return running;
    },
    operatorSecret,
    dataDir,
    clientDir,
    clock,
    async restart(config = {}, between = () => undefined) {
      await running.stop();
      await between();
      running = await start(config);
    },
    async dispose() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };

  function start(config: Partial<Config> = {}): Promise<RunningServer> {
    return startServer(
      {
        port: 0,
        host: "127.0.0.1",
        publicUrl: null,
        dataDir,
        operatorSecret,
        backupEveryMinutes: 0,
        snapshotEntries: 2_000,
        backupDir: null,
        sessionRate: null,
        ...config,
      },
      { workerFile: new URL("storage-worker.js", serverBuild), clientDir, now: () => clock.now },
    );
  }
}
