import { useMemo, useState, type CSSProperties } from "react";
import { tintStep } from "../../shared/analysis/coverage";
import {
  crossTable,
  type CrossLine,
  type CrossPlace,
  type CrossTableKey,
} from "../../shared/analysis/cross-table";
import { horizons, priorities, strategyKindOptions } from "../../shared/domain/fixed-choices";
import type { Localized } from "../../shared/domain/localized";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { boardWords } from "../words/board";
import { useLocalized, useWords } from "../words/language";
import { MatrixFigure } from "./matrix-figure";
import { RowListDialog } from "./matrix-list";
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

interface OpenList {
  readonly title: string;
  /** Index of the line (-1 for the totals) and of the column (-1 for the whole line). */
  readonly line: number;
  readonly column: number;
}

/** One thing set against another; every figure opens its list. */
export function CrossMatrix({ workshop, table: key }: CrossMatrixProps) {
  const { settings } = workshop;
  const words = useWords(boardWords);
  const { rows, loading } = useWorkshopRows(worksheetsOf[key]);
  const table = useMemo(() => crossTable(key, rows, settings), [key, rows, settings]);
  const [open, setOpen] = useState<OpenList | null>(null);
  const nameOf = usePlaceNames(settings);
  const largest = Math.max(0, ...table.lines.flatMap(({ cells }) => cells.map(({ length }) => length)));
  const size = {
    "--lines": table.lines.length,
    "--groups": table.columns.length,
    // Names of offices do not break as codes of groups need not.
    "--column-width": "5.5rem",
  } as CSSProperties;
  const lineRow = (line: CrossLine, at: number) => {
    const name = at === -1 ? words.total : nameOf(line.place);
    return (
      <tr key={line.place ?? ""}>
        <th scope="row">{name}</th>
        {table.columns.map((column, index) => {
          const count = line.cells[index]?.length ?? 0;
          return (
            <td key={column ?? ""}>
              <MatrixFigure
                count={count}
                look={at === -1 ? "plain" : tintStep(count, largest)}
                worksheet={table.worksheet}
                onOpen={() =>
                  setOpen({ title: words.listTitle(name, nameOf(column)), line: at, column: index })
                }
              />
            </td>
          );
        })}
        <td>
          <MatrixFigure
            count={line.rowIds.length}
            look="plain"
            worksheet={table.worksheet}
            onOpen={() => setOpen({ title: name, line: at, column: -1 })}
          />
        </td>
      </tr>
    );
  };
  const opened = open === null ? undefined : open.line === -1 ? table.totals : table.lines[open.line];
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
          <tbody>{table.lines.map(lineRow)}</tbody>
          <tfoot>{lineRow(table.totals, -1)}</tfoot>
        </table>
      </section>
      <p className={page.note}>{words.crossNote(key)}</p>
      {open !== null && (
        <RowListDialog
          title={open.title}
          worksheet={table.worksheet}
          wanted={(open.column === -1 ? opened?.rowIds : opened?.cells[open.column]) ?? []}
          {...{ rows, settings }}
          workshopId={workshop.id}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
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
