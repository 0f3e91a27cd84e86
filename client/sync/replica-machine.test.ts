import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { step } from "./replica-machine";
import { retryAfterMs } from "./replica-moves";
import {
  hasUnsent,
  initialReplica,
  isHeld,
  mustFork,
  refusalOf,
  type ReplicaEffect,
  type ReplicaEvent,
  type ReplicaState,
} from "./replica-state";

describe("one document", () => {
  it("is opened once what this device has was read and the server can be asked", () => {
    const connectedFirst = run(initialReplica(false), [{ type: "connected" }, { type: "loaded", unsent: 0 }]);
    expect(connectedFirst.state.phase).toEqual({ kind: "opening" });
    expect(connectedFirst.effects).toEqual([{ type: "open", attempt: 1, afresh: false }]);
    const loadedFirst = run(initialReplica(false), [{ type: "loaded", unsent: 0 }, { type: "connected" }]);
    expect(loadedFirst).toEqual(connectedFirst);
  });

  it("[SYNC1] sends what earlier pages left as soon as it is open", () => {
    const { state, effects } = run(initialReplica(true), [
      { type: "loaded", unsent: 3 },
      { type: "openAnswered", attempt: 1 },
    ]);
    expect(effects).toEqual([
      { type: "open", attempt: 1, afresh: false },
      { type: "push", attempt: 2 },
    ]);
    expect(state).toMatchObject({ localVersion: 3, ackedVersion: 0, phase: { kind: "pushing", covers: 3 } });
  });

  it("[SYNC2] keeps what is typed during a push for the next one", () => {
    const during = run(open(), [{ type: "localEdit" }, { type: "pushDue" }, { type: "localEdit" }]);
    expect(pushes(during.effects)).toBe(1);
    const saved = run(during.state, [{ type: "pushSaved", attempt: 2, claimed: true }]);
    expect(saved.effects).toEqual([{ type: "acknowledge", count: 1 }, { type: "pushLater" }]);
    expect(hasUnsent(saved.state)).toBe(true);
    const next = run(saved.state, [{ type: "pushDue" }, { type: "pushSaved", attempt: 3, claimed: true }]);
    expect(next.state).toMatchObject({ localVersion: 2, ackedVersion: 2, phase: { kind: "open" } });
  });

  it("[SYNC2] sends the next push at once when its time came during the last one", () => {
    const { effects } = run(open(), [
      { type: "localEdit" },
      { type: "pushDue" },
      { type: "localEdit" },
      { type: "pushDue" },
      { type: "pushSaved", attempt: 2, claimed: true },
    ]);
    expect(effects.slice(-2)).toEqual([
      { type: "acknowledge", count: 1 },
      { type: "push", attempt: 3 },
    ]);
  });

  it("goes on with the rest when a push could not hold everything", () => {
    const { effects, state } = run(open(), [
      { type: "localEdit" },
      { type: "localEdit" },
      { type: "localEdit" },
      { type: "pushDue" },
      { type: "pushBuilt", attempt: 2, covers: 2 },
      { type: "pushSaved", attempt: 2, claimed: true },
    ]);
    expect(effects.slice(-2)).toEqual([
      { type: "acknowledge", count: 2 },
      { type: "push", attempt: 3 },
    ]);
    expect(state.ackedVersion).toBe(2);
  });

  it("connects anew when an answer does not come, and sends again after opening", () => {
    const lost = run(open(), [{ type: "localEdit" }, { type: "pushDue" }, { type: "noAnswer", attempt: 2 }]);
    expect(lost.effects.at(-1)).toEqual({ type: "reconnect" });
    expect(lost.state.phase).toEqual({ kind: "detached" });
    const again = run(lost.state, [{ type: "connected" }, { type: "openAnswered", attempt: 3 }]);
    expect(again.effects).toEqual([
      { type: "open", attempt: 3, afresh: false },
      { type: "push", attempt: 4 },
    ]);
  });

  it("[SYNC3] opens again over a gap, after the push in flight was answered", () => {
    expect(run(open(), [{ type: "gap" }]).effects).toEqual([{ type: "open", attempt: 2, afresh: false }]);
    const { effects } = run(open(), [
      { type: "localEdit" },
      { type: "pushDue" },
      { type: "gap" },
      { type: "pushSaved", attempt: 2, claimed: true },
    ]);
    expect(effects.slice(-2)).toEqual([
      { type: "acknowledge", count: 1 },
      { type: "open", attempt: 3, afresh: false },
    ]);
  });

  it("is patient when the server is busy or cannot write", () => {
    const busy = run(pushing(), [{ type: "pushBusy", attempt: 2, retryAfterMs: 700 }]);
    expect(busy.effects).toEqual([{ type: "retryLater", attempt: 2, afterMs: 700 }]);
    const full = run(pushing(), [{ type: "pushRefused", attempt: 2, reason: "cannot-store" }]);
    expect(full.effects).toEqual([{ type: "retryLater", attempt: 2, afterMs: retryAfterMs }]);
    expect(refusalOf(full.state)).toBeNull();
    expect(run(full.state, [{ type: "retryDue", attempt: 2 }]).effects).toEqual([
      { type: "push", attempt: 3 },
    ]);
  });

  it("[HELD9] is left for the server's own once the server holds all that was typed", () => {
    const { effects, state } = run(pushing(), [{ type: "pushHeld", attempt: 2 }]);
    expect(effects).toEqual([
      { type: "hold", count: 1 },
      { type: "open", attempt: 3, afresh: true },
    ]);
    expect(hasUnsent(state)).toBe(true);
    const forked = run(state, [{ type: "forked", attempt: 3, unsent: 0 }]);
    expect(forked.effects).toEqual([]);
    expect(hasUnsent(forked.state)).toBe(false);
    expect(run(forked.state, [{ type: "localEdit" }]).effects).toEqual([{ type: "pushLater" }]);
  });

  it("[HELD9] sends what is typed behind a held edit before it is left, also through a new connection", () => {
    const during = run(pushing(), [{ type: "localEdit" }, { type: "pushHeld", attempt: 2 }]);
    expect(during.effects).toEqual([
      { type: "pushLater" },
      { type: "hold", count: 1 },
      { type: "pushLater" },
    ]);
    const all = run(during.state, [{ type: "pushDue" }, { type: "pushHeld", attempt: 3 }]);
    expect(all.effects.slice(1)).toEqual([
      { type: "hold", count: 2 },
      { type: "open", attempt: 4, afresh: true },
    ]);
    const away = run(all.state, [{ type: "disconnected" }, { type: "localEdit" }, { type: "connected" }]);
    expect(away.effects).toEqual([{ type: "open", attempt: 5, afresh: false }]);
    const back = run(away.state, [{ type: "openAnswered", attempt: 5 }]);
    expect(back.effects).toEqual([{ type: "push", attempt: 6 }]);
  });

  it("[LOCK1] stays as it is while a field of it is open, and is left with the field", () => {
    const inUse = run(pushing(), [
      { type: "used", inUse: true },
      { type: "pushHeld", attempt: 2 },
      { type: "localEdit" },
      { type: "pushDue" },
      { type: "pushHeld", attempt: 3 },
    ]);
    expect(inUse.effects.map((effect) => effect.type)).toEqual(["hold", "pushLater", "push", "hold"]);
    expect(isHeld(inUse.state)).toBe(true);
    expect(run(inUse.state, [{ type: "used", inUse: false }]).effects).toEqual([
      { type: "open", attempt: 4, afresh: true },
    ]);
    const refused = run(pushing(), [
      { type: "used", inUse: true },
      { type: "pushRefused", attempt: 2, reason: "invalid" },
    ]);
    expect(refused.effects).toEqual([{ type: "open", attempt: 3, afresh: true }]);
  });

  it("[COPY1] is left for the server's own when the server refuses a part of it, and goes on there", () => {
    const refused = run(pushing(), [{ type: "pushRefused", attempt: 2, reason: "invalid" }]);
    expect(refused.effects).toEqual([{ type: "open", attempt: 3, afresh: true }]);
    expect(refused.state.refused).toEqual({ covers: 1, reason: "invalid" });
    const away = run(refused.state, [{ type: "disconnected" }, { type: "localEdit" }, { type: "connected" }]);
    expect(away.effects).toEqual([{ type: "open", attempt: 4, afresh: true }]);
    const forked = run(away.state, [{ type: "forked", attempt: 4, unsent: 2 }]);
    expect(forked.effects).toEqual([{ type: "push", attempt: 5 }]);
    expect(forked.state).toMatchObject({ localVersion: 2, ackedVersion: 0, refused: null });
  });

  it("opens again where what comes next was not claimed yet", () => {
    const { effects } = run(pushing(), [
      { type: "localEdit" },
      { type: "pushSaved", attempt: 2, claimed: false },
    ]);
    expect(effects.slice(1)).toEqual([
      { type: "acknowledge", count: 1 },
      { type: "open", attempt: 3, afresh: false },
    ]);
  });

  it("makes a new client id when its own is taken, but not for ever", () => {
    let state = run(initialReplica(true), [{ type: "loaded", unsent: 0 }]).state;
    const effects: ReplicaEffect[] = [];
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const next = run(state, [{ type: "openRefused", attempt, reason: "client-id-taken" }]);
      state = next.state;
      effects.push(...next.effects);
    }
    expect(effects.filter((effect) => effect.type === "renew")).toHaveLength(3);
    expect(refusalOf(state)).toBe("client-id-taken");
  });

  it("carries edits of earlier pages over when their id is taken, and starts over where there is no other document", () => {
    let { state } = run(open(), [{ type: "localEdit" }, { type: "gap" }]);
    let effects: readonly ReplicaEffect[] = [];
    for (let attempt = 2; attempt <= 5; attempt += 1)
      ({ state, effects } = run(state, [
        { type: "openRefused", attempt, reason: "client-id-taken", goesOn: true },
      ]));
    expect(effects).toEqual([{ type: "open", attempt: 6, afresh: true }]);
    expect(state.refused).toEqual({ covers: 1, reason: "client-id-taken" });
    const again = run(state, [{ type: "openRefused", attempt: 6, reason: "client-id-taken" }]);
    expect(again.effects).toEqual([
      { type: "part", reason: "client-id-taken" },
      { type: "open", attempt: 7, afresh: false },
    ]);
    expect(again.state).toMatchObject({ localVersion: 0, refused: null, phase: { kind: "opening" } });
  });

  it("claims again when a push is refused for its client id, but not for ever", () => {
    const events: ReplicaEvent[] = [];
    for (let attempt = 2; attempt <= 6; attempt += 2) {
      events.push({ type: "pushRefused", attempt, reason: "client-id-taken" });
      events.push({ type: "openAnswered", attempt: attempt + 1 });
    }
    events.push({ type: "pushRefused", attempt: 8, reason: "client-id-taken" });
    const { effects } = run(pushing(), events);
    const opens = effects.filter((effect) => effect.type === "open").map(({ afresh }) => afresh);
    expect(opens).toEqual([false, false, false, true]);
  });

  it("starts over when the server replaced the document, after the push in flight was answered", () => {
    const { effects, state } = run(open(), [{ type: "localEdit" }, { type: "reset" }]);
    expect(effects.slice(1)).toEqual([
      { type: "part", reason: "wrong-epoch" },
      { type: "open", attempt: 2, afresh: false },
    ]);
    expect(state).toMatchObject({ localVersion: 0, ackedVersion: 0 });
    const during = run(pushing(), [
      { type: "reset" },
      { type: "pushRefused", attempt: 2, reason: "wrong-epoch" },
    ]);
    expect(during.effects).toEqual([
      { type: "part", reason: "wrong-epoch" },
      { type: "open", attempt: 3, afresh: false },
    ]);
    expect(run(during.state, [{ type: "pushSaved", attempt: 2, claimed: true }]).effects).toEqual([]);
  });

  it("[PERM4] leaves nothing behind when it must not be read, in whatever state, and comes back when it may", () => {
    const hidden = run(open(), [{ type: "unreadable" }]);
    expect(hidden.effects).toEqual([{ type: "part", reason: "not-allowed" }]);
    expect(run(hidden.state, [{ type: "readable" }]).effects).toEqual([
      { type: "open", attempt: 2, afresh: false },
    ]);
    const away = run(open(), [{ type: "disconnected" }, { type: "unreadable" }]);
    expect(away.effects).toEqual([{ type: "part", reason: "not-allowed" }]);
    const sending = run(pushing(), [
      { type: "unreadable" },
      { type: "pushHeld", attempt: 2 },
      { type: "openRefused", attempt: 3, reason: "not-allowed" },
    ]);
    expect(sending.effects.at(-1)).toEqual({ type: "part", reason: "not-allowed" });
    expect(hasUnsent(sending.state)).toBe(false);
  });

  it("is shut when the server does not show it, and tried again when the rules change", () => {
    const shut = run(initialReplica(true), [
      { type: "loaded", unsent: 0 },
      { type: "openRefused", attempt: 1, reason: "not-allowed" },
    ]);
    expect(refusalOf(shut.state)).toBe("not-allowed");
    expect(run(shut.state, [{ type: "readable" }]).effects).toEqual([
      { type: "open", attempt: 2, afresh: false },
    ]);
  });
});

