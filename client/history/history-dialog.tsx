import { useState } from "react";
import type { DimensionId } from "../../shared/domain/dimension";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { RowId } from "../../shared/worksheets/row";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { useLabel } from "../sync/use-labels";
import { useWorksheets } from "../sync/use-worksheet";
import type { WorksheetDocument } from "../sync/worksheet-document";
import { Dialog } from "../ui/dialog";
import { historyWords } from "../words/history";
import { useLocalized, useWords } from "../words/language";
import { wholeWorksheet } from "../worksheets/sheet/history-place";
import type { LookedAt } from "./ask-history";
import { MomentView } from "./moment-view";
import { StepList } from "./step-list";

export interface HistoryDialogProps {
  readonly dimensionId: DimensionId;
  readonly worksheet: WorksheetKey;
  /** A row, or `wholeWorksheet`. */
  readonly asked: RowId;
  readonly onClose: () => void;
}

/** Riwayat: what people did in a worksheet or with one row, and how it looked at any earlier moment. */
export function HistoryDialog({ dimensionId, worksheet, asked, onClose }: HistoryDialogProps) {
  const [document] = useWorksheets([{ dimensionId, worksheet }]);
  return document === undefined ? null : (
    <Opened document={document} rowId={asked === wholeWorksheet ? null : asked} onClose={onClose} />
  );
}

interface OpenedProps {
  readonly document: WorksheetDocument;
  readonly rowId: RowId | null;
  readonly onClose: () => void;
}

function Opened({ document, rowId, onClose }: OpenedProps) {
  const words = useWords(historyWords);
  const localized = useLocalized();
  const code = useLabel(document, rowId ?? "")?.code;
  const [lookedAt, lookAt] = useState<LookedAt | null>(null);
  const { name, rowName } = worksheets[document.worksheet];
  const title = rowId === null ? localized(name) : (code ?? localized(rowName));
  return (
    <Dialog
      open
      onClose={onClose}
      size="lg"
      title={lookedAt === null ? words.title(title) : words.moment(lookedAt.time)}
    >
      {lookedAt === null ? (
        <StepList document={document} rowId={rowId} onLook={lookAt} onRestored={onClose} />
      ) : (
        <MomentView
          document={document}
          lookedAt={lookedAt}
          onBack={() => lookAt(null)}
          onRestored={onClose}
        />
      )}
    </Dialog>
  );
}
