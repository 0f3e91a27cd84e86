import type { Plan, Seat } from "./contestant";
import type { ServerProcess } from "./server-process";

/** Where a document is there as soon as somebody names it, and nobody asks who one is. */
export async function namedSeats(
  _server: ServerProcess,
  { documents, clients }: Plan,
): Promise<readonly Seat[]> {
  return Array.from({ length: clients }, (_, at) => ({
    document: `doc-${at % documents}`,
    index: at % documents,
    token: "",
  }));
}