describe("whatever happens in whatever order", () => {
  it("[STATUS1] never says saved with an edit unacknowledged or before the resync, and [SYNC1] never has two pushes in flight", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(anyEvent, { maxLength: 60 }), (connected, drawn) => {
        let state = initialReplica(connected);
        const world: World = { ...nothingDone };
        for (const draw of drawn) {
          const event = addressed(draw, state);
          const before = state;
          const { state: after, effects } = step(state, event);
          state = after;
          note(world, event, before);
          for (const effect of effects) {
            if (effect.type === "push") {
              expect(world.flying).toBeNull();
              world.flying = effect.attempt;
              world.sent = world.edits;
            }
            if (effect.type === "acknowledge") world.acked += effect.count;
            if (effect.type === "hold") world.held = effect.count + world.acked;
            if (effect.type === "part")
              Object.assign(world, { ...nothingDone, owesResync: world.owesResync });
          }
          expect(state.localVersion).toBe(world.edits);
          expect(state.ackedVersion).toBe(world.acked);
          expect(Math.max(world.acked, world.held)).toBeLessThanOrEqual(world.sent);
          if (state.phase.kind === "shut") world.owesResync = false;
          if (!hasUnsent(state) && !state.resyncing)
            expect(world).toMatchObject({ acked: world.edits, owesResync: false });
        }
      }),
      { numRuns: 3000 },
    );
  });
});

