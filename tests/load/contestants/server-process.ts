import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, openSync, readFileSync, rmSync, mkdtempSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";

/** A server in a process of its own, on a core of its own where `taskset` is there. */
export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** From the start of the process until it took connections. */
  readonly startMs: number;
  cpuMs(): number;
  memory(): Memory;
  /** `kill -9` */
  kill(): Promise<void>;
  /** In good order. */
  stop(): Promise<void>;
}

export interface Memory {
  readonly rssMb: number;
  readonly peakMb: number;
}

export interface Program {
  readonly name: string;
  readonly script: string;
  readonly nodeOptions?: readonly string[];
  readonly dataDir: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const startDeadlineMs = 60_000;
const stopDeadlineMs = 60_000;
const serverCore = "0";
/** Of the kernel's clock in /proc; 100 a second on every Linux there is. */
const msPerClockTick = 10;

export const canPin = spawnSync("taskset", ["-c", serverCore, "true"]).status === 0;

export function makeDataDir(): string {
  return mkdtempSync(path.join(tmpdir(), "rembuk-load-"));
}

export function removeDataDir(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
}

/** Errors: rejects when the server ends, or takes no connections in time; its output is in its data folder. */
export async function startProgram(program: Program): Promise<ServerProcess> {
  const { dataDir } = program;
  mkdirSync(dataDir, { recursive: true });
  const port = await freePort();
  const outputFile = path.join(dataDir, `${program.name}.log`);
  const output = openSync(outputFile, "a");
  const node = [process.execPath, ...(program.nodeOptions ?? []), program.script];
  const [command = process.execPath, ...args] = canPin ? ["taskset", "-c", serverCore, ...node] : node;
  const startedAt = performance.now();
  const child = spawn(command, args, {
    stdio: ["ignore", output, output],
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: dataDir,
      ...program.environment,
    },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program.name} could not be started`);
  const exited = once(child, "exit");
  while (!(await answers(port))) {
    if (child.exitCode !== null || performance.now() - startedAt > startDeadlineMs) {
      child.kill("SIGKILL");
      throw new Error(`${program.name} did not start:\n${readFileSync(outputFile, "utf8").slice(-2_000)}`);
    }
  }
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const deadline = setTimeout(() => child.kill("SIGKILL"), stopDeadlineMs);
    await exited;
    clearTimeout(deadline);
  };
  return {
    port,
    pid,
    dataDir,
    startMs: performance.now() - startedAt,
    cpuMs: () => cpuMsOf(pid),
    memory: () => memoryOf(pid),
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}

/** User and system time of all threads. */
function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name of the command, in brackets, may hold anything.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * msPerClockTick;
}

function memoryOf(pid: number): Memory {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (key: string): number =>
    Number(new RegExp(`${key}:\\s+(\\d+) kB`, "u").exec(status)?.[1] ?? Number.NaN) / 1_024;
  return { rssMb: megabytes("VmRSS"), peakMb: megabytes("VmHWM") };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const settle = (answer: boolean): void => {
      socket.destroy();
      setTimeout(() => resolve(answer), answer ? 0 : 5);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
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
