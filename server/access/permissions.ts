import type { DocumentAddress } from "../../shared/domain/document-key";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { AccessLevel, AccessMatrix } from "../../shared/protocol/workshop-state";
import type { Refusal } from "../../shared/protocol/refusal";
import type { Session } from "./session";

/** What decides beside the session: the workshop's access matrix and whether it is archived, as of now. */
export interface WorkshopRules {
  readonly access: AccessMatrix;
  readonly archived: boolean;
  readonly closedAt: ClosingTimes;
}

/**
 * When worksheets were last closed, by dimension id and worksheet, in milliseconds since 1970. Known since the server
 * started: it is asked for some seconds only, which a restart takes anyhow.
 */
export type ClosingTimes = Readonly<Record<string, Readonly<Partial<Record<WorksheetKey, number>>>>>;

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

/** Whether the session could write the document if everything were open: its group's participant, or a facilitator. */
export function couldWrite(session: Session, { workshopId, dimensionId }: DocumentAddress): boolean {
  if (session.workshopId !== workshopId) return false;
  return session.role === "facilitator" || session.person?.dimensionId === dimensionId;
}

function levelOf(address: DocumentAddress, rules: WorkshopRules): AccessLevel {
  return rules.access[address.dimensionId]?.[address.worksheet] ?? "open";
}
