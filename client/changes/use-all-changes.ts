import { useRef, useState } from "react";
import { ok } from "../../shared/domain/result";
import type { ChangePage } from "../../shared/protocol/change-page";
import type { HeldChange } from "../../shared/protocol/held-messages";
import type { HttpResult } from "../sync/http-client";
import type { Failure } from "../words/refusals";

/** A list of changes as the server sends it: of many only the first ones. */
export interface ListedChanges {
  /** Another list has another one: what was read of this is not shown with that. */
  readonly name: string;
  readonly changes: readonly HeldChange[];
  readonly moreChanges: number;
  /** The changes from the one at this place on. */
  readonly ask: (from: number) => HttpResult<ChangePage>;
}

export interface AllChanges {
  /** Those that are known so far. */
  readonly changes: readonly HeldChange[];
  /** How many there are beside these. */
  readonly moreChanges: number;
  readonly failure: Failure | null;
  /** Resolves with all of them, or with null and a `failure`. Null where nothing more can be read. */
  readonly readAll: (() => Promise<readonly HeldChange[] | null>) | null;
}

interface Reading {
  readonly name: string;
  readonly all: readonly HeldChange[] | null;
  readonly failure: Failure | null;
}

/** All that an edit changes, however much: what its list was too short for is read when somebody wants it. */
export function useAllChanges({ name, changes, moreChanges, ask }: ListedChanges): AllChanges {
  const begun: Reading = { name, all: null, failure: null };
  const [state, setState] = useState(begun);
  const now = state.name === name ? state : begun;
  const underWay = useRef<{ readonly name: string; readonly all: HttpResult<readonly HeldChange[]> }>(null);
  const readAll = async () => {
    if (underWay.current?.name !== name) {
      setState(begun);
      underWay.current = { name, all: readOn(changes, ask) };
    }
    const own = underWay.current;
    const read = await own.all;
    if (underWay.current === own) {
      underWay.current = null;
      setState(read.ok ? { ...begun, all: read.value } : { ...begun, failure: read.problem });
    }
    return read.ok ? read.value : null;
  };
  const all = now.all ?? changes;
  return {
    changes: all,
    moreChanges: moreChanges + changes.length - all.length,
    failure: now.failure,
    // Without a first one there is none to be read: nobody can say what is changed.
    readAll: now.all === null && moreChanges > 0 && changes.length > 0 ? readAll : null,
  };
}

async function readOn(
  known: readonly HeldChange[],
  ask: ListedChanges["ask"],
): HttpResult<readonly HeldChange[]> {
  const all = [...known];
  for (let from: number | null = known.length; from !== null;) {
    const page = await ask(from);
    if (!page.ok) return page;
    all.push(...page.value.changes);
    from = page.value.next;
  }
  return ok(all);
}
