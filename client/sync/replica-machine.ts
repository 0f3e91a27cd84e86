import { openAnswered, pushAnswered } from "./replica-answers";
import { behind, detach, open, proceed, reset, shut, stay, unanswered } from "./replica-moves";
import { mustFork, type ReplicaEvent, type ReplicaState, type Transition } from "./replica-state";

/** Pure: state x event -> state and effects. The picture stands in `replica-state.ts`. */
export function step(state: ReplicaState, event: ReplicaEvent): Transition {
  switch (event.type) {
    case "loaded":
      return loaded(state, event.unsent);
    case "localEdit":
      return edited({ ...state, localVersion: state.localVersion + 1 });
    case "connected":
      return connected({ ...state, resyncing: true });
    case "disconnected":
      return detach(state);
    case "openAnswered":
    case "openRefused":
    case "openedAnew":
    case "forked":
      return state.phase.kind === "opening" && event.attempt === state.attempt
        ? openAnswered(state, event)
        : stay(state);
    case "pushBuilt":
    case "pushSaved":
    case "pushHeld":
    case "pushRefused":
    case "pushBusy":
      return state.phase.kind === "pushing" && event.attempt === state.attempt
        ? pushAnswered(state, state.phase, event)
        : stay(state);
    case "noAnswer":
      return event.attempt === state.attempt ? unanswered(state) : stay(state);
    case "pushDue":
      return pushDue(state);
    case "used":
      return used({ ...state, inUse: event.inUse });
    case "retryDue":
      if (state.phase.kind !== "waiting" || event.attempt !== state.attempt) return stay(state);
      return state.phase.to === "push" ? proceed(state) : open(state);
    case "gap":
      return behind(state);
    case "reset":
      return reset(state);
    case "readable":
      return state.phase.kind === "shut" ? open(state) : behind(state);
    case "unreadable":
      return unreadable(state);
  }
}

function loaded(state: ReplicaState, unsent: number): Transition {
  if (state.phase.kind !== "loading") return stay(state);
  const known: ReplicaState = {
    ...state,
    phase: { kind: "detached" },
    localVersion: state.localVersion + unsent,
  };
  return state.phase.connected ? open(known) : stay(known);
}

function connected(state: ReplicaState): Transition {
  if (state.phase.kind === "loading") return stay({ ...state, phase: { kind: "loading", connected: true } });
  return open(state);
}

function edited(state: ReplicaState): Transition {
  const { kind } = state.phase;
  return { state, effects: kind === "open" || kind === "pushing" ? [{ type: "pushLater" }] : [] };
}

/** What the server holds stays on the page until its field is left. */
function used(state: ReplicaState): Transition {
  return state.phase.kind === "open" && mustFork(state) ? open(state) : stay(state);
}

function pushDue(state: ReplicaState): Transition {
  const { phase } = state;
  if (phase.kind === "open") return proceed(state);
  if (phase.kind === "pushing") return stay({ ...state, phase: { ...phase, due: true } });
  return stay(state);
}

/** What is in flight is answered first: whether it arrived decides what has to be set apart. */
function unreadable(state: ReplicaState): Transition {
  const { kind } = state.phase;
  if (kind === "loading" || kind === "shut") return stay(state);
  if (kind === "pushing") return behind(state);
  const away = shut(state, "not-allowed");
  if (kind !== "detached") return away;
  return { ...away, state: { ...away.state, resyncing: state.resyncing, phase: { kind } } };
}
