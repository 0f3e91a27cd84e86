import { useCallback, useRef } from "react";
import { localEdit } from "../../shared/documents/origins";
import { proseOf } from "../../shared/documents/write-rows";
import type { Row, RowId } from "../../shared/worksheets/row";
import { useRoom } from "./room-context";
import { calmWhileTyping } from "./calm-status";
import { deviceClock } from "./clock";
import type { PacedLive } from "./live-value";
import { thisPage } from "./page-life";
import { pageWork } from "./page-work";
import { bindText } from "./text-binding";
import { paceWhileTyping } from "./typing-pace";
import { useLatest } from "./use-latest";
import { useLive } from "./use-live";
import type { SyncStatus } from "./sync-status";
import type { WorksheetDocument } from "./worksheet-document";

type Field = HTMLTextAreaElement | HTMLInputElement;

export interface Prose {
  /** For the `ref` of an uncontrolled field. */
  readonly ref: (field: Field | null) => void;
}

export interface ProseOptions {
  /** Called with what did not fit below the column's limit and has left the field. */
  readonly onOverLength?: (dropped: string) => void;
}

/**
 * Binds a field to the shared text of a cell: merging by letter, undo and redo of this document, and "is typing"
 * for the others. The field is bound as soon as its row is there and again when the document is replaced.
 */
export function useProse(
  document: WorksheetDocument,
  rowId: RowId,
  column: string,
  options: ProseOptions = {},
): Prose {
  const room = useRoom();
  const replica = room.replica(document.key);
  const present = useLive(replica.content.rows, () => replica.content.row(rowId) !== undefined);
  const release = useRef<() => void>(undefined);
  const onOverLength = useLatest(options.onOverLength);
  const ref = useCallback(
    (field: Field | null) => {
      release.current?.();
      release.current =
        field === null || !present
          ? undefined
          : bindProse({
              document,
              rowId,
              column,
              field,
              rows: replica.content.rows,
              status: room.status,
              flush: () => replica.flush(),
              onOverLength: (text) => onOverLength.current?.(text),
            });
    },
    [document, room, replica, rowId, column, present, onOverLength],
  );
  return { ref };
}

/** After this long without a letter a person counts as reading again. */
const typingRestMs = 3000;

interface ProseBinding {
  readonly document: WorksheetDocument;
  readonly rowId: RowId;
  readonly column: string;
  readonly field: Field;
  readonly rows: PacedLive<readonly Row[]>;
  readonly status: PacedLive<SyncStatus>;
  readonly flush: () => void;
  readonly onOverLength: (dropped: string) => void;
}

function bindProse({
  document,
  rowId,
  column,
  field,
  rows,
  status,
  flush,
  onOverLength,
}: ProseBinding): (() => void) | undefined {
  const text = proseOf(document.doc, { rowId, column });
  if (text === undefined) return undefined;
  const listening = new AbortController();
  let rest: ReturnType<typeof setTimeout> | undefined;
  let inside = false;
  const showTyping = (typing: boolean) => {
    clearTimeout(rest);
    inside = true;
    document.setFocus({ rowId, column, typing });
    if (typing) rest = setTimeout(() => showTyping(false), typingRestMs);
  };
  const enter = () => {
    document.stopCapturing();
    showTyping(false);
  };
  const leave = () => {
    if (!inside) return;
    inside = false;
    clearTimeout(rest);
    document.stopCapturing();
    document.setFocus({ rowId: null, column: null, typing: false });
    flush();
  };
  const element: HTMLElement = field;
  const unpace = paceWhileTyping({
    field: element,
    rows,
    work: pageWork,
    clock: deviceClock,
    page: thisPage,
  });
  const uncalm = calmWhileTyping({ field: element, status, clock: deviceClock });
  const kind = document.columns.find((one) => one.key === column)?.kind;
  const binding = bindText(field, text, {
    origin: localEdit,
    ...(kind !== undefined && "maxLength" in kind ? { maxLength: kind.maxLength } : {}),
    onLocalEdit: () => showTyping(true),
    onOverLength,
    undo: () => document.undo(),
    redo: () => document.redo(),
  });
  const on = (type: "focus" | "blur", listener: () => void) =>
    element.addEventListener(type, listener, { signal: listening.signal });
  on("focus", enter);
  on("blur", leave);
  if (window.document.activeElement === element) enter();
  return () => {
    // A field that is taken away while somebody is in it does not always tell by a blur.
    leave();
    listening.abort();
    binding.dispose();
    unpace();
    uncalm();
  };
}
