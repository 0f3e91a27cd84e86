import { useMemo, type CSSProperties } from "react";
import { tintStep } from "../../shared/analysis/coverage";
import {
  crossTable,
  type CrossLine,
  type CrossPlace,
  type CrossTable,
  type CrossTableKey,
} from "../../shared/analysis/cross-table";
import { horizons, priorities, strategyKindOptions } from "../../shared/domain/fixed-choices";
import type { Localized } from "../../shared/domain/localized";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import type { RowId } from "../../shared/worksheets/row";
import { boardWords } from "../words/board";
import { useLocalized, useWords } from "../words/language";
import { MatrixFigure } from "./matrix-figure";
import { RowListDialog } from "./matrix-list";
import { useOpenFigure, type FigurePlace, type OpenFigure } from "./open-figure";
import { useWorkshopRows } from "./use-workshop-rows";
import styles from "./coverage-table.module.css";
import page from "./matrix-page.module.css";

interface CrossMatrixProps {
  readonly workshop: WorkshopState;
  readonly table: CrossTableKey;
}

/** What each table is made from. */
const worksheetsOf: Readonly<Record<CrossTableKey, readonly WorksheetKey[]>> = {
  "kind-dimension": ["strategy"],
  "horizon-dimension": ["program"],
  "agency-priority": ["action"],
  "lead-support": ["program"],
};

/** One thing set against another; every figure opens its list. */
export function CrossMatrix({ workshop, table: key }: CrossMatrixProps) {
  const { settings } = workshop;
  const words = useWords(boardWords);
  const { rows, loading } = useWorkshopRows(worksheetsOf[key]);
  const table = useMemo(() => crossTable(key, rows, settings), [key, rows, settings]);
  const [figure, showFigure] = useOpenFigure();
  const nameOf = usePlaceNames(settings);
  const titleOf = ({ line, column }: OpenFigure) => {
    const name = line === "all" ? words.total : nameOf(crossPlace(line));
    return column === "all" ? name : words.listTitle(name, nameOf(crossPlace(column)));
  };
  const largest = Math.max(0, ...table.lines.flatMap(({ cells }) => cells.map(({ length }) => length)));
  const size = {
    "--lines": table.lines.length,
    "--groups": table.columns.length,
    // Names of offices do not break as codes of groups need not.
    "--column-width": "5.5rem",
  } as CSSProperties;
  const lineRow = (line: CrossLine, isTotal: boolean) => {
    const at = isTotal ? "all" : figurePlace(line.place);
    return (
      <tr key={line.place ?? ""}>
        <th scope="row">{isTotal ? words.total : nameOf(line.place)}</th>
        {table.columns.map((column, index) => {
          const count = line.cells[index]?.length ?? 0;
          return (
            <td key={column ?? ""}>
              <MatrixFigure
                count={count}
                look={isTotal ? "plain" : tintStep(count, largest)}
                worksheet={table.worksheet}
                onOpen={() => showFigure({ line: at, column: figurePlace(column) })}
              />
            </td>
          );
        })}
        <td>
          <MatrixFigure
            count={line.rowIds.length}
            look="plain"
            worksheet={table.worksheet}
            onOpen={() => showFigure({ line: at, column: "all" })}
          />
        </td>
      </tr>
    );
  };
  return (
    <>
      <p className={page.hint}>{words.scrollHint}</p>
      <section
        aria-label={words.scrollTable}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
        tabIndex={0}
        className={page.region}
        aria-busy={loading.length > 0}
      >
        <table className={styles.table} style={size} data-wide={table.columns.length > wideFrom}>
          <caption className={styles.caption}>{words.crossTable(key)}</caption>
          <thead>
            <tr>
              <td className={styles.corner}>{words.crossLines(key)}</td>
              {table.columns.map((column) => (
                <th key={column ?? ""} scope="col">
                  {nameOf(column)}
                </th>
              ))}
              <th scope="col">{words.total}</th>
            </tr>
          </thead>
          <tbody>{table.lines.map((line) => lineRow(line, false))}</tbody>
          <tfoot>{lineRow(table.totals, true)}</tfoot>
        </table>
      </section>
      <p className={page.note}>{words.crossNote(key)}</p>
      {figure !== null && (
        <RowListDialog
          title={titleOf(figure)}
          worksheet={table.worksheet}
          wanted={rowIdsOf(table, figure)}
          {...{ rows, settings }}
          workshopId={workshop.id}
          isLoading={loading.length > 0}
          onClose={() => showFigure(null)}
        />
      )}
    </>
  );
}

function figurePlace(place: CrossPlace): FigurePlace {
  return place === null ? "none" : { id: place };
}

function crossPlace(place: Exclude<FigurePlace, "all">): CrossPlace {
  return place === "none" ? null : place.id;
}

function rowIdsOf({ lines, columns, totals }: CrossTable, { line, column }: OpenFigure): readonly RowId[] {
  const found = line === "all" ? totals : lines.find(({ place }) => place === crossPlace(line));
  if (column === "all") return found?.rowIds ?? [];
  return found?.cells[columns.indexOf(crossPlace(column))] ?? [];
}

/** More columns than this get the width they need and scroll. */
const wideFrom = 8;

const options: ReadonlyMap<string, Localized> = new Map(
  [...strategyKindOptions, ...horizons, ...priorities].map(({ id, name }) => [id, name]),
);

function usePlaceNames({ dimensions, agencies }: WorkshopSettings): (place: CrossPlace) => string {
  const words = useWords(boardWords);
  const localized = useLocalized();
  const names = new Map<string, string>([
    ...dimensions.map(({ id, shortName }) => [id, shortName] as const),
    ...agencies.map(({ id, shortName }) => [id, shortName] as const),
  ]);
  return (place) => {
    if (place === null) return words.notSaid;
    const option = options.get(place);
    return option === undefined ? (names.get(place) ?? place) : localized(option);
  };
}
