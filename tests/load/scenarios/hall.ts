import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { Contestant } from "../contestants/contestant";
import { openHall, typeOnce, type Hall } from "../work/hall";
import { lostEdits } from "../work/final-check";
import { watchForeignCpu } from "../work/foreign-cpu";
import { keepPace } from "../work/pace";
import { percentile } from "../work/statistics";
import { typedHistory } from "../work/typed-history";

export interface HallOptions {
  readonly clients: number;
  readonly presence: boolean;
  readonly seconds: number;
  readonly nodeOptions?: readonly string[];
}

export const hallBetter = {
  "p50 ms": "lower",
  "p95 ms": "lower",
  "p99 ms": "lower",
  "server CPU ms/edit": "lower",
  "frames/delivery": "lower",
  "bytes/delivery": "lower",
  "RSS MB": "lower",
} as const;

export const hallColumns = [
  "p50 ms",
  "p95 ms",
  "p99 ms",
  "later than 250 ms",
  "lost",
  "server CPU ms/edit",
  "server CPU %",
  "frames/delivery",
  "bytes/delivery",
  "RSS MB",
  "load CPU %",
  "other CPU %",
] as const;

type HallFigures = Readonly<Record<(typeof hallColumns)[number], number>>;

const documents = 6;
const editsPerSecond = 2;
const history = typedHistory({ rows: 60, edits: 900, seed: 7 });
const lateMs = 250;
const warmUpMs = 3_000;
const idleMs = 2_000;
const settleDeadlineMs = 10_000;

/** People in six documents, each with two edits a second. */
export async function measureHall(contestant: Contestant, options: HallOptions): Promise<HallFigures> {
  const { clients, nodeOptions = [] } = options;
  const hall = await openHall(contestant, { documents, clients, history, nodeOptions });
  try {
    await work(hall, options, warmUpMs);
    await settled(hall);
    const idle = await cpuDuring(hall, () => pause(idleMs));
    globalThis.gc?.();
    for (const observer of hall.observers) observer.latenciesMs.length = 0;
    const before = trafficOf(hall);
    const foreignCpu = watchForeignCpu(() => hall.server.cpuMs());
    const loadBefore = process.cpuUsage();
    const startedAt = performance.now();
    const during = await cpuDuring(hall, async () => {
      await work(hall, options, options.seconds * 1_000);
      await settled(hall);
    });
    const elapsedMs = performance.now() - startedAt;
    const load = process.cpuUsage(loadBefore);
    const otherCpu = foreignCpu();
    const after = trafficOf(hall);
    const edits = after.edits - before.edits;
    const deliveries = edits * (clients / documents - 1);
    const cpuMs = during.cpuMs - (idle.cpuMs / idle.elapsedMs) * during.elapsedMs;
    const latencies = hall.observers.flatMap(({ latenciesMs }) => latenciesMs);
    return {
      "p50 ms": percentile(latencies, 0.5),
      "p95 ms": percentile(latencies, 0.95),
      "p99 ms": percentile(latencies, 0.99),
      "later than 250 ms": latencies.filter((ms) => ms > lateMs).length,
      lost: await lostEdits(hall),
      "server CPU ms/edit": cpuMs / edits,
      "server CPU %": (during.cpuMs / elapsedMs) * 100,
      "frames/delivery": (after.frames - before.frames) / deliveries,
      "bytes/delivery": (after.bytes - before.bytes) / deliveries,
      "RSS MB": hall.server.memory().rssMb,
      "load CPU %": ((load.user + load.system) / 1_000 / elapsedMs) * 100,
      "other CPU %": otherCpu,
    };
  } finally {
    await hall.close();
  }
}

async function work(hall: Hall, { presence }: HallOptions, ms: number): Promise<void> {
  const { workers } = hall;
  await keepPace({ count: workers.length, perSecond: editsPerSecond, ms }, (at) => {
    const worker = workers[at];
    if (worker === undefined) return;
    typeOnce(hall, worker);
    if (presence) worker.client.showCursor(worker.author);
  });
}

/** Resolves when everybody watched sees everything, or gives up. */
export async function settled(hall: Hall): Promise<void> {
  const deadline = performance.now() + settleDeadlineMs;
  const isDone = (): boolean =>
    hall.observers.every(({ missing }) => missing === 0) &&
    hall.workers.every(({ author, client }) => !author.hasUnsent && (client.unacknowledged ?? 0) === 0);
  while (!isDone() && performance.now() < deadline) await pause(5);
}

async function cpuDuring(
  { server }: Hall,
  run: () => Promise<unknown>,
): Promise<{ readonly cpuMs: number; readonly elapsedMs: number }> {
  const [cpu, at] = [server.cpuMs(), performance.now()];
  await run();
  return { cpuMs: server.cpuMs() - cpu, elapsedMs: performance.now() - at };
}

function trafficOf({ workers }: Hall): { frames: number; bytes: number; edits: number } {
  const total = { frames: 0, bytes: 0, edits: 0 };
  for (const { client, author } of workers) {
    total.frames += client.traffic.frames;
    total.bytes += client.traffic.bytes;
    total.edits += author.edits.length;
  }
  return total;
}
