import { useState } from "react";
import type { Finding } from "../../shared/analysis/checks/finding";
import type { WorkshopId } from "../../shared/domain/workshop";
import { Button } from "../ui/button";
import { FindingActions } from "./finding-actions";
import { FindingLine } from "./finding-line";
import type { FindingContext } from "./finding-text";
import type { CheckSection } from "./findings-view";
import styles from "./checks-page.module.css";

interface CheckSectionListProps {
  readonly section: CheckSection;
  readonly context: FindingContext;
  readonly workshopId: WorkshopId;
  readonly isOpen: boolean;
  readonly onFold: (isOpen: boolean) => void;
}

/** Lines shown at first: nobody works through more in one go, and a phone draws them at once. */
const shownAtFirst = 20;

/** What one check found: folded, with its count; opened, one line each. */
export function CheckSectionList({ section, context, workshopId, isOpen, onFold }: CheckSectionListProps) {
  const [showsAll, setShowsAll] = useState(false);
  const { check, findings } = section;
  const { words } = context;
  const shown = showsAll ? findings : findings.slice(0, shownAtFirst);
  return (
    <details
      className={styles.check}
      data-severity={findings[0]?.severity}
      open={isOpen}
      onToggle={(event) => onFold(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <span className={styles.name}>{words.check(check)}</span>
        <span className={styles.count}>{findings.length}</span>
      </summary>
      <p className={styles.help}>{words.help(check)}</p>
      <ul className={styles.lines}>
        {shown.map((finding: Finding) => (
          <FindingLine key={finding.id} {...{ finding, context, workshopId }}>
            <FindingActions finding={finding} context={context} />
          </FindingLine>
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button size="sm" onClick={() => setShowsAll(true)}>
          {words.showAll(findings.length)}
        </Button>
      )}
    </details>
  );
}
