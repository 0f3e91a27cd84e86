import type { ReactNode } from "react";
import type { Trace, TraceGroup } from "../../../shared/analysis/trace";
import { setTrashed } from "../../../shared/documents/write-rows";
import type { Dimension } from "../../../shared/domain/dimension";
import { quadrants } from "../../../shared/domain/quadrant";
import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import type { RowLabel } from "../../../shared/protocol/document-messages";
import type { CellContext } from "../../../shared/worksheets/cell-text";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { SidePanel } from "../../app/side-panel";
import { useDocumentState } from "../../sync/use-document-state";
import { useWorkshop } from "../../sync/use-workshop";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { DimensionBadge, QuadrantBadge } from "../../ui/code-badge";
import { Notice } from "../../ui/notice";
import { SkeletonCards } from "../../ui/skeleton";
import { useLanguage, useWords } from "../../words/language";
import { traceWords } from "../../words/trace";
import { HistoryButton } from "../sheet/history-button";
import { TraceLinks } from "./trace-links";
import { useTrace, type RowAddress } from "./use-trace";
import styles from "./trace-panel.module.css";

interface TracePanelProps extends RowAddress {
  readonly onClose: () => void;
  /** What can be done with the row; stands at the foot of the panel. */
  readonly actions?: ReactNode;
  /** The rest of the row, such as its form. */
  readonly children?: ReactNode;
}

/** A selected row: its full text, what it comes from and what it leads to. Beside the page, or as a sheet on a phone. */
export function TracePanel({ onClose, actions, children, ...address }: TracePanelProps) {
  const workshop = useWorkshop();
  const language = useLanguage();
  const words = useWords(traceWords);
  const { document, row, complete, trace, labels } = useTrace(address);
  const dimension = workshop?.settings.dimensions.find((one) => one.id === address.dimensionId);
  if (workshop === null || dimension === undefined || document === undefined) return null;
  const label = labels.get(address.rowId);
  const context: CellContext = { settings: workshop.settings, dimension, language, rowName: () => "" };
  const title = <Title {...{ row, label, dimension }} worksheet={address.worksheet} />;
  if (row === undefined) {
    return (
      <SidePanel open onClose={onClose} title={title}>
        {complete ? <Notice>{words.rowMissing}</Notice> : <SkeletonCards count={2} />}
      </SidePanel>
    );
  }
  const name = titleOf(address.worksheet, row);
  return (
    <SidePanel
      open
      onClose={onClose}
      title={title}
      footer={row.trashed || actions === false ? undefined : actions}
    >
      <div className={styles.panel}>
        <div>
          <p className={styles.text}>{name === "" ? words.untitled : name}</p>
          <Author label={label} sample={row.sample} />
        </div>
        {row.trashed && <InTrash document={document} rowId={row.id} />}
        <Thread worksheet={address.worksheet} trace={trace} complete={complete} {...{ labels, context }} />
        {children}
        <div>
          <HistoryButton rowId={address.rowId} />
        </div>
      </div>
    </SidePanel>
  );
}

interface TitleProps {
  readonly row: Row | undefined;
  readonly label: RowLabel | undefined;
  readonly dimension: Dimension;
  readonly worksheet: WorksheetKey;
}

function Title({ row, label, dimension, worksheet }: TitleProps) {
  const words = useWords(traceWords);
  const quadrant = worksheet === "swot" ? quadrants.find((one) => one === row?.cells["quadrant"]) : undefined;
  return (
    <span className={styles.title}>
      {quadrant === undefined ? (
        <DimensionBadge dimension={dimension} />
      ) : (
        <QuadrantBadge quadrant={quadrant} />
      )}
      <b>{label?.code ?? words.panel}</b>
      <small>{dimension.shortName}</small>
    </span>
  );
}

function Author({ label, sample }: { readonly label: RowLabel | undefined; readonly sample: boolean }) {
  const words = useWords(traceWords);
  const author = label?.author ?? null;
  const former = label?.formerCodes ?? [];
  if (author === null && former.length === 0 && !sample) return null;
  return (
    <p className={styles.author}>
      {author !== null && <span>{words.writtenBy(author.name, author.office)}</span>}
      {former.length > 0 && <span>{words.formerCodes(former.join(", "))}</span>}
      {sample && <Chip tone="outline">{words.sample}</Chip>}
    </p>
  );
}

function InTrash({ document, rowId }: { readonly document: WorksheetDocument; readonly rowId: RowId }) {
  const words = useWords(traceWords);
  const { write } = useDocumentState(document);
  const restore = () => {
    document.stopCapturing();
    setTrashed(document.doc, [rowId], false);
  };
  return (
    <Notice
      tone="warning"
      action={
        write && (
          <Button size="sm" onClick={restore}>
            {words.restore}
          </Button>
        )
      }
    >
      {words.rowInTrash}
    </Notice>
  );
}

interface ThreadProps {
  readonly worksheet: WorksheetKey;
  readonly trace: Trace;
  readonly complete: boolean;
  readonly labels: ReadonlyMap<RowId, RowLabel>;
  readonly context: CellContext;
}

function Thread({ worksheet, trace, complete, labels, context }: ThreadProps) {
  const words = useWords(traceWords);
  const nothingMade = {
    swot: words.noConsequencesOfSwot,
    strategy: words.noConsequencesOfStrategy,
    program: words.noConsequencesOfProgram,
    action: "",
  };
  const part = (heading: string, groups: readonly TraceGroup[], nothing: string) => (
    <section className={styles.part}>
      <h3>{heading}</h3>
      {groups.length > 0 ? (
        <TraceLinks {...{ groups, labels, context }} />
      ) : complete ? (
        <p className={styles.nothing}>{nothing}</p>
      ) : (
        <SkeletonCards count={1} />
      )}
    </section>
  );
  return (
    <>
      {worksheet !== "swot" && part(words.origins, trace.origins, words.noOrigins)}
      {worksheet !== "action" && part(words.consequences, trace.consequences, nothingMade[worksheet])}
    </>
  );
}
