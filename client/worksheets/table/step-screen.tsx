import { ArrowLeft, Waypoints } from "lucide-react";
import { useState } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { RowFindingsList } from "../../checks/row-findings-list";
import { useDocumentState } from "../../sync/use-document-state";
import { useLabel } from "../../sync/use-labels";
import { useRow } from "../../sync/use-rows";
import { Button } from "../../ui/button";
import { IconButton } from "../../ui/icon-button";
import { Notice } from "../../ui/notice";
import { SkeletonCards } from "../../ui/skeleton";
import { useLocalized, useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { CellPeople } from "../cells/cell-people";
import { RowForm } from "../row-form";
import { TracePanel } from "../trace/trace-panel";
import { useSelectedRow } from "../trace/use-selected-row";
import { AccessNotice } from "../sheet/access-notice";
import { useTableSheet } from "./table-sheet";
import styles from "./step-screen.module.css";

/** One row on a phone: its form, step by step, in place of the list. */
export function StepScreen({ rowId }: { readonly rowId: RowId }) {
  const { document, description, dimension, settings, write, actions } = useTableSheet();
  const row = useRow(document, rowId);
  const { loading } = useDocumentState(document);
  const code = useLabel(document, rowId)?.code ?? null;
  const { select } = useSelectedRow();
  const [showsThread, setShowsThread] = useState(false);
  const words = useWords(worksheetWords);
  const localized = useLocalized();
  const leave = () => select(null);
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
        (loading ? <SkeletonCards count={3} /> : <Notice tone="warning">{words.rowGone}</Notice>)}
      {row?.trashed === true && (
        <Notice
          tone="warning"
          action={
            write && (
              <Button size="sm" onClick={() => actions.restore(row)}>
                {words.restore}
              </Button>
            )
          }
        >
          {words.rowInTrash(rowName)}
        </Notice>
      )}
      <RowFindingsList rowId={rowId} settings={settings} />
      {row !== undefined && !row.trashed && (
        <RowForm document={document} rowId={rowId} layout="steps" onLeave={leave} />
      )}
      {showsThread && (
        <TracePanel
          dimensionId={dimension.id}
          worksheet={document.worksheet}
          rowId={rowId}
          onClose={() => setShowsThread(false)}
        />
      )}
    </div>
  );
}
