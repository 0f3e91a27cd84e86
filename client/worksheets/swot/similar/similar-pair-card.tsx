import { useRef } from "react";
import { leadersOf } from "../../../../shared/worksheets/grouped-items";
import type { Row, RowId } from "../../../../shared/worksheets/row";
import { titleOf } from "../../../../shared/worksheets/row-title";
import { callNotSimilar, proposeAgain } from "../../../checks/not-similar";
import type { CommandAction } from "../../../facilitator/use-command-action";
import { useLabel } from "../../../sync/use-labels";
import { useRow, useRows } from "../../../sync/use-rows";
import { useWaivers } from "../../../sync/use-waivers";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { useWords, writtenIn } from "../../../words/language";
import { similarWords } from "../../../words/similar";
import { traceWords } from "../../../words/trace";
import { ItemCode } from "../item-card";
import { listKeyOf } from "../item-lists";
import { useSwotSheet } from "../swot-sheet";
import type { SimilarPair } from "./proposals";
import { useGrouping, useItemName } from "./use-grouping";
import styles from "./similar.module.css";

interface SimilarPairCardProps {
  readonly pair: SimilarPair;
  readonly action: CommandAction;
}

/** Two items side by side, and what to do about them. The first button stays where it is: first it groups, then it undoes. */
export function SimilarPairCard({ pair, action }: SimilarPairCardProps) {
  const { findingId, first, second } = pair;
  const { write } = useSwotSheet();
  const words = useWords(similarWords);
  const grouping = useGrouping();
  const state = usePairState(pair);
  const [one, other] = [useItemName(first), useItemName(second)];
  const main = useRef<HTMLButtonElement>(null);
  const unmerge = useRef<(() => void) | null>(null);
  const merge = () => {
    unmerge.current = grouping.group({ rowId: second, leaderId: first }, { quietly: true });
  };
  const dismiss = () => {
    action.run([() => callNotSimilar(findingId)]);
    main.current?.focus();
  };
  const takeBack = () => {
    if (state !== "merged") {
      action.run([() => proposeAgain(findingId)]);
      return;
    }
    unmerge.current?.();
    unmerge.current = null;
    // They stand together still where others grouped them, or arranged them anew since.
    grouping.setApart([first, second]);
  };
  const said = {
    open: "",
    merged: words.merged(one, other),
    dismissed: words.dismissed,
    settled: words.settled,
  }[state];
  return (
    <li className={styles.pair}>
      <div className={styles.sides}>
        <Side rowId={first} isOpen={state === "open"} />
        <Side rowId={second} isOpen={state === "open"} />
      </div>
      <div className={styles.actions}>
        {write && state !== "settled" && (
          <Button
            ref={main}
            size="sm"
            busy={action.busy}
            aria-label={state === "open" ? words.mergeOf(one, other) : words.takeBackOf(one, other)}
            onClick={state === "open" ? merge : takeBack}
          >
            {state === "open" ? words.merge : words.takeBack}
          </Button>
        )}
        {write && state === "open" && (
          <Button size="sm" variant="ghost" aria-label={words.notSimilarOf(one, other)} onClick={dismiss}>
            {words.notSimilar}
          </Button>
        )}
        <output>{said}</output>
      </div>
    </li>
  );
}

/** One item with its author, as it stands now. */
function Side({ rowId, isOpen }: { readonly rowId: RowId; readonly isOpen: boolean }) {
  const { document } = useSwotSheet();
  const row = useRow(document, rowId);
  const label = useLabel(document, rowId);
  const words = useWords(traceWords);
  const author = label?.author ?? null;
  return (
    <Card edge look={isOpen ? "plain" : "sunken"}>
      <p className={styles.text}>
        <ItemCode code={label?.code ?? null} />
        <span lang={writtenIn}>{row === undefined ? "" : titleOf("swot", row)}</span>
      </p>
      {author !== null && <p className={styles.author}>{words.writtenBy(author.name, author.office)}</p>}
    </Card>
  );
}

type PairState = "open" | "merged" | "dismissed" | "settled";

/** What became of a pair, told at once: the proposals themselves follow when typing pauses. */
function usePairState({ findingId, first, second }: SimilarPair): PairState {
  const { document } = useSwotSheet();
  const rows = useRows(document);
  const isDismissed = useWaivers().has(findingId);
  const leaders = leadersOf(rows);
  const leaderOf = (rowId: RowId) => leaders.get(rowId) ?? rowId;
  const [one, other] = [first, second].map((id) => rows.find((row) => row.id === id));
  if (one === undefined || other === undefined || !standTogether(one, other)) return "settled";
  if (leaderOf(first) === leaderOf(second)) return "merged";
  if (isDismissed) return "dismissed";
  return leaders.has(first) || leaders.has(second) ? "settled" : "open";
}

function standTogether(one: Row, other: Row): boolean {
  return !one.trashed && !other.trashed && listKeyOf(one) === listKeyOf(other);
}
