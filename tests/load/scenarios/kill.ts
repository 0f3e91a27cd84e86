import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import type { Contestant } from "../contestants/contestant";
import type { Author } from "../work/author";
import { watchForeignCpu } from "../work/foreign-cpu";
import { firstOfEach, openHall, typeOnce, type Hall } from "../work/hall";
import { keepPace } from "../work/pace";
import { typedHistory } from "../work/typed-history";
import { settled } from "./hall";

export const killColumns = [
  "reported edits",
  "reported deletions",
  "missing edits",
  "missing deletions",
  "other CPU %",
] as const;

export const killBetter = {} as const;

type KillFigures = Readonly<Record<(typeof killColumns)[number], number>>;

const plan = { documents: 6, clients: 24 };
const editsPerSecond = 4;
/** How long people type before the server dies; servers that store after a while lose most with short rounds. */
const roundsMs = [1_500, 4_000, 7_500, 13_000];

/**
 * People type and delete until their server has said of everything that it has it; where it says nothing, until
 * somebody else sees it. Then `kill -9`, all pages gone, a restart, and a look at what is there.
 */
export async function measureKill(contestant: Contestant): Promise<KillFigures> {
  const history = typedHistory({ rows: 60, edits: 900, seed: 17 });
  const total = {
    "reported edits": 0,
    "reported deletions": 0,
    "missing edits": 0,
    "missing deletions": 0,
    "other CPU %": 0,
  };
  for (const ms of roundsMs) {
    const hall = await openHall(contestant, { ...plan, history });
    const foreignCpu = watchForeignCpu(() => hall.server.cpuMs());
    await typeAndErase(hall, ms);
    await settled(hall);
    await erasureSeen(hall);
    total["other CPU %"] = foreignCpu();
    await hall.server.kill();
    for (const { client } of hall.workers) client.close();
    const missing = await missingAfterRestart(hall);
    total["missing edits"] += missing.edits;
    total["missing deletions"] += missing.deletions;
    for (const { author } of hall.workers) {
      total["reported edits"] += author.edits.length;
      total["reported deletions"] += author.erased.length;
    }
    await hall.close();
  }
  return total;
}

async function typeAndErase(hall: Hall, ms: number): Promise<void> {
  const { workers } = hall;
  let acts = 0;
  await keepPace({ count: workers.length, perSecond: editsPerSecond, ms }, (at) => {
    const worker = workers[at];
    if (worker === undefined) return;
    acts += 1;
    if (acts % 5 === 0 && worker.author.erase()) worker.client.typed(worker.author);
    else typeOnce(hall, worker);
  });
}

/** Deletions have no number of their own: looked for in what others see. */
async function erasureSeen({ observers, workers }: Hall): Promise<void> {
  const seats = firstOfEach(workers.map(({ seat }) => seat));
  for (let patience = 0; patience < 400; patience += 1) {
    const isSeen = seats.every((seat, at) => {
      const here = workers.filter((worker) => worker.seat.document === seat.document).slice(1);
      const doc = observers[at]?.doc;
      return doc !== undefined && here.every(({ author }) => unerasedIn(doc, author) === 0);
    });
    if (isSeen) return;
    await pause(5);
  }
}

async function missingAfterRestart(hall: Hall): Promise<{ edits: number; deletions: number }> {
  const { contestant, workers } = hall;
  const { dataDir } = hall.server;
  const missing = { edits: 0, deletions: 0 };
  const server = await contestant.start({ dataDir });
  for (const seat of firstOfEach(workers.map((worker) => worker.seat))) {
    const client = await contestant.connect(server, seat, { clientIds: [0xffffffd] });
    const doc = new Y.Doc();
    // Some load a document after they have said "synced".
    client.onUpdates = (updates) => {
      for (const update of updates) Y.applyUpdate(doc, update);
    };
    for (const update of (await client.join(null)).updates) Y.applyUpdate(doc, update);
    await pause(lateLoadMs);
    for (const { author } of workers.filter((worker) => worker.seat.document === seat.document)) {
      const seen = Y.getState(doc.store, author.clientId);
      missing.edits += author.edits.filter(({ end }) => end > seen).length;
      missing.deletions += unerasedIn(doc, author);
    }
    client.close();
  }
  await server.kill();
  return missing;
}

const lateLoadMs = 500;

function unerasedIn({ store }: Y.Doc, { clientId, erased }: Author): number {
  const seen = Y.getState(store, clientId);
  return erased.filter((clock) => {
    if (clock >= seen) return true;
    const struct = Y.getItem(store, Y.createID(clientId, clock));
    return struct instanceof Y.Item && !struct.deleted;
  }).length;
}
