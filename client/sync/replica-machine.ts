import type { Refusal } from "../../shared/protocol/refusal";

/*
 * One document on this device and what the server has of it. Pure: state x event -> state and effects.
 *
 *   loading --loaded--> detached --connected--> opening --answered--> open <--saved--> pushing
 *
 *   opening   busy -> waiting; refused -> shut; replaced or client id taken -> opening, with another document
 *   open      something to send -> pushing; gap -> opening; replaced -> opening, with an empty document
 *   pushing   busy -> waiting; kept or refused -> open, halted; gap -> opening, after the answer
 *   waiting   time is up -> opening or pushing
 *   shut      readable -> opening
 *   any       disconnected or no answer -> detached
 *
 * Edits are counted, deletes too: `localVersion` are all edits made here, `ackedVersion` those the server has on
 * disk. What is typed while a push is in flight goes into the next one. When the server keeps or refuses an edit
 * the document is `halted`: nothing more is sent, everything stays as it is here and what others do still arrives.
 *
 * Every question carries the number of its attempt; an answer to an older one is ignored.
 */

export interface ReplicaState {
  readonly phase: Phase;
  readonly localVersion: number;
  readonly ackedVersion: number;
  /** Connected meanwhile and not opened since: nobody may say "saved". */
  readonly resyncing: boolean;
  /** The server keeps or refuses what was sent. */
  readonly halted: Refusal | null;
  readonly attempt: number;
  /** How often a client id was refused since the last push that was saved. */
  readonly renewals: number;
}

type Phase =
  /** Reading what this device has. */
  | { readonly kind: "loading"; readonly connected: boolean }
  | { readonly kind: "detached" }
  | { readonly kind: "opening" }
  | { readonly kind: "open" }
  /** `due`: the next push need not wait for its timer. `behind`: open again after the answer. */
  | { readonly kind: "pushing"; readonly covers: number; readonly due: boolean; readonly behind: boolean }
  /** The server asked for patience. */
  | { readonly kind: "waiting"; readonly to: "open" | "push"; readonly reason: Refusal }
  /** The server does not show this document to this session. */
  | { readonly kind: "shut"; readonly reason: Refusal };

export type ReplicaEvent =
  /** `unsent`: edits of earlier pages that were found on this device. */
  | { readonly type: "loaded"; readonly unsent: number }
  | { readonly type: "localEdit" }
  | { readonly type: "connected" }
  | { readonly type: "disconnected" }
  | { readonly type: "openAnswered"; readonly attempt: number; readonly write: boolean }
  | { readonly type: "openRefused"; readonly attempt: number; readonly reason: Refusal }
  /** The answer was for another epoch than this device has. */
  | { readonly type: "openedAnew"; readonly attempt: number }
  /** `covers`: version up to which the push in flight holds everything. */
  | { readonly type: "pushBuilt"; readonly attempt: number; readonly covers: number }
  | { readonly type: "pushSaved"; readonly attempt: number }
  | { readonly type: "pushKept"; readonly attempt: number; readonly reason: Refusal }
  | { readonly type: "pushBusy"; readonly attempt: number; readonly retryAfterMs: number }
  | { readonly type: "noAnswer"; readonly attempt: number }
  | { readonly type: "pushDue" }
  | { readonly type: "retryDue"; readonly attempt: number }
  /** Something the server sent has not arrived. */
  | { readonly type: "gap" }
  /** The server replaced the document. */
  | { readonly type: "reset" }
  | { readonly type: "accessChanged"; readonly write: boolean }
  /** The rules of the workshop let this session read it, as far as this page can tell. */
  | { readonly type: "readable" };

export type ReplicaEffect =
  | { readonly type: "open"; readonly attempt: number }
  | { readonly type: "push"; readonly attempt: number }
  | { readonly type: "pushLater" }
  | { readonly type: "retryLater"; readonly attempt: number; readonly afterMs: number }
  /** The oldest `count` unsent edits are on the server's disk. */
  | { readonly type: "acknowledge"; readonly count: number }
  /** This page's Yjs client id belongs to somebody else: the same content under a new one. */
  | { readonly type: "renew" }
  /** An empty document; unsent edits stay on this device, apart from it. */
  | { readonly type: "startOver" }
  | { readonly type: "reconnect" };