const nothingDone: World = { edits: 0, acked: 0, held: 0, sent: 0, owesResync: false, flying: null };

interface World {
  edits: number;
  acked: number;
  held: number;
  /** How many edits there were when the last push left. */
  sent: number;
  /** Connected and not opened since. */
  owesResync: boolean;
  flying: number | null;
}

/** What really happened, told without the machine's own bookkeeping. */
function note(world: World, event: ReplicaEvent, before: ReplicaState): void {
  const current = "attempt" in event && event.attempt === before.attempt;
  const { type } = event;
  if (type === "loaded" && before.phase.kind === "loading") world.edits += event.unsent;
  if (type === "localEdit") world.edits += 1;
  if (type === "connected") world.owesResync = true;
  if (type === "openAnswered" && current && before.phase.kind === "opening") world.owesResync = false;
  // What was carried over into the other document are the edits now.
  if (event.type === "forked" && current && before.phase.kind === "opening")
    Object.assign(world, { ...nothingDone, edits: event.unsent });
  const answers = ["pushSaved", "pushHeld", "pushRefused", "pushBusy", "noAnswer"];
  const landed = current && answers.includes(type);
  if (landed || type === "connected" || type === "disconnected") world.flying = null;
}

const anyAttempt = fc.record({ late: fc.boolean() });
const anyRefusal = fc.constantFrom(
  "busy",
  "view-only",
  "cannot-store",
  "wrong-epoch",
  "client-id-taken",
  "unknown-session",
  "invalid",
);
type Draw = { readonly make: (attempt: number) => ReplicaEvent; readonly late: boolean };
const draw = (make: (attempt: number) => ReplicaEvent): fc.Arbitrary<Draw> =>
  anyAttempt.map(({ late }) => ({ make, late }));

