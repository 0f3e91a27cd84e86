import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hasUnsent,
  initialReplica,
  refusalOf,
  retryAfterMs,
  step,
  type ReplicaEffect,
  type ReplicaEvent,
  type ReplicaState,
} from "./replica-machine";

describe("one document", () => {
  it("is opened once what this device has was read and the server can be asked", () => {
    const connectedFirst = run(initialReplica(false), [{ type: "connected" }, { type: "loaded", unsent: 0 }]);
    expect(connectedFirst.state.phase).toEqual({ kind: "opening" });
    expect(connectedFirst.effects).toEqual([{ type: "open", attempt: 1 }]);
    const loadedFirst = run(initialReplica(false), [{ type: "loaded", unsent: 0 }, { type: "connected" }]);
    expect(loadedFirst).toEqual(connectedFirst);
  });

  it("[SYNC1] sends what earlier pages left as soon as it is open", () => {
    const { state, effects } = run(initialReplica(true), [
      { type: "loaded", unsent: 3 },
      { type: "openAnswered", attempt: 1, write: true },
    ]);
    expect(effects).toEqual([
      { type: "open", attempt: 1 },
      { type: "push", attempt: 2 },
    ]);
    expect(state).toMatchObject({ localVersion: 3, ackedVersion: 0, phase: { kind: "pushing", covers: 3 } });
  });

  it("[SYNC2] keeps what is typed during a push for the next one", () => {
    const during = run(open(), [{ type: "localEdit" }, { type: "pushDue" }, { type: "localEdit" }]);
    expect(pushes(during.effects)).toBe(1);
    const saved = run(during.state, [{ type: "pushSaved", attempt: 2 }]);
    expect(saved.effects).toEqual([{ type: "acknowledge", count: 1 }, { type: "pushLater" }]);
    expect(hasUnsent(saved.state)).toBe(true);
    const next = run(saved.state, [{ type: "pushDue" }, { type: "pushSaved", attempt: 3 }]);
    expect(next.state).toMatchObject({ localVersion: 2, ackedVersion: 2, phase: { kind: "open" } });
  });

  it("[SYNC2] sends the next push at once when its time came during the last one", () => {
    const { effects } = run(open(), [
      { type: "localEdit" },
      { type: "pushDue" },
      { type: "localEdit" },
      { type: "pushDue" },
      { type: "pushSaved", attempt: 2 },
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
      { type: "pushSaved", attempt: 2 },
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
    const again = run(lost.state, [{ type: "connected" }, { type: "openAnswered", attempt: 3, write: true }]);
    expect(again.effects).toEqual([
      { type: "open", attempt: 3 },
      { type: "push", attempt: 4 },
    ]);
  });

  it("[SYNC3] opens again over a gap, after the push in flight was answered", () => {
    expect(run(open(), [{ type: "gap" }]).effects).toEqual([{ type: "open", attempt: 2 }]);
    const { effects } = run(open(), [
      { type: "localEdit" },
      { type: "pushDue" },
      { type: "gap" },
      { type: "pushSaved", attempt: 2 },
    ]);
    expect(effects.slice(-2)).toEqual([
      { type: "acknowledge", count: 1 },
      { type: "open", attempt: 3 },
    ]);
  });

  it("is patient when the server is busy or cannot write", () => {
    const busy = run(pushing(), [{ type: "pushBusy", attempt: 2, retryAfterMs: 700 }]);
    expect(busy.effects).toEqual([{ type: "retryLater", attempt: 2, afterMs: 700 }]);
    const full = run(pushing(), [{ type: "pushKept", attempt: 2, reason: "cannot-store" }]);
    expect(full.effects).toEqual([{ type: "retryLater", attempt: 2, afterMs: retryAfterMs }]);
    expect(refusalOf(full.state)).toBeNull();
    expect(run(full.state, [{ type: "retryDue", attempt: 2 }]).effects).toEqual([
      { type: "push", attempt: 3 },
    ]);
  });

  it("[SYNC4] stops sending after a refusal and keeps everything, also through a new connection", () => {
    const refused = run(pushing(), [
      { type: "pushKept", attempt: 2, reason: "view-only" },
      { type: "localEdit" },
      { type: "pushDue" },
      { type: "disconnected" },
      { type: "connected" },
      { type: "openAnswered", attempt: 3, write: false },
      { type: "pushDue" },
    ]);
    expect(pushes(refused.effects)).toBe(0);
    expect(refused.state).toMatchObject({ localVersion: 2, ackedVersion: 0, halted: "view-only" });
  });

  it("[SYNC4] sends what was refused once writing is allowed again", () => {
    const refused = run(pushing(), [{ type: "pushKept", attempt: 2, reason: "view-only" }]).state;
    const told = run(refused, [
      { type: "accessChanged", write: true },
      { type: "openAnswered", attempt: 3, write: true },
    ]);
    expect(told.effects).toEqual([
      { type: "open", attempt: 3 },
      { type: "push", attempt: 4 },
    ]);
    const away = run(refused, [
      { type: "disconnected" },
      { type: "connected" },
      { type: "openAnswered", attempt: 3, write: true },
    ]);
    expect(pushes(away.effects)).toBe(1);
  });

  it("[SYNC4] sends again what was refused while the worksheet was hidden, once it is shown again", () => {
    const refused = run(pushing(), [{ type: "pushKept", attempt: 2, reason: "not-allowed" }]).state;
    const shown = run(refused, [{ type: "readable" }, { type: "openAnswered", attempt: 3, write: true }]);
    expect(pushes(shown.effects)).toBe(1);
    const broken = run(pushing(), [{ type: "pushKept", attempt: 2, reason: "invalid" }]).state;
    const opened = run(broken, [{ type: "gap" }, { type: "openAnswered", attempt: 3, write: true }]);
    expect(pushes(opened.effects)).toBe(0);
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

  it("claims again when a push is refused for its client id, but not for ever", () => {
    const events: ReplicaEvent[] = [];
    for (let attempt = 2; attempt <= 8; attempt += 2) {
      events.push({ type: "pushKept", attempt, reason: "client-id-taken" });
      events.push({ type: "openAnswered", attempt: attempt + 1, write: true });
    }
    const { state, effects } = run(pushing(), events);
    expect(effects.filter((effect) => effect.type === "open")).toHaveLength(3);
    expect(refusalOf(state)).toBe("client-id-taken");
  });

  it("starts over when the server replaced the document", () => {
    const { state, effects } = run(pushing(), [{ type: "reset" }]);
    expect(effects).toEqual([{ type: "startOver" }, { type: "open", attempt: 3 }]);
    expect(state).toMatchObject({ localVersion: 0, ackedVersion: 0 });
    expect(run(state, [{ type: "pushSaved", attempt: 2 }]).effects).toEqual([]);
  });

  it("is shut when the server does not show it, and tried again when the rules change", () => {
    const shut = run(initialReplica(true), [
      { type: "loaded", unsent: 0 },
      { type: "openRefused", attempt: 1, reason: "not-allowed" },
    ]);
    expect(refusalOf(shut.state)).toBe("not-allowed");
    expect(run(shut.state, [{ type: "readable" }]).effects).toEqual([{ type: "open", attempt: 2 }]);
  });
});

describe("whatever happens in whatever order", () => {
  it("[STATUS1] never says saved with an edit unacknowledged or before the resync, and [SYNC1] never has two pushes in flight", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(anyEvent, { maxLength: 60 }), (connected, drawn) => {
        let state = initialReplica(connected);
        const world: World = { edits: 0, acked: 0, sent: 0, owesResync: false, flying: null };
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
            if (effect.type === "startOver")
              Object.assign(world, { edits: 0, acked: 0, sent: 0, flying: null });
          }
          expect(state.localVersion).toBe(world.edits);
          expect(state.ackedVersion).toBe(world.acked);
          expect(world.acked).toBeLessThanOrEqual(world.sent);
          if (state.phase.kind === "shut") world.owesResync = false;
          if (!hasUnsent(state) && !state.resyncing)
            expect(world).toMatchObject({ acked: world.edits, owesResync: false });
        }
      }),
      { numRuns: 3000 },
    );
  });
});

