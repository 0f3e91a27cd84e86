import type { Contestant } from "../contestants/contestant";
import { watchForeignCpu } from "../work/foreign-cpu";
import { openHall, typeOnce, type Hall } from "../work/hall";
import { lostEdits } from "../work/final-check";
import { keepPace } from "../work/pace";
import { percentile } from "../work/statistics";
import { typedHistory } from "../work/typed-history";
import { settled } from "./hall";

export const ceilingColumns = [
  "edits/s",
  "p95 ms there",
  "lost",
  "server CPU %",
  "load CPU %",
  "load ms late",
  "other CPU %",
] as const;

export const ceilingBetter = { "edits/s": "higher" } as const;

type CeilingFigures = Readonly<Record<(typeof ceilingColumns)[number], number>>;

const documents = 6;
const clients = 150;
const lateMs = 250;
const firstRate = 600;
const raise = 1.35;
/** A load generator that is this late with its own typing measures itself. */
const loadLimitMs = 100;

/** Raises the typing until others see it too late; names the last step that was clean. */
export async function measureCeiling(
  contestant: Contestant,
  { stepMs, nodeOptions }: { readonly stepMs: number; readonly nodeOptions: readonly string[] },
): Promise<CeilingFigures> {
  const history = typedHistory({ rows: 300, edits: 1_500, seed: 13 });
  const hall = await openHall(contestant, { documents, clients, history, nodeOptions });
  try {
    let clean: CeilingFigures = nothingClean;
    for (let rate = firstRate; ; rate *= raise) {
      const step = await runStep(hall, rate, stepMs);
      const loadIsLate = step["load ms late"] > loadLimitMs;
      const isClean = step["p95 ms there"] <= lateMs && !loadIsLate;
      if (isClean) clean = step;
      if (isClean && hall.observers.every(({ missing }) => missing === 0)) continue;
      // Where the load itself is the limit, its lateness stands in the row.
      if (loadIsLate) clean = { ...clean, "load ms late": step["load ms late"] };
      return { ...clean, lost: await lostEdits(hall) };
    }
  } finally {
    await hall.close();
  }
}

const nothingClean = Object.fromEntries(ceilingColumns.map((column) => [column, 0])) as CeilingFigures;

async function runStep(hall: Hall, rate: number, stepMs: number): Promise<CeilingFigures> {
  const { workers, observers, server } = hall;
  for (const observer of observers) observer.latenciesMs.length = 0;
  const [cpuBefore, loadBefore, at] = [server.cpuMs(), process.cpuUsage(), performance.now()];
  const foreignCpu = watchForeignCpu(() => server.cpuMs());
  const pace = { count: workers.length, perSecond: rate / workers.length, ms: stepMs };
  const { acts, lateMs: lateActs } = await keepPace(pace, (one) => {
    const worker = workers[one];
    if (worker !== undefined) typeOnce(hall, worker);
  });
  const elapsedMs = performance.now() - at;
  const load = process.cpuUsage(loadBefore);
  const figures = {
    "edits/s": (acts / elapsedMs) * 1_000,
    "server CPU %": ((server.cpuMs() - cpuBefore) / elapsedMs) * 100,
    "load CPU %": ((load.user + load.system) / 1_000 / elapsedMs) * 100,
    "load ms late": lateActs,
    "other CPU %": foreignCpu(),
    lost: 0,
  };
  await settled(hall);
  return {
    ...figures,
    "p95 ms there": percentile(
      observers.flatMap(({ latenciesMs }) => latenciesMs),
      0.95,
    ),
  };
}
