import { IDBFactory } from "fake-indexeddb";
import { documentAddress, documentKey, type DocumentKey } from "../../shared/domain/document-key";
import type { DimensionId } from "../../shared/domain/dimension";
import { leadersOf } from "../../shared/worksheets/grouped-items";
import type { PersonId } from "../../shared/domain/person";
import type { Session } from "../../server/access/session";
import { documentRecoverMessage } from "../../shared/protocol/recovery-messages";
import { ManualClock } from "../support/manual-clock";
import { seededRandom, type Random } from "../support/seeded-random";
import { acts, calmActs, type Weather } from "./acts";
import { DiskTruth } from "./disk-truth";
import { checkEnd } from "./final-check";
import { judge, judgeDecision } from "./judge";
import { MemoryNetwork } from "./memory-network";
import { ModelSeat, modelWorksheets } from "./model-seat";
import { seedIds } from "./seeded-ids";
import { ModelServer } from "./model-server";
import type { Template } from "./model-template";

const actsMax = 120;
/** Rounds of delivering everything and letting a second pass, after which nothing may be under way. */
const roundsMax = 120;
const roundMs = 1_000;
/** Share of the schedules in which the server loses what it had on disk. */
const disastrous = 0.35;

/** What a schedule has been through; for proof that the acts really happen. */
export interface Played {
  readonly acts: number;
  readonly edits: number;
  readonly snapshots: number;
  /** Those that were taken back included. */
  readonly links: number;
  /** Items that stand under others in the end. */
  readonly grouped: number;
  /** How often the server lost what it had on disk. */
  readonly losses: number;
  readonly log: readonly string[];
}

/** A hall with everything in it, under one seed. */
export interface Stage {
  readonly random: Random;
  readonly weather: Weather;
  readonly clock: ManualClock;
  readonly network: MemoryNetwork;
  readonly server: ModelServer;
  readonly disk: DiskTruth;
  readonly seats: readonly ModelSeat[];
  readonly accusations: string[];
  /** Waits until nothing goes on any more but what waits for the schedule. */
  settle(): Promise<void>;
  /** Delivers and commits until there is nothing left to deliver. */
  flow(): Promise<void>;
}

/** Plays one schedule and checks it. Errors: rejects with everything that was found wrong and the acts that led there. */
export async function playSchedule(template: Template, seed: number): Promise<Played> {
  const log: string[] = [];
  const stage = await setStage(template, seed);
  try {
    const { weather } = stage;
    const count = 20 + Math.floor(stage.random() * (actsMax - 20));
    for (let at = 0; at < count; at += 1) await playOne(stage, weather, log);
    await comeToRest(stage);
    fail(stage, await checkEnd(stage));
    return {
      acts: count,
      edits: log.filter((line) => line.startsWith("edit")).length,
      snapshots: stage.disk.snapshotCount(),
      links: stage.disk.links().size,
      grouped: groupedItems(stage),
      losses: stage.server.hasGoneBack ? 1 : 0,
      log,
    };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`seed ${seed}: ${what}\nacts: ${log.join(", ")}`, { cause: error });
  } finally {
    for (const seat of stage.seats) seat.leave();
    await stage.settle();
    await stage.server.dispose();
    stage.disk.close();
  }
}

async function playOne(stage: Stage, weather: Weather, log: string[]): Promise<void> {
  const act = pickWeighted(weather, stage.random);
  const said = await acts[act](stage);
  log.push(said === undefined ? act : `${act} ${said}`);
  await stage.settle();
  for (const seat of stage.seats) seat.checkStatus();
  fail(stage, stage.disk.problems);
}

/** SWOT items that stand under another one. */
function groupedItems({ seats }: Stage): number {
  const replica = seats[0]?.page?.documents.find(({ key }) => documentAddress(key).worksheet === "swot");
  return leadersOf(replica?.content.rows.value ?? []).size;
}

function fail({ accusations }: Stage, more: readonly string[]): void {
  const all = [...accusations, ...more];
  if (all.length > 0) throw new Error([...new Set(all)].slice(0, 12).join("\n"));
}

/** Every schedule has weather of its own: some acts are frequent, some are missing. */
function weatherOf(random: Random): Weather {
  const weights = Object.keys(acts).map((name) => {
    const factor = random() < 0.25 ? 0 : random() * 2;
    return [name, calmActs[name as keyof Weather] * factor] as const;
  });
  const weather = { ...(Object.fromEntries(weights) as Weather), edit: calmActs.edit, flow: calmActs.flow };
  // What waits for a facilitator when the server loses it is on no device any more.
  const disaster = { access: 0, keepCopy: calmActs.keepCopy, goBack: calmActs.goBack };
  return { ...weather, ...(random() < disastrous ? disaster : { keepCopy: 0, goBack: 0 }) };
}

function pickWeighted(weather: Weather, random: Random): keyof Weather {
  const entries = Object.entries(weather) as [keyof Weather, number][];
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    left -= weight;
    if (left < 0) return name;
  }
  return "flow";
}

