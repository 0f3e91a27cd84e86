import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from "react";
import { searchAgencies } from "../../../shared/domain/agency";
import { foldText } from "../../../shared/domain/fold-text";
import { setValue } from "../../../shared/documents/write-rows";
import type { CellContext } from "../../../shared/worksheets/cell-text";
import { keptTextMaxLength } from "../../../shared/worksheets/kept-text";
import { listName } from "../../../shared/worksheets/list-name";
import type { SettingsList } from "../../../shared/worksheets/column";
import { Combobox, type ComboboxOption } from "../../ui/combobox";
import type { EditorProps } from "./editor-props";
import { idNamedBy, listOptions } from "./list-options";
import { useCell } from "./use-cell";
import { useCellContext } from "./use-cell-context";
import { useFieldFocus } from "./use-field-focus";

/**
 * One entry of a list, or words of one's own: the lead office. What was typed settles on leaving, as the entry it
 * names exactly (short name, full name or alias), else as written.
 */
export function FreeListEditor(props: EditorProps<"listChoice">) {
  const { document, rowId, column, kind, variant, words, placeholder, onDone } = props;
  const context = useCellContext(document);
  const stored = useCell(document, rowId, column.key);
  const value = typeof stored === "string" ? stored : "";
  const [typed, setTyped] = useState<string | null>(null);
  // The same for handlers: a field that goes away in the midst of an event renders no more.
  const held = useRef<string | null>(null);
  const hold = (text: string | null) => {
    held.current = text;
    setTyped(text);
  };
  const focus = useFieldFocus(document, rowId, column.key);
  const shown = typed ?? (context === null ? value : (listName(kind.list, value, context) ?? value));

  const store = (next: string) => {
    hold(null);
    setValue(document.doc, { rowId, column: column.key }, next === "" ? null : next);
  };
  const settle = () => {
    if (held.current === null || context === null) return;
    const text = held.current.trim().slice(0, keptTextMaxLength);
    store(text === "" ? "" : (idNamedBy(text, kind.list, context) ?? text));
  };
  useSettleOnLeaving(settle);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") settle();
    else if (event.key === "Escape" && held.current !== null) {
      if (variant === "form") event.preventDefault();
      hold(null);
    }
  };
  return (
    <Combobox
      {...words}
      look={variant === "grid" ? "bare" : "plain"}
      text={shown}
      onText={(text) => {
        focus.type();
        hold(text);
      }}
      options={context === null ? [] : fitting(typed ?? "", kind.list, context)}
      onPick={(option) => {
        store(option.id);
        onDone?.();
      }}
      onUseText={(text) => {
        store(text.slice(0, keptTextMaxLength));
        onDone?.();
      }}
      input={{
        placeholder,
        maxLength: keptTextMaxLength,
        onFocus: focus.enter,
        onBlur: () => {
          settle();
          focus.leave();
        },
        onKeyDown,
      }}
    />
  );
}

/** What fits the typed words, best first. */
function fitting(query: string, list: SettingsList, context: CellContext): readonly ComboboxOption[] {
  if (list === "agencies") {
    return searchAgencies(query, context.settings.agencies).map(({ id, shortName, name }) => ({
      id,
      label: shortName,
      ...(name === shortName ? {} : { detail: name }),
    }));
  }
  const words = foldText(query).split(" ");
  return listOptions(list, context, new Set()).filter((option) => {
    const haystack = foldText([option.label, option.keywords ?? ""].join(" "));
    return words.every((word) => haystack.includes(word));
  });
}

/** A field that goes away with something typed in it settles first. */
function useSettleOnLeaving(settle: () => void): void {
  const settleLast = useEffectEvent(settle);
  useEffect(() => () => settleLast(), []);
}