export interface Transition {
  readonly state: ReplicaState;
  readonly effects: readonly ReplicaEffect[];
}

/** Asking again when the server gave no time of its own. */
export const retryAfterMs = 2000;

/** A clash of random 32-bit ids is rare; three in a row are something else. */
const renewalsMax = 3;

export function initialReplica(connected: boolean): ReplicaState {
  return {
    phase: { kind: "loading", connected },
    localVersion: 0,
    ackedVersion: 0,
    resyncing: false,
    halted: null,
    attempt: 0,
    renewals: 0,
  };
}

export function hasUnsent(state: ReplicaState): boolean {
  return state.localVersion > state.ackedVersion;
}

/** Why the server does not take what is typed here. */
export function refusalOf({ halted, phase }: ReplicaState): Refusal | null {
  return halted ?? (phase.kind === "shut" ? phase.reason : null);
}

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
      return state.phase.kind === "opening" && event.attempt === state.attempt
        ? openAnswered(state, event)
        : stay(state);
    case "pushBuilt":
    case "pushSaved":
    case "pushKept":
    case "pushBusy":
      return state.phase.kind === "pushing" && event.attempt === state.attempt
        ? pushAnswered(state, state.phase, event)
        : stay(state);
    case "noAnswer":
      return event.attempt === state.attempt ? unanswered(state) : stay(state);
    case "pushDue":
      return pushDue(state);
    case "retryDue":
      if (state.phase.kind !== "waiting" || event.attempt !== state.attempt) return stay(state);
      return state.phase.to === "push" ? proceed(state) : open(state);
    case "gap":
      return behind(state);
    case "reset":
      return reset(state);
    case "accessChanged":
      return accessChanged(state, event.write);
    case "readable":
      return state.phase.kind === "shut" ? open(state) : behind(state);
  }
}

/** What an edit was kept for that is over once the document may be written. */
const passingReasons: ReadonlySet<Refusal> = new Set([
  "view-only",
  "not-allowed",
  "archived",
  "client-id-taken",
]);

type OpenAnswer = Extract<ReplicaEvent, { type: "openAnswered" | "openRefused" | "openedAnew" }>;
type PushAnswer = Extract<ReplicaEvent, { type: "pushBuilt" | "pushSaved" | "pushKept" | "pushBusy" }>;
type Pushing = Extract<Phase, { kind: "pushing" }>;

