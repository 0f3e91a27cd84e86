import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import type { Contestant } from "../contestants/contestant";
import { makeDataDir, removeDataDir } from "../contestants/server-process";
import { arrive, type Arrival } from "../work/arrival";
import { watchForeignCpu } from "../work/foreign-cpu";
import { writeHistory } from "../work/hall";
import { probeMemory, probeOptions } from "../work/memory-probe";
import { longHistory } from "./join-storm";

export const idleColumns = [
  "loaded after ms",
  "server CPU s",
  "RSS grown MB",
  "heap grown MB",
  "heap grown after all left MB",
  "RSS after all left MB",
  "other CPU %",
] as const;

export const idleBetter = {
  "loaded after ms": "lower",
  "server CPU s": "lower",
  "RSS grown MB": "lower",
  "heap grown MB": "lower",
} as const;

type IdleFigures = Readonly<Record<(typeof idleColumns)[number], number>>;

const documents = 100;
const writeTogether = 10;
/** Long enough for servers that store after a while, and for sweepers that come by every half minute. */
const storedAfterMs = 12_000;
const sweptAfterMs = 35_000;

/** A hundred documents opened by one page each after a restart; then everybody leaves. */
export async function measureIdle(
  contestant: Contestant,
  { nodeOptions }: { readonly nodeOptions: readonly string[] },
): Promise<IdleFigures> {
  const { state } = longHistory();
  // In a few large updates: writing two million single edits would say nothing about memory.
  const history = { ...longHistory(), updates: inChunks(longHistory().updates) };
  const dataDir = makeDataDir();
  let server = await contestant.start({ dataDir });
  try {
    const seats = await contestant.seats(server, { documents, clients: documents });
    for (let at = 0; at < documents; at += writeTogether) {
      const group = seats.slice(at, at + writeTogether);
      const clients = await Promise.all(
        group.map((seat) => writeHistory(contestant, { server, seat, history })),
      );
      if (at + writeTogether >= documents) await pause(storedAfterMs);
      for (const client of clients) client?.close();
    }
    await server.stop();
    server = await contestant.start({ dataDir, nodeOptions: [...probeOptions, ...nodeOptions] });
    const empty = await probeMemory(server);
    const [cpuBefore, at] = [server.cpuMs(), performance.now()];
    const foreignCpu = watchForeignCpu(() => server.cpuMs());
    const arrivals: readonly Arrival[] = await Promise.all(
      seats.map((seat, clientId) =>
        arrive(contestant, {
          server,
          seat,
          clientId: 1_000 + clientId,
          known: null,
          bytes: state.byteLength,
        }),
      ),
    );
    const loadedMs = performance.now() - at;
    const cpuMs = server.cpuMs() - cpuBefore;
    const otherCpu = foreignCpu();
    const loaded = await probeMemory(server);
    for (const { client } of arrivals) client.close();
    await pause(sweptAfterMs);
    await probeMemory(server);
    await pause(sweptAfterMs);
    const left = await probeMemory(server);
    return {
      "loaded after ms": loadedMs,
      "server CPU s": cpuMs / 1_000,
      "RSS grown MB": loaded.rssMb - empty.rssMb,
      "heap grown MB": loaded.heapMb - empty.heapMb,
      "heap grown after all left MB": left.heapMb - empty.heapMb,
      "RSS after all left MB": left.rssMb,
      "other CPU %": otherCpu,
    };
  } finally {
    await server.stop();
    removeDataDir(dataDir);
  }
}

function inChunks(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < updates.length; at += chunkEdits)
    chunks.push(Y.mergeUpdates(updates.slice(at, at + chunkEdits)));
  return chunks;
}

const chunkEdits = 1_000;
