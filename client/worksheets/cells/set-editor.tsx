import { putEntry, removeEntry } from "../../../shared/documents/write-rows";
import { entriesOf, type SetEntry } from "../../../shared/worksheets/cell";
import { keptText } from "../../../shared/worksheets/kept-text";
import { newId } from "../../sync/random";
import { cellWords } from "../../words/cells";
import { useWords } from "../../words/language";
import { ChipPicker, type PickedChip } from "./chip-picker";
import { toneOf } from "./chip-tone";
import type { EditorProps } from "./editor-props";
import { idNamedBy, inListOrder, listOptions, type ListOption } from "./list-options";
import { useCell } from "./use-cell";
import { useCellContext } from "./use-cell-context";

/** Several entries of a list, and where the column allows it texts outside the list ("seluruh OPD"). */
export function SetEditor(props: EditorProps<"set">) {
  const { document, rowId, column, kind } = props;
  const say = useWords(cellWords);
  const context = useCellContext(document);
  const entries = entriesOf(useCell(document, rowId, column.key));
  if (context === null) return null;
  const listed = listOptions(kind.list, context, new Set(entries.map((entry) => entry.id)));
  const inOrder = inListOrder(entries, listed);
  const cell = { rowId, column: column.key };
  const kept = inOrder.filter((entry) => entry.text !== null);
  const options = [
    ...listed,
    ...kept.map((entry) => ({ id: entry.id, label: entry.text ?? "", group: say.ownWords })),
  ];
  const addText = (text: string) => {
    const id = idNamedBy(text, kind.list, context);
    putEntry(document.doc, cell, id === undefined ? keptText(text, newId()) : { id, text: null });
  };
  return (
    <ChipPicker
      {...props}
      picked={inOrder.map((entry) => chipOf(entry, listed, props))}
      options={options}
      onToggle={(id, picked) => {
        if (picked) putEntry(document.doc, cell, { id, text: null });
        else removeEntry(document.doc, cell, id);
      }}
      {...(kind.keepsText ? { onAddText: addText } : {})}
    />
  );
}

function chipOf(
  entry: SetEntry,
  options: readonly ListOption[],
  { kind, variant }: EditorProps<"set">,
): PickedChip {
  const option = options.find((one) => one.id === entry.id);
  const label = entry.text ?? option?.label ?? entry.id;
  const name = option?.code === undefined ? label : `${option.code} ${label}`;
  const content = variant === "grid" ? (option?.code ?? label) : name;
  return { id: entry.id, content, name, tone: toneOf(kind.list) };
}
