import type { CheckKey, Finding } from "../../shared/analysis/checks/finding";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { Waiver } from "../../shared/protocol/waiver-messages";
import { ActionNotice } from "../facilitator/action-notice";
import { useCommandAction } from "../facilitator/use-command-action";
import { useIdentity, useWorkshop } from "../sync/use-workshop";
import { useWords } from "../words/language";
import { similarWords } from "../words/similar";
import { useTimeText } from "../words/use-time-text";
import { Button } from "../ui/button";
import { FindingLine } from "./finding-line";
import { wholeFinding, type FindingContext } from "./finding-text";
import { mayDecide } from "./may-decide";
import { reasonText } from "./not-similar";
import styles from "./checks-page.module.css";

interface WaivedListProps {
  readonly findings: readonly Finding[];
  readonly waivers: ReadonlyMap<string, Waiver>;
  readonly context: FindingContext;
  readonly workshopId: WorkshopId;
  readonly isOpen: boolean;
  readonly onFold: (isOpen: boolean) => void;
}

/** What was waved through, why and when, and the way back. */
export function WaivedList({ findings, waivers, context, workshopId, isOpen, onFold }: WaivedListProps) {
  const time = useTimeText();
  const action = useCommandAction();
  const { words } = context;
  const similar = useWords(similarWords);
  const identity = useIdentity();
  const workshop = useWorkshop();
  // Whoever writes the items says that they are not similar.
  const whoAndWhen = (check: CheckKey, at: string) =>
    check === "similar-items" || check === "similar-across" ? at : words.waivedAt(at);
  return (
    <details className={styles.check} open={isOpen} onToggle={(event) => onFold(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={styles.name}>{words.waived}</span>
        <span className={styles.count}>{findings.length}</span>
      </summary>
      <p className={styles.help}>{words.waivedHelp}</p>
      <ActionNotice action={action} />
      <ul className={styles.lines}>
        {findings.map((finding) => {
          const waiver = waivers.get(finding.id);
          return (
            <FindingLine key={finding.id} {...{ finding, context, workshopId }}>
              {mayDecide(identity, workshop, finding) && (
                <Button
                  size="sm"
                  variant="ghost"
                  busy={action.busy}
                  aria-label={words.unwaiveOf(wholeFinding(finding, context))}
                  onClick={() => action.run([() => ({ type: "finding:unwaive", findingId: finding.id })])}
                >
                  {words.unwaive}
                </Button>
              )}
              <p className={styles.reason}>
                {words.check(finding.check)}. {waiver && reasonText(waiver.reason ?? "", similar)}
                <small>{whoAndWhen(finding.check, time(waiver?.at ?? 0))}</small>
              </p>
            </FindingLine>
          );
        })}
      </ul>
    </details>
  );
}
