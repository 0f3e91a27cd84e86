import * as Y from "yjs";
import { RowsView } from "../../shared/documents/rows-view";
import { addRows } from "../../shared/documents/write-rows";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import { rembang } from "../../shared/regions/rembang";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import type { DocumentRows } from "./assemble-workshop-rows";

/** For tests: the demo content of Rembang in real documents, all 24 of them. */
export interface SampleDocuments {
  docOf(dimensionId: string, worksheet: WorksheetKey): Y.Doc;
  /** The rows as they are now; unchanged documents give the same array. */
  rows(): readonly DocumentRows[];
}

export function sampleDocuments(): SampleDocuments {
  const documents = rembang.settings.dimensions.flatMap(({ id }) =>
    worksheetKeys.map((worksheet) => {
      const { columns } = worksheets[worksheet];
      const doc = new Y.Doc();
      const view = new RowsView(doc, columns);
      const samples = rembang.sampleRows.filter(
        (one) => one.dimensionId === id && one.worksheet === worksheet,
      );
      const rows = samples.map((one, at) => ({
        id: one.id,
        order: `a${at.toString().padStart(3, "0")}`,
        cells: one.cells,
      }));
      addRows(doc, columns, rows);
      return { dimensionId: id, worksheet, doc, view };
    }),
  );
  return {
    docOf: (dimensionId, worksheet) => {
      const found = documents.find((one) => one.dimensionId === dimensionId && one.worksheet === worksheet);
      if (found === undefined) throw new Error(`no document ${dimensionId}/${worksheet}`);
      return found.doc;
    },
    rows: () =>
      documents.map(({ dimensionId, worksheet, view }) => ({ dimensionId, worksheet, rows: view.rows })),
  };
}
