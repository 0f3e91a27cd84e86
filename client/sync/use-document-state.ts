import { useRoom } from "./room-context";
import { useLive } from "./use-live";
import type { DocumentState, WorksheetDocument } from "./worksheet-document";

export function useDocumentState(document: WorksheetDocument): DocumentState {
  return useLive(useRoom().replica(document.key).state);
}
