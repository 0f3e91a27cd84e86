import type { ReactNode } from "react";
import { SavedFrame } from "./saved-frame";
import { useSavedField, type SettingsField } from "./use-saved-field";
import styles from "./saved-field.module.css";

interface SavedChoiceProps {
  readonly label: string;
  readonly field: SettingsField;
  readonly options: readonly { readonly id: string; readonly label: string; readonly face: ReactNode }[];
  /** Groups the radio buttons of this field. */
  readonly name: string;
  readonly look?: "segments" | "tiles";
}

/** A few choices side by side, saved as soon as one is made. */
export function SavedChoice({ label, field, options, name, look = "segments" }: SavedChoiceProps) {
  const saved = useSavedField(field);
  return (
    <SavedFrame saved={saved}>
      <fieldset>
        <legend className={styles.legend}>{label}</legend>
        <div className={styles.choices} data-look={look}>
          {options.map((option) => (
            <label key={option.id} className={styles.choice} title={option.label}>
              <input
                type="radio"
                name={name}
                aria-label={option.label}
                checked={option.id === saved.text}
                onChange={() => saved.pick(option.id)}
              />
              {option.face}
            </label>
          ))}
        </div>
      </fieldset>
    </SavedFrame>
  );
}

interface SavedSwitchProps {
  readonly label: string;
  readonly help?: string;
  readonly field: SettingsField;
  readonly disabled?: boolean;
}

/** On or off, saved at once. */
export function SavedSwitch({ label, help, field, disabled }: SavedSwitchProps) {
  const saved = useSavedField(field);
  return (
    <SavedFrame saved={saved}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={saved.text === "on"}
          disabled={disabled}
          onChange={(event) => saved.pick(event.target.checked ? "on" : "off")}
        />
        <span>
          {label}
          {help !== undefined && <span className={styles.help}>{help}</span>}
        </span>
      </label>
    </SavedFrame>
  );
}
