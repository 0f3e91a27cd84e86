import type { ThreadFocus } from "../../shared/analysis/thread-picture";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { SelectField, type SelectOption } from "../ui/select-field";
import { useWords } from "../words/language";
import { threadWords } from "../words/thread";
import { focusOn, idOfFocus } from "./thread-address";
import styles from "./thread-page.module.css";

interface ThreadChoiceProps {
  readonly focus: ThreadFocus;
  readonly settings: WorkshopSettings;
  readonly onPick: (focus: ThreadFocus) => void;
}

/** What the picture is drawn for: a group, a problem or an office. */
export function ThreadChoice({ focus, settings, onPick }: ThreadChoiceProps) {
  const words = useWords(threadWords);
  const names = { dimension: words.byDimension, problem: words.byProblem, office: words.byOffice };
  const options = optionsOf(settings);
  const pickKind = (id: string) => {
    const kind = kinds.find((one) => one === id);
    const first = kind === undefined ? undefined : options[kind][0];
    if (kind !== undefined && first !== undefined) onPick(focusOn(kind, first.id));
  };
  return (
    <div className={styles.choice}>
      <SelectField
        label={words.by}
        options={kinds
          .filter((kind) => options[kind].length > 0)
          .map((kind) => ({ id: kind, label: names[kind] }))}
        value={focus.kind}
        onPick={pickKind}
      />
      <SelectField
        label={names[focus.kind]}
        options={options[focus.kind]}
        value={idOfFocus(focus)}
        onPick={(id) => onPick(focusOn(focus.kind, id))}
      />
    </div>
  );
}

const kinds = ["dimension", "problem", "office"] as const;

function optionsOf({
  dimensions,
  problems,
  agencies,
}: WorkshopSettings): Readonly<Record<ThreadFocus["kind"], readonly SelectOption[]>> {
  return {
    dimension: dimensions.filter(isOpen).map(({ id, name }) => ({ id, label: name })),
    problem: problems.filter(isOpen).map(({ id, code, name }) => ({ id, label: `${code} ${name}` })),
    office: agencies.filter(isOpen).map(({ id, shortName, name }) => ({
      id,
      label: name === shortName ? name : `${shortName} - ${name}`,
    })),
  };
}

function isOpen({ retired }: { readonly retired: boolean }): boolean {
  return !retired;
}
