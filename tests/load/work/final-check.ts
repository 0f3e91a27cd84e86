import * as Y from "yjs";
import { firstOfEach, type Hall } from "./hall";
import { Observer } from "./observer";

/**
 * How many edits are not in the documents in the end: what a page that joins now gets, and what those who were there
 * all the time have, must both hold every edit and be the same.
 */
export async function lostEdits({ contestant, server, workers, observers }: Hall): Promise<number> {
  let lost = 0;
  const seats = firstOfEach(workers.map(({ seat }) => seat));
  for (const [at, seat] of seats.entries()) {
    const here = workers.filter((worker) => worker.seat.document === seat.document);
    const seen = observers[at];
    const eye = here[0];
    if (seen === undefined || eye === undefined) throw new Error("a document nobody watches");
    const others = here.slice(1).map(({ author }) => author);
    lost += missingIn(seen.doc, others);
    if (contestant.kind === "floor") continue;
    const client = await contestant.connect(server, seat, { clientIds: [0xffffffe] });
    const { updates } = await client.join(null);
    client.close();
    const fresh = new Observer(updates, []);
    lost += missingIn(fresh.doc, [...others, eye.author]);
    // What this one typed itself came back to it from some servers only; the others' texts must agree.
    for (const update of updates) Y.applyUpdate(seen.doc, update);
    if (contentOf(seen.doc) !== contentOf(fresh.doc)) lost += 1;
  }
  return lost;
}

function missingIn(
  doc: Y.Doc,
  authors: readonly { readonly clientId: number; readonly edits: readonly { readonly end: number }[] }[],
): number {
  let missing = 0;
  for (const { clientId, edits } of authors) {
    const seen = Y.getState(doc.store, clientId);
    missing += edits.filter(({ end }) => end > seen).length;
  }
  return missing;
}

function contentOf(doc: Y.Doc): string {
  // Keys stand in the order in which they arrived, which differs.
  return JSON.stringify(doc.getMap("rows").toJSON(), (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
