import type { Refusal } from "../../shared/protocol/refusal";

/*
 * One document on this device and what the server has of it.
 *
 *   loading --loaded--> detached --connected--> opening --answered--> open <--saved--> pushing
 *
 *   opening   busy -> waiting; refused -> shut; replaced or client id taken -> opening, with another document
 *   open      something to send -> pushing; gap -> opening; replaced -> opening, with an empty document
 *   pushing   busy -> waiting; held or refused -> open or a fork; gap -> opening, after the answer
 *   waiting   time is up -> opening or pushing
 *   shut      readable -> opening
 *   any       disconnected or no answer -> detached; unreadable -> shut
 *
 * Edits are counted, deletes too: `localVersion` are all edits made here, `ackedVersion` those the server has on
 * disk in the document, `heldVersion` those it has on disk beside the document, for a facilitator to decide. What is
 * typed while a push is in flight goes into the next one.
 *
 * The document of this device is left for good (a fork) once the server holds all of it that it has not saved and no
 * field of it is open, or refuses a part: it is asked for afresh, and what has not reached the server goes over to the new one as new edits.
 * Where there is no new one (hidden, another epoch), unsent edits are set apart and leave with the document.
 *
 * Every question carries the number of its attempt; an answer to an older one is ignored.
 */

export interface ReplicaState {
  readonly phase: Phase;
  readonly localVersion: number;
  readonly ackedVersion: number;
  /** Between the two others, or below both. */
  readonly heldVersion: number;
  /** Connected meanwhile and not opened since: nobody may say "saved". */
  readonly resyncing: boolean;
  /** Somebody writes in a field of it. */
  readonly inUse: boolean;
  /** The server refuses the edits up to `covers`: this document cannot go on. */
  readonly refused: { readonly covers: number; readonly reason: Refusal } | null;
  readonly attempt: number;
  /** How often a client id was refused since the last push that was saved. */
  readonly renewals: number;
}

export type Phase =
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
  | { readonly type: "openAnswered"; readonly attempt: number }
  /** `goesOn`: the document of this device is the beginning of the server's. */
  | {
      readonly type: "openRefused";
      readonly attempt: number;
      readonly reason: Refusal;
      readonly goesOn?: boolean;
    }
  /** The answer was for another epoch than this device has. */
  | { readonly type: "openedAnew"; readonly attempt: number }
  /** The answer is the document of this device from now on; `unsent` edits went over to it. */
  | { readonly type: "forked"; readonly attempt: number; readonly unsent: number }
  /** `covers`: version up to which the push in flight holds everything. */
  | { readonly type: "pushBuilt"; readonly attempt: number; readonly covers: number }
  /** `claimed`: the client ids of what comes next were named when the document was opened. */
  | { readonly type: "pushSaved"; readonly attempt: number; readonly claimed: boolean }
  | { readonly type: "pushHeld"; readonly attempt: number }
  | { readonly type: "pushRefused"; readonly attempt: number; readonly reason: Refusal }
  | { readonly type: "pushBusy"; readonly attempt: number; readonly retryAfterMs: number }
  | { readonly type: "noAnswer"; readonly attempt: number }
  | { readonly type: "pushDue" }
  /** A field of the document is written in, or was left. */
  | { readonly type: "used"; readonly inUse: boolean }
  | { readonly type: "retryDue"; readonly attempt: number }
  /** Something the server sent has not arrived. */
  | { readonly type: "gap" }
  /** The server replaced the document. */
  | { readonly type: "reset" }
  /** The rules of the workshop let this session read it, as far as this page can tell. */
  | { readonly type: "readable" }
  /** They do not. */
  | { readonly type: "unreadable" };

export type ReplicaEffect =
  /** `afresh`: as if this device had nothing, for a document that takes the place of this one. */
  | { readonly type: "open"; readonly attempt: number; readonly afresh: boolean }
  | { readonly type: "push"; readonly attempt: number }
  | { readonly type: "pushLater" }
  | { readonly type: "retryLater"; readonly attempt: number; readonly afterMs: number }
  /** The oldest `count` unsent edits are in the document on the server's disk. */
  | { readonly type: "acknowledge"; readonly count: number }
  /** The oldest `count` unsent edits are held on the server's disk. */
  | { readonly type: "hold"; readonly count: number }
  /** This page's Yjs client id belongs to somebody else: the same content under a new one. */
  | { readonly type: "renew" }
  /** An empty document; unsent edits are set apart. */
  | { readonly type: "part"; readonly reason: Refusal }
  | { readonly type: "reconnect" };

export interface Transition {
  readonly state: ReplicaState;
  readonly effects: readonly ReplicaEffect[];
}

export function initialReplica(connected: boolean): ReplicaState {
  return {
    phase: { kind: "loading", connected },
    localVersion: 0,
    ackedVersion: 0,
    heldVersion: 0,
    resyncing: false,
    inUse: false,
    refused: null,
    attempt: 0,
    renewals: 0,
  };
}

/** Something is not in the server's document, be it held or not. */
export function hasUnsent(state: ReplicaState): boolean {
  return state.localVersion > state.ackedVersion;
}

/** Something has to be sent. */
export function hasToSend({ localVersion, ackedVersion, heldVersion }: ReplicaState): boolean {
  return localVersion > Math.max(ackedVersion, heldVersion);
}

/** The server has everything, and holds at least a part of it. */
export function isHeld(state: ReplicaState): boolean {
  return hasUnsent(state) && !hasToSend(state);
}

/** The document of this device cannot go on: the server's own takes its place. Not under the hands of a person. */
export function mustFork(state: ReplicaState): boolean {
  return state.refused !== null || (isHeld(state) && !state.inUse);
}

/** Why the server does not show this document. */
export function refusalOf({ phase }: ReplicaState): Refusal | null {
  return phase.kind === "shut" ? phase.reason : null;
}
