import type { ReactNode } from "react";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { Kawung } from "./kawung";
import styles from "./empty-state.module.css";

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** One example of what could stand here. */
  readonly example?: ReactNode;
  /** The first thing to do. */
  readonly action?: ReactNode;
  readonly size?: "sm" | "md";
}

/** Nothing here yet: says so, teaches with one example and offers the first action. */
export function EmptyState({ title, children, example, action, size = "md" }: EmptyStateProps) {
  const words = useWords(uiWords);
  return (
    <div className={styles.empty} data-size={size}>
      <Kawung fade="out" />
      <div className={styles.content}>
        <h2 className={styles.title}>{title}</h2>
        {children !== undefined && <div className={styles.text}>{children}</div>}
        {example !== undefined && (
          <figure className={styles.example}>
            <figcaption>{words.example}</figcaption>
            {example}
          </figure>
        )}
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
