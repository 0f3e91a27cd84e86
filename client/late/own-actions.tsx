import { Check, Trash2 } from "lucide-react";
import { useCallback, useMemo } from "react";
import type { DimensionId } from "../../shared/domain/dimension";
import type { HeldChange } from "../../shared/protocol/held-messages";
import type { WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import type { AllChanges } from "../changes/use-all-changes";
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
  /** Whose it is, or of which worksheet: the buttons of several stand in one list. */
  readonly name: string;
  readonly all: AllChanges;
  readonly columns: readonly WorkshopColumn[];
  readonly dimensionId: DimensionId;
  readonly isSettled: boolean;
  readonly onLeave: () => void;
}

/** Copies out what was written, and puts away what was not let in. */
export function OwnActions({ entry, name, all, columns, dimensionId, isSettled, onLeave }: OwnActionsProps) {
  const words = useWords(lateWords);
  const room = useRoom();
  const textOf = useTextOf(columns, dimensionId);
  const text = useMemo(() => textOf(all.changes), [textOf, all.changes]);
  const { readAll } = all;
  const { id, copy, state, own } = entry;
  const isRefused = own && (state === "declined" || state === "device" || state === "spare");
  return (
    <>
      {(text !== "" || readAll !== null) && state !== "accepted" && (
        <CopyButton
          size="sm"
          variant={isRefused ? "quiet" : "ghost"}
          text={
            readAll === null ? text : () => readAll().then((read) => (read === null ? null : textOf(read)))
          }
          label={words.copyText}
          describe={words.copyTextOf(name)}
        />
      )}
      {isRefused && !isSettled && (
        <Button
          size="sm"
          icon={<Check aria-hidden="true" />}
          aria-label={words.settleOf(name)}
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
          aria-label={words.discardOf(name)}
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
function useTextOf(
  columns: readonly WorkshopColumn[],
  dimensionId: DimensionId,
): (changes: readonly HeldChange[]) => string {
  const context = useCellContext({ dimensionId });
  return useCallback(
    (changes) => {
      if (context === null) return "";
      const picked = new Set(columns.filter(({ kind }) => isReference(kind.type)).map(({ key }) => key));
      const written = changes.filter((change) => !picked.has(change.column));
      return changesText(written, { columns, context });
    },
    [columns, context],
  );
}

function isReference(type: WorkshopColumn["kind"]["type"]): boolean {
  return type === "reference" || type === "references";
}
