import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { DocumentAccess } from "../../shared/protocol/document-messages";
import type { Identity } from "../../shared/protocol/identity";
import type { Refusal } from "../../shared/protocol/refusal";
import type { WorkshopState } from "../../shared/protocol/workshop-state";

export interface ExpectedAccess extends Pick<DocumentAccess, "write" | "reason"> {
  readonly read: boolean;
}

/**
 * What the server will probably let this session do. It shows a form as writable before the server was heard,
 * offline too; the server decides on every edit.
 */
export function expectedAccess(
  identity: Identity | null,
  workshop: WorkshopState | null,
  address: { readonly dimensionId: string; readonly worksheet: WorksheetKey },
): ExpectedAccess {
  if (identity === null || workshop === null) return { read: true, write: false, reason: null };
  const reason = expectedRefusal(identity, workshop, address);
  const hidden = workshop.access[address.dimensionId]?.[address.worksheet] === "hidden";
  return { read: identity.role === "facilitator" || !hidden, write: reason === null, reason };
}

function expectedRefusal(
  identity: Identity,
  workshop: WorkshopState,
  { dimensionId, worksheet }: { readonly dimensionId: string; readonly worksheet: WorksheetKey },
): Refusal | null {
  if (workshop.archived) return "archived";
  if (identity.role === "facilitator") return null;
  if (identity.role !== "participant" || identity.person?.dimensionId !== dimensionId) return "not-allowed";
  const level = workshop.access[dimensionId]?.[worksheet] ?? "open";
  if (level === "hidden") return "not-allowed";
  return level === "open" ? null : "view-only";
}
