import { documentAddress, type DocumentKey } from "../../shared/domain/document-key";
import { failed } from "../../shared/domain/result";
import { changePageSchema, type ChangePage } from "../../shared/protocol/change-page";
import {
  historyPageSchema,
  momentSchema,
  type HistoryPage,
  type Moment,
} from "../../shared/protocol/history-messages";
import type { RowId } from "../../shared/worksheets/row";
import { sessionFor } from "../sync/device-session";
import { call, type HttpResult } from "../sync/http-client";
import type { MomentPlace } from "./moment-place";

/** One that somebody looks at, and how it is called. */
export interface LookedAt extends MomentPlace {
  readonly time: string;
}

/** Steps of a worksheet, or of one row, newest first; `cursor` goes on where a page ended. */
export function askHistory(
  document: DocumentKey,
  { rowId, cursor }: { readonly rowId: RowId | null; readonly cursor: string | null },
): HttpResult<HistoryPage> {
  const query = new URLSearchParams({
    ...(rowId === null ? {} : { row: rowId }),
    ...(cursor === null ? {} : { cursor }),
  });
  return ask(document, `history?${query.toString()}`, historyPageSchema);
}

/** All rows as they were. */
export function askMoment(document: DocumentKey, { epoch, seq }: MomentPlace): HttpResult<Moment> {
  return ask(document, `moment?epoch=${epoch}&seq=${seq}`, momentSchema);
}

/** What a step changed, from the change at the place `from` on; `rowId` as its history was asked for. */
export function askStepChanges(
  document: DocumentKey,
  { rowId, epoch, seq, from }: MomentPlace & { readonly rowId: RowId | null; readonly from: number },
): HttpResult<ChangePage> {
  const row = rowId === null ? "" : `&row=${encodeURIComponent(rowId)}`;
  return ask(document, `history/changes?epoch=${epoch}&seq=${seq}&from=${from}${row}`, changePageSchema);
}

function ask<Value>(
  document: DocumentKey,
  what: string,
  schema: Parameters<typeof call<Value>>[1],
): HttpResult<Value> {
  const session = sessionFor(documentAddress(document).workshopId);
  if (session === null) return Promise.resolve(failed("unknown-session"));
  return call(`/api/workshops/${document}/${what}`, schema, { token: session.token });
}
