import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";

/** The figure of a matrix whose list is open. */
export interface OpenFigure {
  readonly line: FigurePlace;
  readonly column: FigurePlace;
}

/** A line or column: an id or name, `none` for rows that name nothing there, `all` for the totals. */
export type FigurePlace = { readonly id: string } | "none" | "all";

/** [VIEW2] The open list stands in the address: a link shows it too, and the way back from a row leads to it. */
export function useOpenFigure(): readonly [OpenFigure | null, (figure: OpenFigure | null) => void] {
  const search = useSearch();
  const [, navigate] = useLocation();
  const figure = useMemo(() => readFigure(search), [search]);
  const show = useCallback(
    (next: OpenFigure | null) => {
      const { pathname, search: now } = window.location;
      // Opening is a step the back button takes back.
      navigate(`${pathname}${printFigure(next, now)}`, { replace: next === null });
    },
    [navigate],
  );
  return [figure, show];
}

const lineParam = "daftar";
const columnParam = "lajur";

export function readFigure(search: string): OpenFigure | null {
  const given = new URLSearchParams(search);
  const [line, column] = [given.get(lineParam), given.get(columnParam)];
  return line === null || column === null ? null : { line: placeOf(line), column: placeOf(column) };
}

/** The address with this figure; everything else in it stays. */
export function printFigure(figure: OpenFigure | null, search: string): string {
  const params = new URLSearchParams(search);
  params.delete(lineParam);
  params.delete(columnParam);
  if (figure !== null) {
    params.set(lineParam, wordOf(figure.line));
    params.set(columnParam, wordOf(figure.column));
  }
  const query = params.toString();
  return query === "" ? "" : `?${query}`;
}

/** Nobody is called that, and no id either. */
const none = "~";
const all = "";

function placeOf(word: string): FigurePlace {
  return word === all ? "all" : word === none ? "none" : { id: word };
}

function wordOf(place: FigurePlace): string {
  return place === "all" ? all : place === "none" ? none : place.id;
}
