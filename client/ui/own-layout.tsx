import type { ReactNode } from "react";
import styles from "./own-layout.module.css";

/**
 * A box that is laid out by itself: a letter typed in it makes the browser look at nothing around it, unless it changes
 * its height.
 */
export function OwnLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.box}>
      <div ref={keepHeightAround}>{children}</div>
    </div>
  );
}

/** Until the first measuring, which the browser does before it paints, the box is as high as what is in it. */
function keepHeightAround(content: HTMLElement | null): (() => void) | undefined {
  const box = content?.parentElement;
  if (content === null || box === null || box === undefined) return undefined;
  const observer = new ResizeObserver(() => {
    box.style.setProperty("--height", `${content.getBoundingClientRect().height}px`);
    box.dataset["measured"] = "";
  });
  observer.observe(content);
  return () => observer.disconnect();
}
