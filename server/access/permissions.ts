import type { DocumentAddress } from "../../shared/domain/document-key";
import type { AccessLevel, AccessMatrix } from "../../shared/protocol/workshop-state";
import type { Refusal } from "../../shared/protocol/refusal";
import type { Session } from "./session";

/** What decides beside the session: the workshop's access matrix and whether it is archived, as of now. */
export interface WorkshopRules {
  readonly access: AccessMatrix;
  readonly archived: boolean;
}

/** Evaluated when a document is opened and when a tick is about to go out; null means yes. */
export function mayRead(session: Session, address: DocumentAddress, rules: WorkshopRules): Refusal | null {
  if (session.workshopId !== address.workshopId) return "not-allowed";
  if (session.role === "facilitator") return null;
  return levelOf(address, rules) === "hidden" ? "not-allowed" : null;
}

/** Evaluated when an edit is applied, not when its author joined (promise A6); null means yes. */
export function mayWrite(session: Session, address: DocumentAddress, rules: WorkshopRules): Refusal | null {
  const unreadable = mayRead(session, address, rules);
  if (unreadable !== null) return unreadable;
  if (rules.archived) return "archived";
  switch (session.role) {
    case "facilitator":
      return null;
    case "participant":
      if (session.person?.dimensionId !== address.dimensionId) return "not-allowed";
      return levelOf(address, rules) === "open" ? null : "view-only";
    case "advisor":
    case "observer":
    case "operator":
      return "not-allowed";
  }
}

function levelOf(address: DocumentAddress, rules: WorkshopRules): AccessLevel {
  return rules.access[address.dimensionId]?.[address.worksheet] ?? "open";
}
