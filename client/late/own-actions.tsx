import { Check, Trash2 } from "lucide-react";
import { useMemo } from "react";
import type { DimensionId } from "../../shared/domain/dimension";
import type { WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import { changesText } from "../sync/changes-text";
import { useRoom } from "../sync/room-context";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { showUndo } from "../ui/toast";
import { lateWords } from "../words/late";
import { useWords } from "../words/language";
import { useCellContext } from "../worksheets/cells/use-cell-context";
import type { LateEntry } from "./late-entries";

interface OwnActionsProps {
  readonly entry: LateEntry;
  readonly columns: readonly WorkshopColumn[];
  readonly dimensionId: DimensionId;
  readonly isSettled: boolean;
  readonly onLeave: () => void;
}

/** Copies out what was written, and puts away what was not let in. */
export function OwnActions({ entry, columns, dimensionId, isSettled, onLeave }: OwnActionsProps) {
  const words = useWords(lateWords);
  const room = useRoom();
  const text = useText(entry, columns, dimensionId);
  const { id, copy, state, own } = entry;
  const isRefused = own && (state === "declined" || state === "device");
  return (
    <>
      {text !== "" && state !== "accepted" && (
        <CopyButton size="sm" variant={isRefused ? "quiet" : "ghost"} text={text} label={words.copyText} />
      )}
      {isRefused && !isSettled && (
        <Button
          size="sm"
          icon={<Check aria-hidden="true" />}
          onClick={() => {
            room.late.putAwayOne(id);
            showUndo(words.settled, () => room.late.takeBack(id));
            onLeave();
          }}
        >
          {words.settle}
        </Button>
      )}
      {copy !== null && isSettled && (
        <Button
          size="sm"
          variant="danger"
          icon={<Trash2 aria-hidden="true" />}
          onClick={() => {
            room.late.discard(id);
            showUndo(words.discarded, () => room.late.restore(copy));
            onLeave();
          }}
        >
          {words.discard}
        </Button>
      )}
    </>
  );
}

/** Origins are picked, not written: they have no place in a text. */
function useText(entry: LateEntry, columns: readonly WorkshopColumn[], dimensionId: DimensionId): string {
  const context = useCellContext({ dimensionId });
  return useMemo(() => {
    if (context === null) return "";
    const picked = new Set(columns.filter(({ kind }) => isReference(kind.type)).map(({ key }) => key));
    const written = entry.changes.filter((change) => !picked.has(change.column));
    return changesText(written, { columns, context });
  }, [entry, columns, context]);
}

function isReference(type: WorkshopColumn["kind"]["type"]): boolean {
  return type === "reference" || type === "references";
}
