import { documentAddress } from "../../shared/domain/document-key";
import { failed } from "../../shared/domain/result";
import { changePageSchema, type ChangePage } from "../../shared/protocol/change-page";
import type { HeldEdit } from "../../shared/protocol/held-messages";
import { sessionFor } from "../sync/device-session";
import { call, type HttpResult } from "../sync/http-client";

/** What a held edit changes, from the change at the place `from` on. */
export function askHeldChanges(
  { id, document }: Pick<HeldEdit, "id" | "document">,
  from: number,
): HttpResult<ChangePage> {
  const { workshopId } = documentAddress(document);
  const session = sessionFor(workshopId);
  if (session === null) return Promise.resolve(failed("unknown-session"));
  const path = `/api/workshops/${workshopId}/held/${encodeURIComponent(id)}/changes?from=${from}`;
  return call(path, changePageSchema, { token: session.token });
}
