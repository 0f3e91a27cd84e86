import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import type { Contestant, Known, Seat } from "../contestants/contestant";
import { makeDataDir, removeDataDir, type ServerProcess } from "../contestants/server-process";
import { arrive, type Arrival } from "../work/arrival";
import { watchForeignCpu } from "../work/foreign-cpu";
import { firstOfEach, writeHistory } from "../work/hall";
import { percentile } from "../work/statistics";
import { typedHistory } from "../work/typed-history";

export const stormColumns = [
  "p50 ms",
  "last ms",
  "server CPU s",
  "peak RSS MB",
  "not complete when synced",
  "load CPU s",
  "other CPU %",
] as const;

export const stormBetter = {
  "p50 ms": "lower",
  "last ms": "lower",
  "server CPU s": "lower",
  "peak RSS MB": "lower",
} as const;

type StormFigures = Readonly<Record<(typeof stormColumns)[number], number>>;

export type StormKind = "warm" | "cold" | "reconnect";

const documents = 6;
/** Long enough for servers that store after a while. */
const storedAfterMs = 12_000;
/** Until a server has noticed that everybody has gone. */
const goneAfterMs = 2_000;
let history: ReturnType<typeof typedHistory> | undefined;

export function longHistory(): ReturnType<typeof typedHistory> {
  return (history ??= typedHistory({ rows: 1_000, edits: 20_000, seed: 11 }));
}

/** Everybody at once into documents that a day has been spent on. */
export async function measureJoinStorm(
  contestant: Contestant,
  options: { readonly kind: StormKind; readonly clients: number; readonly nodeOptions: readonly string[] },
): Promise<StormFigures> {
  const { kind, clients, nodeOptions } = options;
  const written = longHistory();
  const dataDir = makeDataDir();
  let server = await contestant.start({ dataDir, nodeOptions });
  try {
    const seats = await contestant.seats(server, { documents, clients });
    const place = { server, history: written };
    const writers = await Promise.all(
      firstOfEach(seats).map((seat) => writeHistory(contestant, { ...place, seat })),
    );
    let known: Known | null = null;
    if (kind === "cold") {
      await pause(storedAfterMs);
      for (const writer of writers) writer?.close();
      await pause(storedAfterMs / 4);
      await server.stop();
      server = await contestant.start({ dataDir, nodeOptions });
    } else if (kind === "reconnect") {
      const earlier = await storm(contestant, { server, seats, known: null, bytes: 0 });
      known = { stateVector: written.stateVector, place: earlier[0]?.joined.place };
      for (const { client } of earlier) client.close();
      await pause(goneAfterMs);
    }
    globalThis.gc?.();
    const [cpuBefore, loadBefore] = [server.cpuMs(), process.cpuUsage()];
    const startedAt = performance.now();
    const foreignCpu = watchForeignCpu(() => server.cpuMs());
    const bytes = known === null ? written.state.byteLength : 0;
    const arrivals = await storm(contestant, { server, seats, known, bytes });
    const lastMs = performance.now() - startedAt;
    const otherCpu = foreignCpu();
    const load = process.cpuUsage(loadBefore);
    const figures = {
      "p50 ms": percentile(
        arrivals.map(({ completeMs }) => completeMs),
        0.5,
      ),
      "last ms": lastMs,
      "server CPU s": (server.cpuMs() - cpuBefore) / 1_000,
      "peak RSS MB": server.memory().peakMb,
      "not complete when synced": arrivals.filter(({ wasComplete }) => !wasComplete).length,
      "load CPU s": (load.user + load.system) / 1_000_000,
      "other CPU %": otherCpu,
    };
    if (known === null) checkStates(arrivals, written.stateVector);
    for (const { client } of arrivals) client.close();
    for (const writer of writers) writer?.close();
    return figures;
  } finally {
    await server.stop();
    removeDataDir(dataDir);
  }
}

async function storm(
  contestant: Contestant,
  options: {
    readonly server: ServerProcess;
    readonly seats: readonly Seat[];
    readonly known: Known | null;
    readonly bytes: number;
  },
): Promise<readonly Arrival[]> {
  const { server, seats, known, bytes } = options;
  return Promise.all(
    seats.map((seat, at) => arrive(contestant, { server, seat, known, bytes, clientId: 1_000_000 + at })),
  );
}

/** Looks into what one of each document got. Errors: throws when it is not the whole document. */
function checkStates(arrivals: readonly Arrival[], stateVector: Uint8Array): void {
  for (const { joined } of arrivals.filter(({ wasComplete }) => wasComplete).slice(0, documents)) {
    const doc = new Y.Doc();
    for (const update of joined.updates) Y.applyUpdate(doc, update);
    for (const [clientId, clock] of Y.decodeStateVector(stateVector))
      if (Y.getState(doc.store, clientId) < clock)
        throw new Error("an incomplete document was called synced");
  }
}
