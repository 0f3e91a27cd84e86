import type { Dimension } from "../../shared/domain/dimension";
import { DimensionBadge } from "../ui/code-badge";
import { dimensionIcons } from "../ui/dimension-icons";
import { RadioCards } from "../ui/radio-cards";
import { useWords } from "../words/language";
import { entryWords } from "../words/entry";
import styles from "./group-choice.module.css";

interface GroupChoiceProps {
  readonly dimensions: readonly Dimension[];
  readonly picked: string | null;
  readonly error: string | null;
  readonly onPick: (dimensionId: string) => void;
}

/** The groups as large radio cards: code, name, drawing and hue. */
export function GroupChoice({ dimensions, picked, error, onPick }: GroupChoiceProps) {
  const words = useWords(entryWords);
  return (
    <RadioCards
      legend={words.group}
      name="group"
      narrowest="sm"
      picked={picked}
      error={error}
      cards={dimensions
        .filter((dimension) => !dimension.retired)
        .map((dimension) => ({
          id: dimension.id,
          hue: dimension.hue,
          content: <GroupCard dimension={dimension} />,
        }))}
      onPick={onPick}
    />
  );
}

function GroupCard({ dimension }: { readonly dimension: Dimension }) {
  const Icon = dimensionIcons[dimension.icon];
  return (
    <>
      <span className={styles.top}>
        <DimensionBadge dimension={dimension} />
        <Icon aria-hidden="true" className={styles.icon} />
      </span>
      <span className={styles.name}>{dimension.name}</span>
    </>
  );
}
