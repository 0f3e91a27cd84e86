import { useCallback, useEffect, useRef, useState } from "react";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { HistoryStep, Moment, Recording } from "../../shared/protocol/history-messages";
import type { RowId } from "../../shared/worksheets/row";
import type { Failure } from "../words/refusals";
import { askHistory, askMoment, type MomentPlace } from "./ask-history";

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

/** All rows of a worksheet as they were at a moment. */
export function useMoment(document: DocumentKey, { epoch, seq }: MomentPlace): ReadMoment {
  const [state, setState] = useState<ReadMoment>({ kind: "reading" });
  useEffect(() => {
    let isWanted = true;
    void askMoment(document, { epoch, seq }).then((answer) => {
      if (!isWanted) return;
      setState(
        answer.ok ? { kind: "read", moment: answer.value } : { kind: "failed", failure: answer.problem },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [document, epoch, seq]);
  return state;
}
