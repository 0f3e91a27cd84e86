import { useMemo } from "react";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import type { RowId } from "../../shared/worksheets/row";
import { Notice } from "../ui/notice";
import { checksWords } from "../words/checks";
import { useLanguage, useWords } from "../words/language";
import { findingText, type FindingContext } from "./finding-text";
import { useRowFindings } from "./row-findings";

interface RowFindingsListProps {
  readonly rowId: RowId;
  readonly settings: WorkshopSettings;
  /** Only what concerns these columns. */
  readonly about?: (column: string) => boolean;
}

/** What was found in one row, in words; nothing where everything fits. */
export function RowFindingsList({ rowId, settings, about }: RowFindingsListProps) {
  const findings = useRowFindings(rowId).filter(({ cell }) => about?.(cell?.column ?? "") ?? true);
  const words = useWords(checksWords);
  const language = useLanguage();
  const context = useMemo(
    (): FindingContext => ({ words, language, settings, codes: new Map(), places: new Map() }),
    [words, language, settings],
  );
  if (findings.length === 0) return null;
  return (
    <Notice tone="warning">
      <ul>
        {findings.map((finding) => {
          const text = findingText(finding, context);
          return <li key={finding.id}>{text === "" ? words.check(finding.check) : text}</li>;
        })}
      </ul>
    </Notice>
  );
}
