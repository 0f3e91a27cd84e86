import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { firstPlace, nextPlace, type PagePlace } from "./page-place";

/** Long enough to read a column of cards from the back of the hall. */
const pageMs = 12_000;

export interface PageTurner {
  readonly place: PagePlace;
  /** Pages of this chapter: those of its longest column. */
  readonly pages: number;
  /** A column says how many pages it has. */
  readonly onPages: (column: string, pages: number) => void;
}

/** Turns the pages of all columns together while not paused; chapters follow each other. */
export function usePageTurner(chapters: number, paused: boolean): PageTurner {
  const [place, setPlace] = useState(firstPlace);
  const [columns, setColumns] = useState<Readonly<Record<string, number>>>({});
  const pages = Math.max(1, ...Object.values(columns));
  const turn = useEffectEvent(() => setPlace((former) => nextPlace(former, { chapters, pages })));
  useEffect(() => {
    if (paused) return undefined;
    const timer = setInterval(() => turn(), pageMs);
    return () => clearInterval(timer);
  }, [paused]);
  const onPages = useCallback(
    (column: string, count: number) =>
      setColumns((former) => (former[column] === count ? former : { ...former, [column]: count })),
    [],
  );
  return { place, pages, onPages };
}
