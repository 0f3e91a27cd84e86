import type { ReactNode } from "react";
import styles from "./page-heading.module.css";

interface PageHeadingProps {
  readonly title: string;
  /** One sentence about what the page shows. */
  readonly about?: string;
  /** What leads on from here, at the end of the line. */
  readonly children?: ReactNode;
}

/** The head of a page that belongs to no single group. */
export function PageHeading({ title, about, children }: PageHeadingProps) {
  return (
    <header className={styles.heading}>
      <div>
        <h1 className={styles.title}>{title}</h1>
        {about !== undefined && <p className={styles.about}>{about}</p>}
      </div>
      {children}
    </header>
  );
}
