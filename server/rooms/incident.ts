import type { DocumentKey } from "../../shared/domain/document-key";

/** Something whoever runs the server may want to know: ids only, never what people wrote. */
export interface Incident {
  readonly event: string;
  readonly document?: DocumentKey;
  readonly sessionId?: string;
  readonly detail?: string;
}

/** One line of JSON on the error output. */
export function logIncident(incident: Incident): void {
  console.warn(JSON.stringify(incident));
}
