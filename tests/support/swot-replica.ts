import type { DocumentReplica } from "../../client/sync/document-replica";
import { localEdit } from "../../shared/documents/origins";
import { addRows, proseOf } from "../../shared/documents/write-rows";

/** What a page of a SWOT worksheet does with its replica, or shows of it. */
export function documentOf(replica: DocumentReplica) {
  return replica.content.document.value;
}

export function addItem(replica: DocumentReplica, id: string, text: string): void {
  const { doc, columns } = documentOf(replica);
  const place = replica.content.rows.value.length.toString().padStart(4, "0");
  addRows(doc, columns, [{ id, order: `a${place}`, cells: { quadrant: "S", text, statement: text } }]);
}

/** At the end of the text. */
export function typeAt(replica: DocumentReplica, rowId: string, letters: string): void {
  const { doc } = documentOf(replica);
  const text = proseOf(doc, { rowId, column: "text" });
  doc.transact(() => text?.insert(text.length, letters), localEdit);
}

export function textsOf(replica: DocumentReplica): readonly unknown[] {
  return replica.content.rows.value.map((row) => row.cells["text"]);
}
