import type { Refusal } from "../../shared/protocol/refusal";
import { emptied, open, proceed, shut, startOver, stay, unanswered, wait } from "./replica-moves";
import {
  hasToSend,
  hasUnsent,
  mustFork,
  type Phase,
  type ReplicaEvent,
  type ReplicaState,
  type Transition,
} from "./replica-state";

export type OpenAnswer = Extract<
  ReplicaEvent,
  { type: "openAnswered" | "openRefused" | "openedAnew" | "forked" }
>;
export type PushAnswer = Extract<
  ReplicaEvent,
  { type: "pushBuilt" | "pushSaved" | "pushHeld" | "pushRefused" | "pushBusy" }
>;
type Pushing = Extract<Phase, { kind: "pushing" }>;

/** A clash of random 32-bit ids is rare; three in a row are something else. */
const renewalsMax = 3;

export function openAnswered(state: ReplicaState, answer: OpenAnswer): Transition {
  switch (answer.type) {
    case "openedAnew":
      return startOver(state);
    case "openAnswered":
      return proceed({ ...state, resyncing: false });
    case "forked":
      return proceed({ ...emptied(state), localVersion: answer.unsent, resyncing: false });
    case "openRefused":
      return openRefused(state, answer);
  }
}

export function pushAnswered(state: ReplicaState, phase: Pushing, answer: PushAnswer): Transition {
  switch (answer.type) {
    case "pushBuilt": {
      const covers = Math.min(answer.covers, state.localVersion);
      const due = phase.due || covers < state.localVersion;
      return stay({ ...state, phase: { ...phase, covers, due } });
    }
    case "pushSaved":
      return saved(state, phase, answer.claimed);
    case "pushHeld":
      return held(state, phase);
    case "pushRefused":
      return refused(state, phase, answer.reason);
    case "pushBusy":
      return wait(state, { to: phase.behind ? "open" : "push", reason: "busy" }, answer.retryAfterMs);
  }
}

function openRefused(
  state: ReplicaState,
  { reason, goesOn = false }: Extract<OpenAnswer, { type: "openRefused" }>,
): Transition {
  if (reason === "busy" || reason === "cannot-store") return wait(state, { to: "open", reason });
  if (reason === "wrong-epoch") return startOver(state);
  if (reason === "unknown-session" || reason === "upgrade-needed") return unanswered(state);
  if (reason === "client-id-taken" && state.renewals < renewalsMax) {
    const again = open({ ...state, renewals: state.renewals + 1 });
    return { state: again.state, effects: [{ type: "renew" }, ...again.effects] };
  }
  // It is an id of earlier pages that is taken: what they left unsent goes over into another document. Where it is not
  // known to be the same one, it may be on its way from elsewhere already, and would stand there twice.
  if (reason === "client-id-taken" && hasUnsent(state)) {
    if (!goesOn || state.refused !== null) return startOver(state, reason);
    return open({ ...state, refused: { covers: state.localVersion, reason } });
  }
  return shut(state, reason);
}

function saved(state: ReplicaState, phase: Pushing, claimed: boolean): Transition {
  const acked: ReplicaState = {
    ...state,
    phase: { kind: "open" },
    ackedVersion: phase.covers,
    renewals: 0,
  };
  const count = phase.covers - state.ackedVersion;
  const next = phase.behind || (hasUnsent(acked) && !claimed) ? open(acked) : goOn(acked, phase);
  return { state: next.state, effects: [{ type: "acknowledge", count }, ...next.effects] };
}

/** What was typed meanwhile is sent too, so that the server holds all of it; then this document is left. */
function held(state: ReplicaState, phase: Pushing): Transition {
  const kept: ReplicaState = { ...state, phase: { kind: "open" }, heldVersion: phase.covers };
  const count = phase.covers - state.ackedVersion;
  const next = phase.behind || mustFork(kept) ? open(kept) : goOn(kept, phase);
  return { state: next.state, effects: [{ type: "hold", count }, ...next.effects] };
}

function goOn(state: ReplicaState, phase: Pushing): Transition {
  if (phase.due) return proceed(state);
  return { state, effects: hasToSend(state) ? [{ type: "pushLater" }] : [] };
}

function refused(state: ReplicaState, phase: Pushing, reason: Refusal): Transition {
  if (reason === "cannot-store" || reason === "busy") {
    return wait(state, { to: phase.behind ? "open" : "push", reason });
  }
  if (reason === "wrong-epoch") return startOver(state);
  // Opening claims the ids of unsent edits; it could not while the server's disk took nothing.
  if (reason === "client-id-taken" && state.renewals < renewalsMax) {
    return open({ ...state, renewals: state.renewals + 1 });
  }
  // The answer to the next hello says these to the whole room.
  if (reason === "unknown-session" || reason === "upgrade-needed") return unanswered(state);
  return open({ ...state, refused: { covers: phase.covers, reason } });
}
