import { TriangleAlert } from "lucide-react";
import type { RowId } from "../../shared/worksheets/row";
import { VisuallyHidden } from "../ui/visually-hidden";
import { checksWords } from "../words/checks";
import { useWords } from "../words/language";
import { useRowFindings } from "./row-findings";
import styles from "./row-marker.module.css";

/** In the margin of a row: how much does not fit, and what; nothing where everything does. */
export function RowMarker({ rowId }: { readonly rowId: RowId }) {
  const findings = useRowFindings(rowId);
  const words = useWords(checksWords);
  if (findings.length === 0) return null;
  const names = [...new Set(findings.map(({ check }) => words.check(check)))].join(", ");
  return (
    <span
      className={styles.marker}
      data-error={findings.some(({ severity }) => severity === "error")}
      title={names}
    >
      <TriangleAlert aria-hidden="true" />
      {findings.length}
      <VisuallyHidden>{words.markerNames(names)}</VisuallyHidden>
    </span>
  );
}
