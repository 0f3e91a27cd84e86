import { useCallback, useEffect, useRef, useState } from "react";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { HistoryStep, Moment, Recording } from "../../shared/protocol/history-messages";
import type { RowId } from "../../shared/worksheets/row";
import type { Failure } from "../words/refusals";
import { askHistory, askMoment } from "./ask-history";
import { printMomentPlace, readMomentPlace, type MomentPlace } from "./moment-place";

export interface ReadHistory {
  readonly steps: readonly HistoryStep[];
  readonly recordings: readonly Recording[];
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Null where all is read. */
  readonly readMore: (() => void) | null;
  /** From the newest step again. */
  readonly readAnew: () => void;
}

interface State {
  readonly steps: readonly HistoryStep[];
  readonly recordings: readonly Recording[];
  /** Whether the first page has come. */
  readonly hasBegun: boolean;
  /** Where to go on. */
  readonly cursor: string | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
}

const unread: State = { steps: [], recordings: [], hasBegun: false, cursor: null, busy: true, failure: null };

/** The history of a worksheet, or of one row, page by page. */
export function useHistory(document: DocumentKey, rowId: RowId | null): ReadHistory {
  const [state, setState] = useState(unread);
  const turn = useRef(0);
  const read = useCallback(
    async (cursor: string | null) => {
      turn.current += 1;
      const own = turn.current;
      const answer = await askHistory(document, { rowId, cursor });
      if (turn.current !== own) return;
      setState((now) => {
        if (!answer.ok) return { ...now, busy: false, failure: answer.problem };
        const { steps, recordings } = answer.value;
        const known = cursor === null ? [] : now.steps;
        return {
          steps: [...known, ...steps],
          recordings,
          hasBegun: true,
          cursor: answer.value.cursor,
          busy: false,
          failure: null,
        };
      });
    },
    [document, rowId],
  );
  useEffect(() => {
    void read(null);
    return () => {
      turn.current += 1;
    };
  }, [read]);
  const go = (cursor: string | null) => {
    setState((now) => ({ ...now, busy: true, failure: null }));
    void read(cursor);
  };
  const { hasBegun, cursor, ...rest } = state;
  return {
    ...rest,
    readMore: hasBegun && cursor === null ? null : () => go(cursor),
    readAnew: () => go(null),
  };
}

export type ReadMoment =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly moment: Moment }
  | { readonly kind: "failed"; readonly failure: Failure };

/** All rows of a worksheet as they were at a moment; nothing is read without one. */
export function useMoment(document: DocumentKey, place: MomentPlace | null): ReadMoment {
  const at = place === null ? null : printMomentPlace(place);
  const [state, setState] = useState<{ readonly at: string; readonly read: ReadMoment } | null>(null);
  useEffect(() => {
    const asked = readMomentPlace(at);
    if (at === null || asked === null) return undefined;
    let isWanted = true;
    void askMoment(document, asked).then((answer) => {
      if (!isWanted) return;
      const read: ReadMoment = answer.ok
        ? { kind: "read", moment: answer.value }
        : { kind: "failed", failure: answer.problem };
      setState({ at, read });
    });
    return () => {
      isWanted = false;
    };
  }, [document, at]);
  return state !== null && state.at === at ? state.read : reading;
}

const reading: ReadMoment = { kind: "reading" };
