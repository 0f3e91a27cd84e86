import { Plus } from "lucide-react";
import { useState, type ReactNode } from "react";
import { failed, type Result } from "../../shared/domain/result";
import { newId } from "../sync/random";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { TextField } from "../ui/text-field";
import { useWords } from "../words/language";
import { refusalWords } from "../words/refusals";
import { settingsWords } from "../words/settings";
import { reading } from "./field-reading";
import type { Plan } from "./use-saved-command";
import { useSavedField } from "./use-saved-field";
import styles from "./quick-add.module.css";

export interface QuickAddProps {
  /** Where what is typed is kept until it was added. */
  readonly address: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly maxLength: number;
  /** Why nothing more fits; null while something does. */
  readonly full?: string | null;
  /** Reads the name, or says what is wrong with it; `id` stays the same until the entry was added. */
  readonly make: (name: string, id: string) => Result<Plan, string>;
  readonly onAdded?: (id: string) => void;
  /** What else is chosen before adding. */
  readonly children?: ReactNode;
}

/** One line to write a name, and a new entry with it. */
export function QuickAdd(props: QuickAddProps) {
  const { address, label, placeholder, maxLength, full = null, make, onAdded, children } = props;
  const words = useWords(settingsWords);
  const reasons = useWords(refusalWords);
  const [id, setId] = useState(newId);
  const saved = useSavedField({
    address,
    stored: "",
    read: (text) => {
      const name = text.trim();
      if (name === "") return failed(words.missing);
      const plan = make(name, id);
      return plan.ok ? reading(name, plan.value) : plan;
    },
  });
  if (full !== null) return <p className={styles.full}>{full}</p>;
  const add = async () => {
    if (saved.phase === "saving" || !(await saved.save())) return;
    onAdded?.(id);
    setId(newId());
  };
  const failure = saved.trouble?.kind === "unsaved" ? saved.trouble.failure : null;
  return (
    <form
      className={styles.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={styles.row}>
        <div className={styles.name}>
          <TextField
            label={label}
            error={saved.wrong}
            placeholder={placeholder}
            maxLength={maxLength}
            autoComplete="off"
            enterKeyHint="done"
            value={saved.text}
            onChange={(event) => saved.type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") saved.giveUp();
            }}
          />
        </div>
        {children}
        <span className={styles.button}>
          <Button type="submit" icon={<Plus aria-hidden="true" />} busy={saved.phase === "saving"}>
            {words.add}
          </Button>
        </span>
      </div>
      {failure !== null && <Notice tone="error">{reasons[failure]}</Notice>}
    </form>
  );
}
