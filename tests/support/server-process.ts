import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** The program as it is shipped, in a process of its own with a data folder of its own, so that it can be killed. */
export interface ServerProcess {
  readonly url: string;
  readonly operatorSecret: string;
  readonly databaseFile: string;
  /** Of the process that runs now. */
  readonly pid: number;
  /** `kill -9`: no handler runs, nothing is flushed. */
  kill(): Promise<void>;
  /** Asks it to stop in good order; it may die on the way. Resolves when it has ended. */
  stop(): Promise<void>;
  /** Whether it still runs. */
  readonly running: boolean;
  /** Same data folder, same port. Resolves when it answers. */
  restart(): Promise<void>;
  /** Ends the process and removes the data folder. */
  dispose(): Promise<void>;
}

const operatorSecret = "operator-of-the-tests-0123456789";
/** Only against waiting for ever: a busy machine takes its time. */
const startDeadlineMs = 120_000;

export async function startServer(
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "rembuk-server-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child = await start();

  return {
    url,
    operatorSecret,
    databaseFile: path.join(dataDir, "rembuk.sqlite"),
    get pid() {
      return child.pid ?? 0;
    },
    async kill() {
      await end(child, "SIGKILL");
    },
    async stop() {
      await end(child, "SIGTERM");
    },
    get running() {
      return child.exitCode === null && child.signalCode === null;
    },
    async restart() {
      await end(child, "SIGKILL");
      child = await start();
    },
    async dispose() {
      await end(child, "SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };

  async function start(): Promise<ChildProcess> {
    const started = spawn(process.execPath, ["dist/server/main.js"], {
      env: {
        ...process.env,
        PORT: String(port),
        HOST: "127.0.0.1",
        PUBLIC_URL: url,
        DATA_DIR: dataDir,
        OPERATOR_SECRET: operatorSecret,
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [started.stdout, started.stderr])
      stream?.on("data", (chunk: Buffer) => (output += chunk));
    try {
      await answers(`${url}/healthz`, () => {
        if (started.exitCode !== null)
          throw new Error(`the server ended with ${started.exitCode}:\n${output}`);
      });
      return started;
    } catch (error) {
      await end(started, "SIGKILL");
      throw error;
    }
  }
}

async function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

async function answers(address: string, check: () => void): Promise<void> {
  const deadline = Date.now() + startDeadlineMs;
  while (Date.now() < deadline) {
    check();
    const response = await fetch(address).catch(() => undefined);
    if (response?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${address} did not answer within ${startDeadlineMs} ms`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
