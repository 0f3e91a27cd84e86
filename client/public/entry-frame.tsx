import { useEffect, useRef, type ReactNode } from "react";
import { Link } from "wouter";
import { landingPath } from "../app/paths";
import { Kawung } from "../ui/kawung";
import { Mark } from "../ui/mark";
import { LanguageSwitch } from "./language-switch";
import styles from "./entry-frame.module.css";

interface EntryFrameProps {
  /** In the title of the window, and said to who arrives; null while it is not known. */
  readonly title: string | null;
  /** Wider for pages with lists. */
  readonly width?: "narrow" | "wide";
  readonly children: ReactNode;
}

/** What stands around the pages one sees before a workshop: the mark, the motif, the language. */
export function EntryFrame({ title, width = "narrow", children }: EntryFrameProps) {
  const main = useFocusOnArrival(title !== null);
  return (
    <div className={styles.frame} data-width={width}>
      <title>{title ?? "Rembuk"}</title>
      {width === "narrow" && <Kawung fade="down" />}
      <header className={styles.header}>
        <Link href={landingPath} className={styles.home}>
          <Mark />
        </Link>
        <LanguageSwitch />
      </header>
      <main className={styles.main} ref={main} tabIndex={-1} aria-label={title ?? undefined}>
        {children}
      </main>
    </div>
  );
}

/** What was pressed on the page before is gone, and the focus with it. */
function useFocusOnArrival(arrived: boolean) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (arrived && document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [arrived]);
  return main;
}
