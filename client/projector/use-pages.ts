import { useEffect, useRef, useState, type RefObject } from "react";
import { pagesOf, type Block, type Page } from "./pages-of";

interface Measured {
  /** The place there is. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** What has to fit; its cards carry `data-block`. */
  readonly content: RefObject<HTMLDivElement | null>;
  readonly pages: readonly Page[];
}

/** Measures what has to fit whenever it or its place changes size, and cuts it into pages; `cut` stays the same. */
export function usePages(
  cut: (blocks: readonly Block[], height: number) => readonly Page[] = pagesOf,
): Measured {
  const place = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly Page[]>(onePage);
  useEffect(() => {
    const [outer, inner] = [place.current, content.current];
    if (outer === null || inner === null) return undefined;
    const measure = () => {
      const now = cut(blocksIn(inner), outer.clientHeight);
      setPages((former) => (isSame(former, now) ? former : now));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [cut]);
  return { place, content, pages };
}

const onePage: readonly Page[] = [{ start: 0, end: 0 }];

function blocksIn(content: HTMLElement) {
  const origin = content.getBoundingClientRect().top;
  return [...content.querySelectorAll<HTMLElement>("[data-block]")].map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top: Math.floor(top - origin), bottom: Math.ceil(bottom - origin) + shadowPx };
  });
}

/** Edge and shadow of a card belong to it. */
const shadowPx = 2;

function isSame(a: readonly Page[], b: readonly Page[]): boolean {
  return (
    a.length === b.length && a.every((page, at) => page.start === b[at]?.start && page.end === b[at]?.end)
  );
}