function stay(state: ReplicaState): Transition {
  return { state, effects: [] };
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

function detach(state: ReplicaState): Transition {
  if (state.phase.kind === "loading") return stay({ ...state, phase: { kind: "loading", connected: false } });
  return stay({ ...state, phase: { kind: "detached" } });
}

/** Unknown whether it arrived: only a new connection tells. */
function unanswered(state: ReplicaState): Transition {
  const { kind } = state.phase;
  if (kind !== "opening" && kind !== "pushing") return stay(state);
  return { state: detach(state).state, effects: [{ type: "reconnect" }] };
}

function open(state: ReplicaState): Transition {
  const attempt = state.attempt + 1;
  return {
    state: { ...state, phase: { kind: "opening" }, attempt },
    effects: [{ type: "open", attempt }],
  };
}

function openAnswered(state: ReplicaState, answer: OpenAnswer): Transition {
  switch (answer.type) {
    case "openedAnew":
      return reset(state);
    case "openAnswered": {
      const isOver = answer.write && state.halted !== null && passingReasons.has(state.halted);
      return proceed({ ...state, resyncing: false, halted: isOver ? null : state.halted });
    }
    case "openRefused":
      return openRefused(state, answer.reason);
  }
}

function openRefused(state: ReplicaState, reason: Refusal): Transition {
  if (reason === "busy" || reason === "cannot-store") return wait(state, { to: "open", reason });
  if (reason === "wrong-epoch") return reset(state);
  if (reason === "client-id-taken" && state.renewals < renewalsMax) {
    const again = open({ ...state, renewals: state.renewals + 1 });
    return { state: again.state, effects: [{ type: "renew" }, ...again.effects] };
  }
  return stay({ ...state, resyncing: false, phase: { kind: "shut", reason } });
}

/** The server's picture is known: send what it lacks. */
function proceed(state: ReplicaState): Transition {
  if (state.halted !== null || !hasUnsent(state)) return stay({ ...state, phase: { kind: "open" } });
  const attempt = state.attempt + 1;
  const phase: Phase = { kind: "pushing", covers: state.localVersion, due: false, behind: false };
  return { state: { ...state, phase, attempt }, effects: [{ type: "push", attempt }] };
}

function edited(state: ReplicaState): Transition {
  const { kind } = state.phase;
  const willPush = state.halted === null && (kind === "open" || kind === "pushing");
  return { state, effects: willPush ? [{ type: "pushLater" }] : [] };
}

function pushDue(state: ReplicaState): Transition {
  const { phase } = state;
  if (phase.kind === "open") return proceed(state);
  if (phase.kind === "pushing") return stay({ ...state, phase: { ...phase, due: true } });
  return stay(state);
}

function pushAnswered(state: ReplicaState, phase: Pushing, answer: PushAnswer): Transition {
  switch (answer.type) {
    case "pushBuilt": {
      const covers = Math.min(answer.covers, state.localVersion);
      const due = phase.due || covers < state.localVersion;
      return stay({ ...state, phase: { ...phase, covers, due } });
    }
    case "pushSaved":
      return saved(state, phase);
    case "pushKept":
      return kept(state, phase, answer.reason);
    case "pushBusy":
      return wait(state, { to: phase.behind ? "open" : "push", reason: "busy" }, answer.retryAfterMs);
  }
}

function saved(state: ReplicaState, phase: Pushing): Transition {
  const acked: ReplicaState = {
    ...state,
    phase: { kind: "open" },
    ackedVersion: phase.covers,
    renewals: 0,
  };
  const next = phase.behind
    ? open(acked)
    : phase.due
      ? proceed(acked)
      : { state: acked, effects: hasUnsent(acked) ? [{ type: "pushLater" } as const] : [] };
  const count = phase.covers - state.ackedVersion;
  return { state: next.state, effects: [{ type: "acknowledge", count }, ...next.effects] };
}

function kept(state: ReplicaState, phase: Pushing, reason: Refusal): Transition {
  if (reason === "cannot-store" || reason === "busy") {
    return wait(state, { to: phase.behind ? "open" : "push", reason });
  }
  if (reason === "wrong-epoch") return reset(state);
  // Opening claims the ids of all unsent edits; it could not while the server's disk took nothing.
  if (reason === "client-id-taken" && state.renewals < renewalsMax) {
    return open({ ...state, renewals: state.renewals + 1 });
  }
  // The answer to the next hello says these to the whole room.
  if (reason === "unknown-session" || reason === "upgrade-needed") return unanswered(state);
  const halted: ReplicaState = { ...state, phase: { kind: "open" }, halted: reason };
  return phase.behind ? open(halted) : stay(halted);
}

function wait(
  state: ReplicaState,
  { to, reason }: { to: "open" | "push"; reason: Refusal },
  afterMs: number = retryAfterMs,
): Transition {
  return {
    state: { ...state, phase: { kind: "waiting", to, reason } },
    effects: [{ type: "retryLater", attempt: state.attempt, afterMs }],
  };
}

function behind(state: ReplicaState): Transition {
  const { phase } = state;
  if (phase.kind === "open") return open(state);
  if (phase.kind === "pushing") return stay({ ...state, phase: { ...phase, behind: true } });
  if (phase.kind === "waiting") return stay({ ...state, phase: { ...phase, to: "open" } });
  return stay(state);
}

function reset(state: ReplicaState): Transition {
  const { kind } = state.phase;
  // Without an open document the next answer shows the other epoch.
  if (kind === "loading" || kind === "detached" || kind === "shut") return stay(state);
  const again = open({ ...state, localVersion: 0, ackedVersion: 0, halted: null });
  return { state: again.state, effects: [{ type: "startOver" }, ...again.effects] };
}

function accessChanged(state: ReplicaState, write: boolean): Transition {
  if (!write || state.halted === null) return stay(state);
  const free: ReplicaState = { ...state, halted: null };
  return state.phase.kind === "open" ? open(free) : stay(free);
}
