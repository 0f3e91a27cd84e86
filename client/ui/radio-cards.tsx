import { useId, type ReactNode } from "react";
import type { DimensionHue } from "../../shared/domain/dimension";
import { FieldError, hasError } from "./field-error";
import styles from "./radio-cards.module.css";

export interface RadioCard {
  readonly id: string;
  readonly content: ReactNode;
  /** The card takes on this colour when it is picked. */
  readonly hue?: DimensionHue;
}

interface RadioCardsProps {
  readonly legend: string;
  /** Of the inputs; the first of them can be found and focused by it. */
  readonly name: string;
  readonly cards: readonly RadioCard[];
  readonly picked: string | null;
  readonly error: string | null;
  /** How narrow a card may get before there are fewer beside each other. */
  readonly narrowest: "sm" | "md";
  readonly onPick: (id: string) => void;
}

/** One choice of a few, as large cards. */
export function RadioCards({ legend, name, cards, picked, error, narrowest, onPick }: RadioCardsProps) {
  const errorId = useId();
  return (
    <fieldset className={styles.field} aria-describedby={hasError(error) ? errorId : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.cards} data-narrowest={narrowest}>
        {cards.map(({ id, content, hue }) => (
          <label key={id} className={styles.card} data-hue={hue}>
            <input type="radio" name={name} value={id} checked={id === picked} onChange={() => onPick(id)} />
            {content}
          </label>
        ))}
      </div>
      <FieldError id={errorId} error={error} />
    </fieldset>
  );
}
