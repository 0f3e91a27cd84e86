import { Plus, Replace } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { Button } from "../../ui/button";
import { Chip, ChipRow } from "../../ui/chip";
import type { ChipTone } from "../../ui/chip";
import { Field } from "../../ui/field";
import { MultiPicker, type PickerOption } from "../../ui/multi-picker";
import { cellWords } from "../../words/cells";
import { useWords } from "../../words/language";
import type { EditorProps } from "./editor-props";
import { useFieldFocus } from "./use-field-focus";
import styles from "./cells.module.css";

export interface PickedChip {
  readonly id: string;
  readonly content: ReactNode;
  /** Plain words of the chip, for screen readers. */
  readonly name: string;
  readonly tone: ChipTone;
}

type Place = Pick<
  EditorProps<"set" | "reference" | "references">,
  "document" | "rowId" | "column" | "variant" | "words" | "onDone"
>;

interface ChipPickerProps extends Place {
  readonly picked: readonly PickedChip[];
  readonly options: readonly PickerOption[];
  /** Said instead of the list when there is nothing to pick from. */
  readonly emptyList?: string;
  /** Only one may be picked: picking closes the list. */
  readonly single?: boolean;
  readonly onToggle: (id: string, picked: boolean) => void;
  readonly onAddText?: (text: string) => void;
}

/** What was picked as removable chips, and a list to pick from. In a grid the list opens at once. */
export function ChipPicker(props: ChipPickerProps) {
  const { document, rowId, column, variant, words, onDone, picked, options, single, onToggle } = props;
  const say = useWords(cellWords);
  const focus = useFieldFocus(document, rowId, column.key);
  const [open, setOpen] = useState(variant === "grid");
  useEffect(() => {
    if (open) focus.enter();
    else focus.leave();
  }, [open, focus]);
  const close = () => {
    setOpen(false);
    onDone?.();
  };
  const toggle = (id: string, isPicked: boolean) => {
    onToggle(id, isPicked);
    if (single === true && isPicked) close();
  };
  const help = options.length === 0 && props.emptyList !== undefined ? props.emptyList : words.help;
  const list = (
    <MultiPicker
      open={open}
      onClose={close}
      title={words.label}
      {...(typeof help === "string" ? { help } : {})}
      options={options}
      selected={new Set(picked.map((chip) => chip.id))}
      onToggle={toggle}
      {...(props.onAddText === undefined ? {} : { onAddText: props.onAddText })}
    />
  );
  const chips = picked.map((chip) => (
    <Chip
      key={chip.id}
      tone={chip.tone}
      removeName={chip.name}
      {...(variant === "form" ? { onRemove: () => onToggle(chip.id, false) } : {})}
    >
      {chip.content}
    </Chip>
  ));
  if (variant === "grid") {
    return (
      <>
        <ChipRow>{chips}</ChipRow>
        {list}
      </>
    );
  }
  const isChange = single === true && picked.length > 0;
  const verb = isChange ? say.change : picked.length === 0 ? say.pick : say.pickMore;
  return (
    <Field {...words}>
      {(ids) => (
        <fieldset className={styles.picker} aria-label={words.label}>
          {chips.length > 0 && <ChipRow>{chips}</ChipRow>}
          <Button
            {...ids}
            // The label alone would hide from screen readers what the button says.
            aria-label={`${verb} ${words.label}`}
            size="sm"
            icon={isChange ? <Replace aria-hidden="true" /> : <Plus aria-hidden="true" />}
            onClick={() => setOpen(true)}
          >
            {verb}
          </Button>
          {list}
        </fieldset>
      )}
    </Field>
  );
}
