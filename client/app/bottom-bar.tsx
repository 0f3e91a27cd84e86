import { Lock } from "lucide-react";
import { Link } from "wouter";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { worksheetIcons } from "../ui/worksheet-icons";
import { useLocalized, useWords } from "../words/language";
import { shellWords } from "../words/shell";
import type { WorkshopLinks } from "./workshop-links";
import styles from "./bottom-bar.module.css";

/** On phones: the worksheets of the group, with their counts. */
export function BottomBar({ links }: { readonly links: WorkshopLinks }) {
  const words = useWords(shellWords);
  const localized = useLocalized();
  return (
    <nav className={styles.bar} aria-label={words.worksheetNavigation}>
      {links.worksheets.map(({ worksheet, href, count, current, level }) => {
        const Icon = worksheetIcons[worksheet];
        return (
          <Link
            key={worksheet}
            href={href}
            className={styles.link}
            aria-current={current ? "page" : undefined}
          >
            <Icon className={styles.icon} aria-hidden="true" />
            <span className={styles.name}>
              {localized(worksheets[worksheet].shortName)}
              {level !== "open" && (
                <Lock className={styles.lock} aria-label={level === "view" ? words.locked : words.hidden} />
              )}
            </span>
            <span className={styles.count}>{worksheet === "swot" ? words.items(count) : count}</span>
          </Link>
        );
      })}
    </nav>
  );
}
