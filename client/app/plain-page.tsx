import type { ReactNode } from "react";
import { Kawung } from "../ui/kawung";
import { Mark } from "../ui/mark";
import styles from "./plain-page.module.css";

interface PlainPageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A whole page with one message and one way on. */
export function PlainPage({ title, children, action }: PlainPageProps) {
  return (
    <main className={styles.page}>
      <Kawung fade="down" />
      <div className={styles.content}>
        <Mark />
        <h1>{title}</h1>
        <p>{children}</p>
        {action}
      </div>
    </main>
  );
}
