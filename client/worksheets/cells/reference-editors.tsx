import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import { putEntry, removeEntry, setValue } from "../../../shared/documents/write-rows";
import { entriesOf } from "../../../shared/worksheets/cell";
import type { RowId } from "../../../shared/worksheets/row";
import type { PickerOption } from "../../ui/multi-picker";
import { cellWords } from "../../words/cells";
import { useWords } from "../../words/language";
import { ChipPicker, type PickedChip } from "./chip-picker";
import type { EditorProps } from "./editor-props";
import { OriginName } from "./origin-name";
import { useCell } from "./use-cell";
import { originOptions, useOriginRows } from "./use-origins";

/** One row of another worksheet, picked from the list of those there are. */
export function ReferenceEditor(props: EditorProps<"reference">) {
  const { document, rowId, column, kind } = props;
  const value = useCell(document, rowId, column.key);
  const picked = typeof value === "string" && value !== "" ? [value] : [];
  const pick = (id: RowId | null) => setValue(document.doc, { rowId, column: column.key }, id);
  return (
    <OriginPicker
      {...props}
      to={kind.to}
      ids={picked}
      single
      onToggle={(id, isPicked) => pick(isPicked ? id : null)}
    />
  );
}

/** Several rows of another worksheet; two people who add one each keep both. */
export function ReferencesEditor(props: EditorProps<"references">) {
  const { document, rowId, column, kind } = props;
  const entries = entriesOf(useCell(document, rowId, column.key));
  const cell = { rowId, column: column.key };
  return (
    <OriginPicker
      {...props}
      to={kind.to}
      ids={entries.map((entry) => entry.id)}
      onToggle={(id, isPicked) => {
        if (isPicked) putEntry(document.doc, cell, { id, text: null });
        else removeEntry(document.doc, cell, id);
      }}
    />
  );
}

type OriginPickerProps = EditorProps<"reference" | "references"> & {
  readonly to: WorksheetKey;
  readonly ids: readonly RowId[];
  readonly single?: boolean;
  readonly onToggle: (id: RowId, picked: boolean) => void;
};

function OriginPicker({ to, ids, ...props }: OriginPickerProps) {
  const options = originOptions(to, useOriginRows(props.document, to));
  const say = useWords(cellWords);
  const placeOf = (id: RowId) => {
    const at = options.findIndex((option) => option.id === id);
    return at === -1 ? options.length : at;
  };
  const inListOrder = ids.toSorted((a, b) => placeOf(a) - placeOf(b));
  const chips = inListOrder.map((id): PickedChip => ({
    id,
    content: (
      <OriginName document={props.document} worksheet={to} rowId={id} brief={props.variant === "grid"} />
    ),
    name: nameOf(options.find((option) => option.id === id)) ?? say.originMissing,
    tone: options.some((option) => option.id === id) ? "neutral" : "outline",
  }));
  return <ChipPicker {...props} picked={chips} options={options} emptyList={say.noOrigins(to)} />;
}

function nameOf(option: PickerOption | undefined): string | undefined {
  if (option === undefined) return undefined;
  return option.code === undefined ? option.label : `${option.code} ${option.label}`;
}
