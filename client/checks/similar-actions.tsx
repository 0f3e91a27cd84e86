import type { Finding } from "../../shared/analysis/checks/finding";
import type { Command } from "../../shared/protocol/command-messages";
import type { RowId } from "../../shared/worksheets/row";
import { ActionNotice } from "../facilitator/action-notice";
import { useCommandAction } from "../facilitator/use-command-action";
import { Button } from "../ui/button";
import { showUndo } from "../ui/toast";
import { useWords } from "../words/language";
import { similarWords } from "../words/similar";
import { rowName, type FindingContext } from "./finding-text";
import { callNotSimilar, proposeAgain } from "./not-similar";

interface SimilarActionsProps {
  readonly finding: Extract<Finding, { readonly check: "similar-items" | "similar-across" }>;
  readonly context: Pick<FindingContext, "words" | "codes" | "places">;
}

/**
 * What those who may decide do about two similar items, wherever these are named: [RELATE1] tie them together where
 * they are of two groups, [SIMILAR4] or say that they are not similar.
 */
export function SimilarActions({ finding, context }: SimilarActionsProps) {
  const words = useWords(similarWords);
  const action = useCommandAction();
  const { id: findingId, check, cell, params } = finding;
  if (cell === null) return null;
  const nameOf = (rowId: RowId) => rowName(context.places.get(rowId), context);
  const [one, other] = [nameOf(cell.rowId), nameOf(params.other.rowId)];
  const link = (linked: boolean) => (): Command => ({
    type: "items:link",
    items: [{ dimensionId: cell.dimensionId, rowId: cell.rowId }, params.other],
    linked,
  });
  const relate = () =>
    action.run([link(true)], () => showUndo(words.nowRelated, () => action.run([link(false)])));
  const dismiss = () =>
    action.run([() => callNotSimilar(findingId)], () =>
      showUndo(words.dismissed, () => action.run([() => proposeAgain(findingId)])),
    );
  return (
    <>
      {check === "similar-across" && (
        <Button size="sm" busy={action.busy} aria-label={words.relateOf(one, other)} onClick={relate}>
          {words.relate}
        </Button>
      )}
      <Button
        size="sm"
        variant="ghost"
        busy={action.busy}
        aria-label={words.notSimilarOf(one, other)}
        onClick={dismiss}
      >
        {words.notSimilar}
      </Button>
      <ActionNotice action={action} />
    </>
  );
}
