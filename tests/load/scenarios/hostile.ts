import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { rembuk } from "../contestants/rembuk";
import * as Y from "yjs";
import type { Attack } from "../../support/attacks/attack";
import { watchForeignCpu } from "../work/foreign-cpu";
import { openHall, typeOnce, type Worker } from "../work/hall";
import { keepPace } from "../work/pace";
import { percentile } from "../work/statistics";
import { rowIdAt, typedHistory } from "../work/typed-history";
import { lostEdits } from "../work/final-check";
import { settled } from "./hall";

export const hostileColumns = [
  "answers",
  "slowest answer ms",
  "not refused",
  "RSS grown MB",
  "neighbour p95 ms",
  "neighbour lost",
  "other CPU %",
] as const;

type HostileFigures = Readonly<Record<(typeof hostileColumns)[number], number>>;

/** A neighbour types into the document that is attacked, and another looks on. */
const plan = { documents: 1, clients: 4 };
const neighbour = { ms: 4_000, perSecond: 10, count: 1 };
const attempts = 5;
const betweenMs = 300;
const answerDeadlineMs = 5_000;

/** One of the attacks, five times or until its author is thrown out, while a neighbour types in the same document. */
export async function measureAttack(attack: Attack): Promise<HostileFigures> {
  const history = typedHistory({ rows: 300, edits: 3_000, seed: 19 });
  const hall = await openHall(rembuk, { ...plan, history });
  try {
    const [, victim, attacker] = hall.workers;
    if (victim === undefined || attacker === undefined) throw new Error("an empty hall");
    typeOnce(hall, victim);
    await settled(hall);
    const foreignCpu = watchForeignCpu(() => hall.server.cpuMs());
    const before = hall.server.memory().rssMb;
    const typing = keepPace(neighbour, () => typeOnce(hall, victim));
    const { client } = attacker;
    const page = await pageOf(attacker);
    const answers: number[] = [];
    let notRefused = 0;
    const attacking = { isOut: false };
    client.onClose = () => (attacking.isOut = true);
    for (let at = 0; at < attempts && !attacking.isOut; at += 1) {
      const update = attack.make({ page, victim: victim.author.clientId, rowId: rowIdAt(0) });
      const refusedBefore = client.refusals;
      const sentAt = performance.now();
      client.sendUpdate(update);
      const isWaiting = (): boolean => client.unacknowledged !== 0 && !attacking.isOut;
      while (isWaiting() && performance.now() - sentAt < answerDeadlineMs) await pause(1);
      answers.push(performance.now() - sentAt);
      if (client.refusals === refusedBefore && !attacking.isOut) notRefused += 1;
      await pause(betweenMs);
    }
    await typing;
    await settled(hall);
    return {
      answers: answers.length,
      "slowest answer ms": Math.max(...answers),
      "not refused": notRefused,
      "RSS grown MB": hall.server.memory().peakMb - before,
      "neighbour p95 ms": percentile(
        hall.observers.flatMap(({ latenciesMs }) => latenciesMs),
        0.95,
      ),
      "neighbour lost": await lostEdits(hall),
      "other CPU %": foreignCpu(),
    };
  } finally {
    await hall.close();
  }
}

/** What the attacker has, kept up to date, under the id it claimed. */
async function pageOf({ client, author }: Worker): Promise<Y.Doc> {
  const page = new Y.Doc();
  page.getMap("rows");
  for (const update of (await client.join(null)).updates) Y.applyUpdate(page, update);
  client.onUpdates = (updates) => {
    for (const update of updates) Y.applyUpdate(page, update);
  };
  page.clientID = author.clientId;
  return page;
}
