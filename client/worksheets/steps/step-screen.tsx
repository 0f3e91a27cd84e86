import { ArrowLeft, Waypoints } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { Dimension } from "../../../shared/domain/dimension";
import type { WorkshopSettings } from "../../../shared/domain/workshop";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { worksheets } from "../../../shared/worksheets/worksheet-catalog";
import { RowFindingsList } from "../../checks/row-findings-list";
import { useDocumentState } from "../../sync/use-document-state";
import { useLabel } from "../../sync/use-labels";
import { useRow } from "../../sync/use-rows";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { Button } from "../../ui/button";
import { IconButton } from "../../ui/icon-button";
import { Notice } from "../../ui/notice";
import { showToast } from "../../ui/toast";
import { useLocalized, useWords } from "../../words/language";
import { stepWords } from "../../words/steps";
import { worksheetWords } from "../../words/worksheet";
import { CellPeople } from "../cells/cell-people";
import { countMissing } from "../cells/form-steps";
import { RowForm } from "../row-form";
import { AccessNotice } from "../sheet/access-notice";
import { AwaitedRows } from "../sheet/awaited-rows";
import { TracePanel } from "../trace/trace-panel";
import { useSelectedRow } from "../trace/use-selected-row";
import { StepForm } from "./step-form";
import styles from "./step-screen.module.css";

interface StepScreenProps {
  readonly document: WorksheetDocument;
  readonly dimension: Dimension;
  readonly settings: WorkshopSettings;
  readonly rowId: RowId;
  readonly onRestore: (row: Row) => void;
  /** What can be made from the row; stands below its thread. */
  readonly threadActions?: ReactNode;
}

/** One row on a phone in place of the list: question by question for who writes, all at once for who reads. */
export function StepScreen(props: StepScreenProps) {
  const { document, dimension, settings, rowId, onRestore, threadActions } = props;
  const description = worksheets[document.worksheet];
  const row = useRow(document, rowId);
  const { loading, write } = useDocumentState(document);
  const code = useLabel(document, rowId)?.code ?? null;
  const [showsThread, setShowsThread] = useState(false);
  const isOpen = useOpenedOnce(row);
  const words = useWords(worksheetWords);
  const localized = useLocalized();
  const leave = useLeave(props, row);
  const text = row === undefined ? "" : titleOf(document.worksheet, row);
  const rowName = localized(description.rowName);
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <IconButton label={words.back} icon={<ArrowLeft aria-hidden="true" />} onClick={leave} />
        <div className={styles.name}>
          <p className={styles.code}>
            {code !== null && <b data-hue={dimension.hue}>{code}</b>}
            <span>{localized(description.name)}</span>
          </p>
          <h1>{text === "" ? words.newRow(rowName) : text}</h1>
        </div>
        <IconButton
          label={words.origins}
          icon={<Waypoints aria-hidden="true" />}
          onClick={() => setShowsThread(true)}
        />
      </header>
      <CellPeople document={document} rowId={rowId} />
      <AccessNotice document={document} />
      {row === undefined &&
        (loading ? <AwaitedRows count={3} /> : <Notice tone="warning">{words.rowGone}</Notice>)}
      {row?.trashed === true && (
        <Notice
          tone="warning"
          action={
            write && (
              <Button size="sm" onClick={() => onRestore(row)}>
                {words.restore}
              </Button>
            )
          }
        >
          {words.rowInTrash(rowName)}
        </Notice>
      )}
      {row !== undefined && isOpen && (
        <FormOf key={rowId} {...{ document, row, settings, write }} onLeave={leave} />
      )}
      {showsThread && (
        <TracePanel
          dimensionId={dimension.id}
          worksheet={document.worksheet}
          rowId={rowId}
          onClose={() => setShowsThread(false)}
          actions={threadActions}
        />
      )}
    </div>
  );
}

interface FormOfProps {
  readonly document: WorksheetDocument;
  readonly row: Row;
  readonly settings: WorkshopSettings;
  readonly write: boolean;
  readonly onLeave: () => void;
}

/** Whoever has begun to write stays where they are when the worksheet is locked. */
function FormOf({ document, row, settings, write, onLeave }: FormOfProps) {
  const [isWriter, setWriter] = useState(write);
  if (write && !isWriter) setWriter(true);
  if (isWriter) return <StepForm {...{ document, row, settings, onLeave }} />;
  return (
    <>
      <RowFindingsList rowId={row.id} settings={settings} />
      <RowForm document={document} rowId={row.id} />
    </>
  );
}

/** Whether its form is there: a row that others delete is not taken from under the thumb of who writes in it. */
function useOpenedOnce(row: Row | undefined): boolean {
  const [openedId, setOpenedId] = useState<RowId | null>(null);
  const isPresent = row !== undefined && !row.trashed;
  if (isPresent && row.id !== openedId) setOpenedId(row.id);
  return isPresent || (row !== undefined && row.id === openedId);
}

/** Back to the list, saying what is still missing and where to go on. */
function useLeave({ document, rowId }: StepScreenProps, row: Row | undefined): () => void {
  const { select } = useSelectedRow();
  const { write } = useDocumentState(document);
  const code = useLabel(document, rowId)?.code ?? null;
  const words = useWords(stepWords);
  const localized = useLocalized();
  return () => {
    select(null);
    if (row === undefined || row.trashed || !write) return;
    const name = code ?? localized(worksheets[document.worksheet].rowName);
    const missing = countMissing(row, document.columns);
    showToast(missing === 0 ? words.allFilled(name) : words.goOnLater(name, missing));
  };
}
