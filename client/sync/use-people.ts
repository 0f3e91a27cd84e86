import type { PresentPerson } from "../../shared/protocol/presence-messages";
import { useRoom } from "./room-context";
import { useLive } from "./use-live";
import type { WorksheetDocument } from "./worksheet-document";

/** The others who have this document open. */
export function usePeople(document: WorksheetDocument): readonly PresentPerson[] {
  return useLive(useRoom().replica(document.key).people);
}
