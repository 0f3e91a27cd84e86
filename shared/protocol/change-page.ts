import * as z from "zod/mini";
import { heldChangeSchema, type HeldChange } from "./held-messages";

export type ChangePage = z.infer<typeof changePageSchema>;

/**
 * The changes a list was too short for:
 * GET /api/workshops/:id/held/:heldId/changes?from= - of a held edit, for whoever has it in the list;
 * GET /api/workshops/:id/:dimension/:worksheet/history/changes?epoch=&seq=&row=&from= - of a step of the history.
 */
export const changePageSchema = z.object({
  changes: z.array(heldChangeSchema),
  /** Where the next page begins; null behind the last. */
  next: z.nullable(z.int()),
});

export interface ChangesBound {
  readonly changes: number;
  /** Of JSON. */
  readonly chars: number;
}

/** What an edit is listed with: rows enough to know it by, as every page of a facilitator hears of every edit. */
export const listBound: ChangesBound = { changes: 200, chars: 128 * 1024 };

const pageBound: ChangesBound = { changes: 2_000, chars: 256 * 1024 };

export function changePage(all: readonly HeldChange[], from: number): ChangePage {
  const changes = boundChanges(all.slice(from), pageBound);
  const end = from + changes.length;
  return { changes, next: end < all.length ? end : null };
}

/** As many of the first ones as fit; one at least. */
export function boundChanges<Change>(all: readonly Change[], bound: ChangesBound): Change[] {
  const fitting: Change[] = [];
  let chars = 0;
  for (const change of all.slice(0, bound.changes)) {
    chars += JSON.stringify(change).length;
    if (chars > bound.chars && fitting.length > 0) break;
    fitting.push(change);
  }
  return fitting;
}