async function setStage(template: Template, seed: number): Promise<Stage> {
  // A source for each purpose: what happens on one side changes nothing on the others.
  const [random, onNetwork, ofIds] = [1, 2, 3].map((purpose) => seededRandom(seed * 1_000 + purpose));
  if (random === undefined || onNetwork === undefined || ofIds === undefined)
    throw new Error("no randomness");
  seedIds(ofIds);
  const weather = weatherOf(random);
  const clock = new ManualClock();
  const accusations: string[] = [];
  const accuse = (what: string) => void accusations.push(what);
  const { workshopId } = template;
  const sessions = new Map<string, Session>();
  const network = new MemoryNetwork(onNetwork, (said) => {
    judge(said, disk, accuse);
    if (said.message === documentRecoverMessage && !server.hasGoneBack)
      accuse("[RECOVER5] a page brings something back though nothing was lost");
  });
  const server = new ModelServer({
    template,
    network,
    now: () => clock.now(),
    sessionOf: (token) => sessions.get(token) ?? null,
    onDecided: (heldId, decision) => judgeDecision({ heldId, decision }, { disk, accuse, rewritten }),
  });
  const rewritten = (document: DocumentKey, rowIds: readonly string[]): void => {
    for (const seat of seats) seat.forgive(document, rowIds);
  };
  const disk = new DiskTruth(server.file);
  let last = 0;
  const next = () => (last += 1);
  // Where nothing is ever locked or hidden, edits leave no document, and a lost mark must cost nothing.
  const loses = weather.goBack > 0;
  const lostMarks = weather.access === 0 && !loses ? 0.3 : 0;
  const hall = { workshopId, network, clock, disk, next, accuse, lostMarks, loses };
  const shared = new IDBFactory();
  // Siti with two tabs on one laptop, Budi, and Ani: two to four of them.
  const places = [
    { session: personOf("siti", workshopId), browser: shared },
    { session: personOf("budi", workshopId), browser: new IDBFactory() },
    { session: personOf("siti", workshopId), browser: shared },
    { session: personOf("ani", workshopId), browser: new IDBFactory() },
  ]
    // What the other tab has typed into a lost document stays on the device as a copy, see `former-epoch.ts`.
    .filter((_, number) => !loses || number !== 2)
    .slice(0, 2 + Math.floor(random() * 3));
  for (const { session } of places) sessions.set(session.id, session);
  const seats = places.map(
    (place, number) =>
      new ModelSeat(hall, { number, random: seededRandom(seed * 1_000 + 10 + number), ...place }),
  );
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3;) {
      const before = network.activity;
      await new Promise((resolve) => setImmediate(resolve));
      const isBusy = network.activity !== before || seats.some(({ page }) => (page?.store.pending ?? 0) > 0);
      quiet = isBusy ? 0 : quiet + 1;
    }
  };
  const flow = async (): Promise<void> => {
    do {
      while (network.deliverOne());
      await server.storage?.commit();
      server.storage?.answer();
      await settle();
    } while (server.storage?.hasWork === true || network.busy("up").length + network.busy("down").length > 0);
  };
  await server.start();
  for (const seat of seats) await seat.open();
  const stage = { random, weather, clock, network, server, disk, seats, accusations, settle, flow };
  await flow();
  return stage;
}

function personOf(name: string, workshopId: Template["workshopId"]): Session {
  return {
    id: `session-${name}`,
    role: "participant",
    workshopId,
    person: {
      id: `person-${name}` as PersonId,
      name,
      office: { agencyId: null, name: "Bappeda" },
      dimensionId: "gov" as DimensionId,
    },
    personalCode: null,
  };
}

/** Everything works again, everything is allowed, everybody comes back; then time passes until nothing is under way. */
async function comeToRest(stage: Stage): Promise<void> {
  const { network, server, seats } = stage;
  await server.recover();
  for (const { page } of seats) page?.store.setSlow(false);
  for (const { name } of seats) network.setReachable(name, true);
  for (const wire of network.wires) if (wire.damaged || wire.stalled || wire.isHalfOpen) wire.cut();
  // What a page left on a slow device while the next one was already reading is found at the visit after.
  for (const seat of seats) seat.leave();
  await stage.settle();
  for (const seat of seats) await seat.open();
  for (const { page } of seats) page?.store.setSlow(false);
  server.setAccess(modelWorksheets, "open");
  await untilQuiet(stage);
  for (const { page } of seats)
    for (const worksheet of modelWorksheets)
      page?.open(
        documentKey({ workshopId: server.workshopId, dimensionId: "gov" as DimensionId, worksheet }),
      );
  // What a worksheet has that was not open until now may have been lost as well.
  await untilQuiet(stage);
}

/**
 * After a loss a page may also say that the server has refused something and that it is on the device. What that was
 * must stand in the document all the same, from wherever it came.
 */
function isAtRest({ page }: ModelSeat, { hasGoneBack }: ModelServer): boolean {
  const kind = page?.room.status.value.kind;
  return kind === "saved" || (hasGoneBack && kind === "refused");
}

async function untilQuiet(stage: Stage): Promise<void> {
  const { server, seats, clock, accusations } = stage;
  for (let round = 0; round < roundsMax; round += 1) {
    await stage.flow();
    server.acceptHeld();
    if (round > 3 && seats.every((seat) => isAtRest(seat, server))) break;
    clock.advance(roundMs);
    await stage.settle();
  }
  for (const seat of seats) {
    seat.checkStatus();
    const status = seat.page?.room.status.value;
    if (!isAtRest(seat, server))
      accusations.push(`${seat.name} does not come to rest: ${JSON.stringify(status)}`);
  }
  await stage.flow();
}