const anyEvent: fc.Arbitrary<Draw> = fc.oneof(
  { weight: 2, arbitrary: fc.nat(3).chain((unsent) => draw(() => ({ type: "loaded", unsent }))) },
  { weight: 5, arbitrary: draw(() => ({ type: "localEdit" })) },
  { weight: 3, arbitrary: draw(() => ({ type: "connected" })) },
  { weight: 1, arbitrary: draw(() => ({ type: "disconnected" })) },
  {
    weight: 5,
    arbitrary: draw((attempt) => ({ type: "openAnswered", attempt })),
  },
  {
    weight: 1,
    arbitrary: anyRefusal.chain((reason) => draw((attempt) => ({ type: "openRefused", attempt, reason }))),
  },
  { weight: 1, arbitrary: draw((attempt) => ({ type: "openedAnew", attempt })) },
  {
    weight: 1,
    arbitrary: fc.nat(3).chain((unsent) => draw((attempt) => ({ type: "forked", attempt, unsent }))),
  },
  {
    weight: 5,
    arbitrary: fc.boolean().chain((claimed) => draw((attempt) => ({ type: "pushSaved", attempt, claimed }))),
  },
  { weight: 2, arbitrary: draw((attempt) => ({ type: "pushHeld", attempt })) },
  {
    weight: 1,
    arbitrary: anyRefusal.chain((reason) => draw((attempt) => ({ type: "pushRefused", attempt, reason }))),
  },
  { weight: 1, arbitrary: draw((attempt) => ({ type: "pushBusy", attempt, retryAfterMs: 5 })) },
  { weight: 1, arbitrary: draw((attempt) => ({ type: "noAnswer", attempt })) },
  { weight: 5, arbitrary: draw(() => ({ type: "pushDue" })) },
  { weight: 2, arbitrary: draw((attempt) => ({ type: "retryDue", attempt })) },
  { weight: 2, arbitrary: draw(() => ({ type: "gap" })) },
  { weight: 1, arbitrary: draw(() => ({ type: "readable" })) },
  { weight: 1, arbitrary: draw(() => ({ type: "reset" })) },
  { weight: 1, arbitrary: draw(() => ({ type: "unreadable" })) },
  { weight: 2, arbitrary: fc.boolean().chain((inUse) => draw(() => ({ type: "used", inUse }))) },
);