interface World {
  edits: number;
  acked: number;
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
  const answers = ["pushSaved", "pushKept", "pushBusy", "noAnswer"];
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
    arbitrary: fc.boolean().chain((write) => draw((attempt) => ({ type: "openAnswered", attempt, write }))),
  },
  {
    weight: 1,
    arbitrary: anyRefusal.chain((reason) => draw((attempt) => ({ type: "openRefused", attempt, reason }))),
  },
  { weight: 1, arbitrary: draw((attempt) => ({ type: "openedAnew", attempt })) },
  { weight: 5, arbitrary: draw((attempt) => ({ type: "pushSaved", attempt })) },
  {
    weight: 1,
    arbitrary: anyRefusal.chain((reason) => draw((attempt) => ({ type: "pushKept", attempt, reason }))),
  },
  { weight: 1, arbitrary: draw((attempt) => ({ type: "pushBusy", attempt, retryAfterMs: 5 })) },
  { weight: 1, arbitrary: draw((attempt) => ({ type: "noAnswer", attempt })) },
  { weight: 5, arbitrary: draw(() => ({ type: "pushDue" })) },
  { weight: 2, arbitrary: draw((attempt) => ({ type: "retryDue", attempt })) },
  { weight: 2, arbitrary: draw(() => ({ type: "gap" })) },
  { weight: 1, arbitrary: draw(() => ({ type: "readable" })) },
  { weight: 1, arbitrary: draw(() => ({ type: "reset" })) },
  { weight: 1, arbitrary: fc.boolean().chain((write) => draw(() => ({ type: "accessChanged", write }))) },
);

/** An answer to the question asked last, or to an older one. */
function addressed({ make, late }: Draw, state: ReplicaState): ReplicaEvent {
  return make(late ? state.attempt - 1 : state.attempt);
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
    { type: "openAnswered", attempt: 1, write: true },
  ]).state;
}

function pushing(): ReplicaState {
  return run(open(), [{ type: "localEdit" }, { type: "pushDue" }]).state;
}

function pushes(effects: readonly ReplicaEffect[]): number {
  return effects.filter((effect) => effect.type === "push").length;
}
