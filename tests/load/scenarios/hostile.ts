import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { rembuk } from "../contestants/rembuk";
import { attacks } from "../work/attacks";
import { watchForeignCpu } from "../work/foreign-cpu";
import { openHall, typeOnce } from "../work/hall";
import { keepPace } from "../work/pace";
import { percentile } from "../work/statistics";
import { typedHistory } from "../work/typed-history";
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
const neighbour = { ms: 6_000, perSecond: 10, count: 1 };
const attempts = 5;
const betweenMs = 300;
const answerDeadlineMs = 5_000;

/** One of the attacks, five times, while a neighbour types in the same document. */
export async function measureAttack(name: string): Promise<HostileFigures> {
  const make = attacks[name];
  if (make === undefined) throw new Error(`no attack "${name}"`);
  const history = typedHistory({ rows: 300, edits: 3_000, seed: 19 });
  const hall = await openHall(rembuk, { ...plan, history });
  try {
    const [, victim, attacker] = hall.workers;
    const [place] = history.places;
    if (victim === undefined || attacker === undefined || place === undefined)
      throw new Error("an empty hall");
    typeOnce(hall, victim);
    await settled(hall);
    const foreignCpu = watchForeignCpu(() => hall.server.cpuMs());
    const before = hall.server.memory().rssMb;
    const typing = keepPace(neighbour, () => typeOnce(hall, victim));
    const answers: number[] = [];
    const attacking = { isOut: false };
    attacker.client.onClose = () => (attacking.isOut = true);
    for (let at = 0; at < attempts && !attacking.isOut; at += 1) {
      const update = make({
        victim: victim.author.clientId,
        victimClock: victim.author.clock,
        own: attacker.author.clientId,
        place,
      });
      const sentAt = performance.now();
      attacker.client.sendUpdate(update);
      const isWaiting = (): boolean => attacker.client.unacknowledged !== 0 && !attacking.isOut;
      while (isWaiting() && performance.now() - sentAt < answerDeadlineMs) await pause(1);
      answers.push(performance.now() - sentAt);
      await pause(betweenMs);
    }
    await typing;
    await settled(hall);
    return {
      answers: answers.length,
      "slowest answer ms": Math.max(...answers),
      "not refused": answers.length - attacker.client.refusals - (attacking.isOut ? 1 : 0),
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