/** An answer to the question asked last, or to an older one. */
function addressed({ make, late }: Draw, state: ReplicaState): ReplicaEvent {
  const event = make(late ? state.attempt - 1 : state.attempt);
  if (event.type !== "forked" && event.type !== "openAnswered") return event;
  // Another document takes the place of this one when this one cannot go on, and only then.
  const { attempt } = event;
  return mustFork(state) ? { type: "forked", attempt, unsent: 2 } : { type: "openAnswered", attempt };
}

function run(
  from: ReplicaState,
  events: readonly ReplicaEvent[],
): { state: ReplicaState; effects: readonly ReplicaEffect[] } {
  let state = from;
  const effects: ReplicaEffect[] = [];
  for (const event of events) {
    const next = step(state, event);
    state = next.state;
    effects.push(...next.effects);
  }
  return { state, effects };
}

function open(): ReplicaState {
  return run(initialReplica(true), [
    { type: "loaded", unsent: 0 },
    { type: "openAnswered", attempt: 1 },
  ]).state;
}

function pushing(): ReplicaState {
  return run(open(), [{ type: "localEdit" }, { type: "pushDue" }]).state;
}

function pushes(effects: readonly ReplicaEffect[]): number {
  return effects.filter((effect) => effect.type === "push").length;
}
