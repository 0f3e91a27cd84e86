import type { ComponentProps, KeyboardEvent } from "react";
import type { FieldWords } from "../ui/field";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { SavedFrame } from "./saved-frame";
import { useSavedField, type SavedField, type SettingsField } from "./use-saved-field";

interface SavedFieldProps extends Omit<FieldWords, "error"> {
  readonly field: SettingsField;
}

interface SavedTextProps extends SavedFieldProps {
  readonly input?: Pick<
    ComponentProps<"input">,
    "maxLength" | "autoCapitalize" | "inputMode" | "placeholder" | "spellCheck"
  >;
}

/** One line that is saved on Enter and on leaving it; Esc gives up what was typed. */
export function SavedText({ field, input, ...wording }: SavedTextProps) {
  const saved = useSavedField(field);
  return (
    <SavedFrame saved={saved}>
      <TextField
        {...wording}
        {...input}
        error={saved.wrong}
        autoComplete="off"
        enterKeyHint="done"
        value={saved.text}
        onChange={(event) => saved.type(event.target.value)}
        onBlur={saved.leave}
        onKeyDown={(event) => onFieldKey(event, saved, "Enter")}
      />
    </SavedFrame>
  );
}

/** Several lines, saved on leaving them and on Ctrl+Enter. */
export function SavedArea({ field, ...wording }: SavedFieldProps) {
  const saved = useSavedField(field);
  return (
    <SavedFrame saved={saved}>
      <TextArea
        {...wording}
        rows={2}
        error={saved.wrong}
        value={saved.text}
        onChange={(event) => saved.type(event.target.value)}
        onBlur={saved.leave}
        onKeyDown={(event) => onFieldKey(event, saved, "Ctrl+Enter")}
      />
    </SavedFrame>
  );
}

/** One text that may be too long for a line of a phone: it wraps, Enter saves it, and it holds no line breaks. */
export function SavedParagraph({ field, ...wording }: SavedFieldProps) {
  const saved = useSavedField(field);
  return (
    <SavedFrame saved={saved}>
      <TextArea
        {...wording}
        rows={1}
        error={saved.wrong}
        enterKeyHint="done"
        value={saved.text}
        onChange={(event) => saved.type(event.target.value.replace(/\s*\n\s*/gu, " "))}
        onBlur={saved.leave}
        onKeyDown={(event) => onFieldKey(event, saved, "Enter")}
      />
    </SavedFrame>
  );
}

function onFieldKey(event: KeyboardEvent, saved: SavedField, saveKey: "Enter" | "Ctrl+Enter"): void {
  if (event.nativeEvent.isComposing) return;
  const withControl = event.ctrlKey || event.metaKey;
  if (event.key === "Enter" && (saveKey === "Enter" || withControl)) {
    event.preventDefault();
    saved.confirm();
  } else if (event.key === "Escape") saved.giveUp();
}
