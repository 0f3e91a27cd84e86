import * as Y from "yjs";
import { setTimeout as pause } from "node:timers/promises";
import { seededRandom, type Random } from "../../support/seeded-random";
import type { Contestant, LightClient, Seat } from "../contestants/contestant";
import { makeDataDir, removeDataDir, type ServerProcess } from "../contestants/server-process";
import { Author } from "./author";
import { Observer } from "./observer";
import { keystrokes, pick, type TypedHistory } from "./typed-history";

/** Somebody at work: a page, and the hand that types. */
export interface Worker {
  readonly seat: Seat;
  readonly client: LightClient;
  readonly author: Author;
  /** Edits until this one goes to another row. */
  untilMove: number;
}

export interface Hall {
  readonly contestant: Contestant;
  readonly server: ServerProcess;
  readonly workers: readonly Worker[];
  /** One per document: the document of one of the workers. */
  readonly observers: readonly Observer[];
  readonly random: Random;
  readonly history: TypedHistory;
  close(): Promise<void>;
}

export interface HallPlan {
  readonly documents: number;
  readonly clients: number;
  readonly history: TypedHistory;
  readonly nodeOptions?: readonly string[];
}

/** Clients that join at the same time while a hall is being filled. */
const joinTogether = 20;
/** How long somebody stays in one row. */
const sessionEdits = 20;
const seedDeadlineMs = 120_000;
const seedsUnderWay = 400;

/** Starts the server, writes the documents, and lets everybody in. */
export async function openHall(contestant: Contestant, plan: HallPlan): Promise<Hall> {
  const dataDir = makeDataDir();
  const server = await contestant.start({ dataDir, nodeOptions: plan.nodeOptions ?? [] });
  try {
    return await fillHall(contestant, { ...plan, server, dataDir });
  } catch (error) {
    await server.kill();
    removeDataDir(dataDir);
    throw error;
  }
}

async function fillHall(
  contestant: Contestant,
  plan: HallPlan & { readonly server: ServerProcess; readonly dataDir: string },
): Promise<Hall> {
  const { server, dataDir } = plan;
  const seats = await contestant.seats(server, { documents: plan.documents, clients: plan.clients });
  const { history } = plan;
  const writers = await Promise.all(
    firstOfEach(seats).map((seat) => writeHistory(contestant, { server, seat, history })),
  );
  const random = seededRandom(seats.length);
  const workers: Worker[] = [];
  const observers: Observer[] = [];
  for (let at = 0; at < seats.length; at += joinTogether) {
    const group = seats.slice(at, at + joinTogether);
    const authors = group.map(() => new Author(clientIdFrom(random), pick(history.places, random)));
    workers.push(
      ...(await Promise.all(
        group.map(async (seat, one) => {
          const author = authors[one];
          if (author === undefined) throw new Error("a seat without an author");
          const client = await contestant.connect(server, seat, { clientIds: [author.clientId] });
          return { seat, client, author, untilMove: sessionEdits };
        }),
      )),
    );
    await Promise.all(workers.slice(at).map(({ client }) => client.join(null)));
  }
  // Not earlier: some servers drop a document that nobody has open, and say "synced" before it is loaded again.
  for (const writer of writers) writer?.close();
  for (const seat of firstOfEach(seats)) {
    const here = workers.filter((worker) => worker.seat.document === seat.document);
    const [eye, ...others] = here;
    if (eye === undefined) throw new Error("a document without people");
    const state = contestant.kind === "floor" ? [history.state] : (await eye.client.join(null)).updates;
    const observer = new Observer(
      state,
      others.map(({ author }) => author),
    );
    eye.client.onUpdates = (updates) => observer.show(updates);
    observers.push(observer);
  }
  return {
    contestant,
    server,
    workers,
    observers,
    random,
    history,
    async close() {
      for (const { client } of workers) client.close();
      await server.stop();
      removeDataDir(dataDir);
    },
  };
}

/** One edit of one worker, now. */
export function typeOnce({ random, history }: Hall, worker: Worker): void {
  const { author, client } = worker;
  worker.untilMove -= 1;
  if (worker.untilMove <= 0) {
    worker.untilMove = sessionEdits;
    author.moveTo(pick(history.places, random));
  }
  author.type(keystrokes(random), performance.now());
  client.typed(author);
}

export function firstOfEach(seats: readonly Seat[]): readonly Seat[] {
  return seats.filter(({ index }, at) => seats.findIndex((seat) => seat.index === index) === at);
}

export function clientIdFrom(random: Random): number {
  return 1 + Math.floor(random() * 0xfffffffe);
}

/** Writes a document edit by edit and waits until whoever joins gets all of it. */
export async function writeHistory(
  contestant: Contestant,
  {
    server,
    seat,
    history,
  }: { readonly server: ServerProcess; readonly seat: Seat; readonly history: TypedHistory },
): Promise<LightClient | null> {
  if (contestant.kind === "floor") return null;
  const client = await contestant.connect(server, seat, { clientIds: history.writers });
  await client.join(null);
  for (const [at, update] of history.updates.entries()) {
    client.sendUpdate(update);
    if (at % 50 === 0) await client.drained();
    while ((client.unacknowledged ?? 0) > seedsUnderWay) await pause(1);
  }
  const deadline = performance.now() + seedDeadlineMs;
  while (!(await hasAll(contestant, { server, seat, history }))) {
    if (client.refusals > 0)
      throw new Error(`${contestant.name} refused ${client.refusals} edits of the history`);
    if (performance.now() > deadline) throw new Error(`${contestant.name} did not take the history in time`);
    await pause(100);
  }
  return client;
}

async function hasAll(
  contestant: Contestant,
  {
    server,
    seat,
    history,
  }: { readonly server: ServerProcess; readonly seat: Seat; readonly history: TypedHistory },
): Promise<boolean> {
  const client = await contestant.connect(server, seat, { clientIds: [0xfffffff] });
  const { updates } = await client.join(null);
  client.close();
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const wanted = Y.decodeStateVector(history.stateVector);
  return [...wanted].every(([clientId, clock]) => Y.getState(doc.store, clientId) >= clock);
}
