import type { ReactNode } from "react";
import { Link } from "wouter";
import { landingPath } from "../app/paths";
import { Kawung } from "../ui/kawung";
import { Mark } from "../ui/mark";
import { LanguageSwitch } from "./language-switch";
import styles from "./entry-frame.module.css";

interface EntryFrameProps {
  /** Wider for pages with lists. */
  readonly width?: "narrow" | "wide";
  readonly children: ReactNode;
}

/** What stands around the pages one sees before a workshop: the mark, the motif, the language. */
export function EntryFrame({ width = "narrow", children }: EntryFrameProps) {
  return (
    <div className={styles.frame} data-width={width}>
      {width === "narrow" && <Kawung fade="down" />}
      <header className={styles.header}>
        <Link href={landingPath} className={styles.home}>
          <Mark />
        </Link>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
