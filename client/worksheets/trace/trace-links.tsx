import { Link } from "wouter";
import type { TraceGroup, TraceLink } from "../../../shared/analysis/trace";
import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import type { RowLabel } from "../../../shared/protocol/document-messages";
import type { CellContext } from "../../../shared/worksheets/cell-text";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { worksheets } from "../../../shared/worksheets/worksheet-catalog";
import { worksheetPath } from "../../app/paths";
import { useWorkshop } from "../../sync/use-workshop";
import { useLocalized, useWords, writtenIn } from "../../words/language";
import { traceWords } from "../../words/trace";
import { traceDetail } from "./trace-detail";
import styles from "./trace-panel.module.css";

interface TraceLinksProps {
  readonly groups: readonly TraceGroup[];
  readonly labels: ReadonlyMap<RowId, RowLabel>;
  readonly context: CellContext;
}

/** Rows of the thread, each leading to its worksheet. What is in Sampah or gone is said to be so. */
export function TraceLinks({ groups, labels, context }: TraceLinksProps) {
  return (
    <ul className={styles.links}>
      {groups.flatMap(({ worksheet, links }) =>
        links.map((link) => (
          <li key={link.rowId}>
            <Place {...{ worksheet, link, context }} code={labels.get(link.rowId)?.code ?? null} />
          </li>
        )),
      )}
    </ul>
  );
}

interface PlaceProps {
  readonly worksheet: WorksheetKey;
  readonly link: TraceLink;
  readonly code: string | null;
  readonly context: CellContext;
}

function Place({ worksheet, link, code, context }: PlaceProps) {
  const words = useWords(traceWords);
  const localized = useLocalized();
  const name = worksheet === "swot" ? words.swotItem : localized(worksheets[worksheet].shortName);
  const head = code === null ? name : `${name} ${code}`;
  switch (link.state) {
    case "present":
      return <RowLink {...{ worksheet, context }} row={link.row} head={head} />;
    case "trashed":
      return <RowLink {...{ worksheet, context }} row={link.row} head={head} lost={words.inTrash} />;
    case "missing":
      return (
        <p className={styles.link} data-lost="true">
          <small>
            {head} · {words.missing}
          </small>
          {words.missingHelp}
        </p>
      );
    case "unread":
      return (
        <p className={styles.link} data-lost="true">
          <small>
            {head} · {words.reading}
          </small>
        </p>
      );
  }
}

interface RowLinkProps {
  readonly worksheet: WorksheetKey;
  readonly row: Row;
  readonly head: string;
  /** Why the row does not count. */
  readonly lost?: string;
  readonly context: CellContext;
}

function RowLink({ worksheet, row, head, lost, context }: RowLinkProps) {
  const words = useWords(traceWords);
  const workshop = useWorkshop();
  const title = titleOf(worksheet, row);
  const parts = [head, ...(lost === undefined ? traceDetail(worksheet, row, context) : [lost])];
  const content = (
    <>
      <small>{parts.join(" · ")}</small>
      {title === "" ? words.untitled : <span lang={writtenIn}>{title}</span>}
    </>
  );
  if (workshop === null) return <p className={styles.link}>{content}</p>;
  const dimensionId = context.dimension.id;
  return (
    <Link
      href={worksheetPath({ workshopId: workshop.id, dimensionId, worksheet, rowId: row.id })}
      className={styles.link}
      data-lost={lost !== undefined}
    >
      {content}
    </Link>
  );
}
