import { Link } from "wouter";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { boardWords } from "../words/board";
import { useWords } from "../words/language";
import { isSameFilter, type ProblemFilter as Filter } from "./board-address";
import styles from "./problem-filter.module.css";

interface ProblemFilterProps {
  readonly settings: WorkshopSettings;
  readonly selected: Filter;
  /** The address that shows this filter. */
  readonly hrefOf: (filter: Filter) => string;
}

/** Narrows the board to one problem. Each choice is a link, so that what is seen can be shared. */
export function ProblemFilter({ settings, selected, hrefOf }: ProblemFilterProps) {
  const words = useWords(boardWords);
  const problems = settings.problems.filter((problem) => !problem.retired);
  const choices = [
    { filter: { kind: "all" } as const, label: words.all, title: words.all },
    ...problems.map(({ id, code, shortName, name }) => ({
      filter: { kind: "problem", problemId: id } as const,
      label: `${code} ${shortName}`,
      title: `${code} ${name}`,
    })),
    { filter: { kind: "untied" } as const, label: words.untied, title: words.untied },
  ];
  return (
    <nav aria-label={settings.problemsLabel} className={styles.filter}>
      <span className={styles.label}>{settings.problemsLabel}</span>
      <ul className={styles.choices}>
        {choices.map(({ filter, label, title }) => (
          <li key={label}>
            <Link
              href={hrefOf(filter)}
              replace
              className={styles.choice}
              title={title}
              aria-current={isSameFilter(filter, selected) ? "true" : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
