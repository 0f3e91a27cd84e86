import type * as Y from "yjs";
import type { Dimension } from "../../shared/domain/dimension";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import { orderKeyBytes, orderKeysAtEnd } from "../../shared/documents/order-key";
import { readRows } from "../../shared/documents/read-rows";
import { addRows, setTrashed } from "../../shared/documents/write-rows";
import type { SampleRow } from "../../shared/regions/region-template";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import type { LiveWorkshop } from "./live-workshop";

/** Edits a document on behalf of the server; durable when it resolves. Offered by the rooms. */
export interface SampleDocuments {
  writeAsServer(key: DocumentKey, edit: (doc: Y.Doc) => void): Promise<void>;
}

/** Writes the region's demo rows, marked as such. Rows keep their ids: loading again restores what lies in Sampah. */
export async function loadSample(
  documents: SampleDocuments,
  workshop: LiveWorkshop,
  sample: { readonly rows: readonly SampleRow[]; randomBytes(count: number): Uint8Array },
): Promise<void> {
  const writes = worksheetsOf(workshop).map(async ({ dimension, worksheet }) => {
    const rows = sample.rows.filter((row) => row.dimensionId === dimension.id && row.worksheet === worksheet);
    if (rows.length === 0) return;
    const random = sample.randomBytes(rows.length * orderKeyBytes);
    await documents.writeAsServer(keyOf(workshop, dimension, worksheet), (doc) => {
      const known = readRows(doc, []);
      const orders = orderKeysAtEnd(
        known.map(({ order }) => order),
        rows.length,
        random,
      );
      setTrashed(
        doc,
        rows.map(({ id }) => id),
        false,
      );
      addRows(
        doc,
        columnsOf(worksheet, workshop.settings.columns),
        rows.map(({ id, cells }, at) => ({ id, cells, order: orders[at] ?? "", sample: true })),
      );
    });
  });
  await Promise.all(writes);
}

/** Puts every demo row into Sampah; rows people made stay. */
export async function removeSample(documents: SampleDocuments, workshop: LiveWorkshop): Promise<void> {
  const writes = worksheetsOf(workshop).map(({ dimension, worksheet }) =>
    documents.writeAsServer(keyOf(workshop, dimension, worksheet), (doc) => {
      const present = readRows(doc, []).filter(({ sample, trashed }) => sample && !trashed);
      setTrashed(
        doc,
        present.map(({ id }) => id),
        true,
      );
    }),
  );
  await Promise.all(writes);
}

function worksheetsOf({ settings }: LiveWorkshop) {
  return settings.dimensions.flatMap((dimension) =>
    worksheetKeys.map((worksheet) => ({ dimension, worksheet })),
  );
}

function keyOf(workshop: LiveWorkshop, dimension: Dimension, worksheet: WorksheetKey): DocumentKey {
  return documentKey({ workshopId: workshop.id, dimensionId: dimension.id, worksheet });
}
