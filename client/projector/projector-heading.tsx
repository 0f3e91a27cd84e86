import type { ReactNode } from "react";
import styles from "./projector-heading.module.css";

interface ProjectorHeadingProps {
  readonly title: ReactNode;
  /** A second line; none when empty. */
  readonly about: string;
  /** Stands at the right end. */
  readonly aside?: ReactNode;
}

/** What the hall looks at, in one line. */
export function ProjectorHeading({ title, about, aside }: ProjectorHeadingProps) {
  return (
    <header className={styles.heading}>
      <div>
        <h1 className={styles.title}>{title}</h1>
        {about !== "" && <p className={styles.about}>{about}</p>}
      </div>
      {aside}
    </header>
  );
}
