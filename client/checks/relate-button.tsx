import type { Finding } from "../../shared/analysis/checks/finding";
import type { Command } from "../../shared/protocol/command-messages";
import { ActionNotice } from "../facilitator/action-notice";
import { useCommandAction } from "../facilitator/use-command-action";
import { useIdentity, useWorkshop } from "../sync/use-workshop";
import { Button } from "../ui/button";
import { showUndo } from "../ui/toast";
import { findingText, rowName, type FindingContext } from "./finding-text";
import { mayRelate } from "./may-relate";

interface RelateButtonProps {
  readonly finding: Finding;
  readonly context: FindingContext;
}

/** [RELATE1] For facilitators and those who write one of the two: ties similar items of two groups together. */
export function RelateButton({ finding, context }: RelateButtonProps) {
  const { words, places } = context;
  const { check, cell } = finding;
  const identity = useIdentity();
  const workshop = useWorkshop();
  const action = useCommandAction();
  if (check !== "similar-across" || cell === null) return null;
  const { other } = finding.params;
  if (!mayRelate(identity, workshop, [cell.dimensionId, other.dimensionId])) return null;
  const link = (linked: boolean) => (): Command => ({
    type: "items:link",
    items: [{ dimensionId: cell.dimensionId, rowId: cell.rowId }, other],
    linked,
  });
  const about = `${rowName(places.get(cell.rowId), context)} · ${findingText(finding, context)}`;
  const relate = () =>
    action.run([link(true)], () => showUndo(words.related, () => action.run([link(false)])));
  return (
    <>
      <Button size="sm" busy={action.busy} aria-label={words.relateOf(about)} onClick={relate}>
        {words.relate}
      </Button>
      <ActionNotice action={action} />
    </>
  );
}
