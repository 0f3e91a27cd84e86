import { Lock } from "lucide-react";
import { Link } from "wouter";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { DimensionBadge } from "../ui/code-badge";
import { worksheetIcons } from "../ui/worksheet-icons";
import { VisuallyHidden } from "../ui/visually-hidden";
import { useLocalized, useWords } from "../words/language";
import { shellWords } from "../words/shell";
import { sharedPageIcons } from "./page-icons";
import type { WorkshopLinks } from "./workshop-links";
import styles from "./side-rail.module.css";

/** On laptops: all groups, worksheets and shared pages; only their signs where the window is narrow. */
export function SideRail({ links }: { readonly links: WorkshopLinks }) {
  const words = useWords(shellWords);
  const localized = useLocalized();
  return (
    <nav className={styles.rail} aria-label={words.navigation}>
      <p className={styles.heading}>{words.groups}</p>
      <ul>
        {links.groups.map(({ dimension, href, count, current, own }) => (
          <li key={dimension.id}>
            <Link
              href={href}
              className={styles.link}
              aria-current={current ? "page" : undefined}
              title={own ? `${dimension.name} (${words.ownGroup})` : dimension.name}
            >
              <span className={styles.sign}>
                <DimensionBadge dimension={dimension} look="plain" />
              </span>
              <span className={styles.name}>{dimension.shortName}</span>
              {own && <span className={styles.own} aria-hidden="true" />}
              <span className={styles.count}>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.heading}>{words.worksheets}</p>
      <ul>
        {links.worksheets.map(({ worksheet, href, count, current, level }) => {
          const Icon = worksheetIcons[worksheet];
          return (
            // Not on the link: beside the count, the same words again would be read as its description.
            <li key={worksheet} title={localized(worksheets[worksheet].name)}>
              <Link href={href} className={styles.link} aria-current={current ? "page" : undefined}>
                <Icon className={styles.icon} aria-hidden="true" />
                <span className={styles.name}>{localized(worksheets[worksheet].name)}</span>
                {level !== "open" && (
                  <Lock className={styles.lock} aria-label={level === "view" ? words.locked : words.hidden} />
                )}
                <span className={styles.count}>{count}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <p className={styles.heading}>{words.shared}</p>
      <ul>
        {links.shared.map(({ page, href, current, waiting }) => {
          const Icon = sharedPageIcons[page];
          return (
            <li key={page}>
              <Link
                href={href}
                className={styles.link}
                aria-current={current ? "page" : undefined}
                title={words.page(page)}
              >
                <Icon className={styles.icon} aria-hidden="true" />
                <span className={styles.name}>{words.page(page)}</span>
                {waiting > 0 && (
                  <span className={styles.waiting}>
                    {waiting} <VisuallyHidden>{words.waiting}</VisuallyHidden>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
