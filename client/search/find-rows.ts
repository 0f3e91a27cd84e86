import { findable, holdsWordOf, type Findable } from "../../shared/analysis/find-text";
import type { WorkshopRows } from "../../shared/analysis/workshop-rows";
import type { Dimension } from "../../shared/domain/dimension";
import type { Language } from "../../shared/domain/localized";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { cellParts } from "../../shared/worksheets/cell-text";
import type { Row } from "../../shared/worksheets/row";
import { titleOf } from "../../shared/worksheets/row-title";
import { columnsOf, worksheets } from "../../shared/worksheets/worksheet-catalog";

/** A row of the workshop, and where it stands. */
export interface PlacedRow {
  readonly row: Row;
  readonly worksheet: WorksheetKey;
  readonly dimension: Dimension;
  readonly code: string | null;
}

interface Words {
  readonly settings: WorkshopSettings;
  readonly language: Language;
}

/**
 * Prepares the rows of a workshop for `findIn`, again and again: rows are frozen and replaced on change, so a row
 * that is the same, with the same code, is not read again.
 */
export function rowIndexer(words: Words): (rows: WorkshopRows) => readonly Findable<PlacedRow>[] {
  const known = new WeakMap<Row, Findable<PlacedRow>>();
  return ({ dimensions, codes }) =>
    dimensions.flatMap((group) =>
      worksheetKeys.flatMap((worksheet) =>
        group[worksheet].map((row) => {
          const code = codes.get(row.id) ?? null;
          const before = known.get(row);
          if (before?.entry.code === code) return before;
          const entry = { row, worksheet, dimension: group.dimension, code };
          const more = cellTexts(entry, words).map(({ text }) => text);
          const prepared = findable(entry, { code, title: titleOf(worksheet, row), more });
          known.set(row, prepared);
          return prepared;
        }),
      ),
    );
}

/** The first cell beside the title in which a word of the query stands, as "Label: text"; empty when there is none. */
export function cellThatFits(place: PlacedRow, query: string, words: Words): string {
  const found = cellTexts(place, words).find(({ text }) => holdsWordOf(query, text));
  return found === undefined ? "" : `${found.label}: ${found.text}`;
}

function cellTexts({ row, worksheet, dimension }: PlacedRow, { settings, language }: Words) {
  const context = { settings, dimension, language, rowName: () => "" };
  return columnsOf(worksheet, settings.columns)
    .filter((column) => !column.hidden && column.key !== worksheets[worksheet].titleColumn)
    .map((column) => ({
      label: column.label[language],
      text: cellParts(row.cells[column.key] ?? null, column, context)
        .filter((part) => part !== "")
        .join(", "),
    }))
    .filter(({ text }) => text !== "");
}
