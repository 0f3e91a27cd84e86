import type { Refusal } from "../../shared/protocol/refusal";
import { hasToSend, mustFork, type Phase, type ReplicaState, type Transition } from "./replica-state";

/** Asking again when the server gave no time of its own. */
export const retryAfterMs = 2000;

export function stay(state: ReplicaState): Transition {
  return { state, effects: [] };
}

/** Asks for the document, afresh where this device's own cannot go on. */
export function open(state: ReplicaState): Transition {
  const attempt = state.attempt + 1;
  return {
    state: { ...state, phase: { kind: "opening" }, attempt },
    effects: [{ type: "open", attempt, afresh: mustFork(state) }],
  };
}

/** The server's picture is known: send what it lacks. */
export function proceed(state: ReplicaState): Transition {
  if (mustFork(state)) return open(state);
  if (!hasToSend(state)) return stay({ ...state, phase: { kind: "open" } });
  const attempt = state.attempt + 1;
  const phase: Phase = { kind: "pushing", covers: state.localVersion, due: false, behind: false };
  return { state: { ...state, phase, attempt }, effects: [{ type: "push", attempt }] };
}

export function wait(
  state: ReplicaState,
  { to, reason }: { readonly to: "open" | "push"; readonly reason: Refusal },
  afterMs: number = retryAfterMs,
): Transition {
  return {
    state: { ...state, phase: { kind: "waiting", to, reason } },
    effects: [{ type: "retryLater", attempt: state.attempt, afterMs }],
  };
}

export function detach(state: ReplicaState): Transition {
  if (state.phase.kind === "loading") return stay({ ...state, phase: { kind: "loading", connected: false } });
  return stay({ ...state, phase: { kind: "detached" } });
}

/** Unknown whether it arrived: only a new connection tells. */
export function unanswered(state: ReplicaState): Transition {
  const { kind } = state.phase;
  if (kind !== "opening" && kind !== "pushing") return stay(state);
  return { state: detach(state).state, effects: [{ type: "reconnect" }] };
}

/** Opens again as soon as nothing is in flight. */
export function behind(state: ReplicaState): Transition {
  const { phase } = state;
  if (phase.kind === "open") return open(state);
  if (phase.kind === "pushing") return stay({ ...state, phase: { ...phase, behind: true } });
  if (phase.kind === "waiting") return stay({ ...state, phase: { ...phase, to: "open" } });
  return stay(state);
}

/** The server replaced the document. */
export function reset(state: ReplicaState): Transition {
  const { kind } = state.phase;
  // Without an open document the next answer shows the other epoch.
  if (kind === "loading" || kind === "detached" || kind === "shut") return stay(state);
  if (kind === "pushing") return behind(state);
  return startOver(state);
}

/** With an empty document, under an id of its own. */
export function startOver(state: ReplicaState, reason: Refusal = "wrong-epoch"): Transition {
  const again = open(emptied(state));
  return { state: again.state, effects: [{ type: "part", reason }, ...again.effects] };
}

/** The server does not show the document: nothing of it stays readable here. */
export function shut(state: ReplicaState, reason: Refusal): Transition {
  const phase: Phase = { kind: "shut", reason };
  return { state: { ...emptied(state), resyncing: false, phase }, effects: [{ type: "part", reason }] };
}

/** As with an empty document. */
export function emptied(state: ReplicaState): ReplicaState {
  return { ...state, localVersion: 0, ackedVersion: 0, heldVersion: 0, refused: null };
}
