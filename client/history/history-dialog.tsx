import { useState } from "react";
import type { DimensionId } from "../../shared/domain/dimension";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { RowId } from "../../shared/worksheets/row";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { useAddressParam, useSetAddressParam } from "../app/use-address-param";
import { useLabel } from "../sync/use-labels";
import { useWorksheets } from "../sync/use-worksheet";
import type { WorksheetDocument } from "../sync/worksheet-document";
import { Dialog } from "../ui/dialog";
import { Spoken } from "../ui/spoken";
import { historyWords } from "../words/history";
import { useLocalized, useWords } from "../words/language";
import { useTimeText } from "../words/use-time-text";
import { momentParam, wholeWorksheet } from "../worksheets/sheet/history-place";
import type { LookedAt } from "./ask-history";
import { MomentView } from "./moment-view";
import { printMomentPlace, readMomentPlace } from "./moment-place";
import { StepList } from "./step-list";
import { useMoment } from "./use-history";

export interface HistoryDialogProps {
  readonly dimensionId: DimensionId;
  readonly worksheet: WorksheetKey;
  /** A row, or `wholeWorksheet`. */
  readonly asked: RowId;
  readonly onClose: () => void;
}

/**
 * Riwayat: what people did in a worksheet or with one row, and how it looked at any earlier moment. [VIEW2] Both stand
 * in the address.
 */
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
  const place = readMomentPlace(useAddressParam(momentParam));
  const setMoment = useSetAddressParam(momentParam);
  const [picked, setPicked] = useState<LookedAt | null>(null);
  const read = useMoment(document.key, place);
  const timeText = useTimeText();
  const lookAt = (moment: LookedAt | null) => {
    setPicked(moment);
    setMoment(moment === null ? null : printMomentPlace(moment));
  };
  const { name, rowName } = worksheets[document.worksheet];
  const title = rowId === null ? localized(name) : (code ?? localized(rowName));
  const time = timeOf();
  return (
    <Dialog open onClose={onClose} size="lg" title={time === null ? words.title(title) : words.moment(time)}>
      <Spoken>{time === null ? "" : words.moment(time)}</Spoken>
      {place === null ? (
        <StepList document={document} rowId={rowId} onLook={lookAt} onRestored={onClose} />
      ) : (
        <MomentView
          document={document}
          read={read}
          time={time ?? ""}
          onBack={() => lookAt(null)}
          onRestored={onClose}
        />
      )}
    </Dialog>
  );

  /** As it was called where it was picked; by a link, as soon as it is read. */
  function timeOf(): string | null {
    if (place === null) return null;
    if (picked !== null && printMomentPlace(picked) === printMomentPlace(place)) return picked.time;
    return read.kind === "read" ? timeText(read.moment.at) : null;
  }
}
