import type { HeldEdit } from "../../shared/protocol/held-messages";
import type { LocalCopy } from "./local-copy";
import type { ApartSync } from "./sync-status";

interface Apart {
  readonly held: readonly HeldEdit[];
  /** Ids of held edits that the server has answered with and not listed yet. */
  readonly announced: ReadonlySet<string>;
  readonly pending: readonly LocalCopy[];
  readonly readable: readonly LocalCopy[];
  readonly putAway: ReadonlySet<string>;
  readonly stored: boolean;
}

/** What edits outside their documents mean for the status word. */
export function apartSync({ held, announced, pending, readable, putAway, stored }: Apart): ApartSync {
  const own = held.filter((edit) => edit.own);
  const listed = new Set(held.map((edit) => edit.id));
  const waiting = own.filter((edit) => edit.state === "waiting").length;
  const refused: readonly Refused[] = [
    // What the server has lost of worksheets this person only reads is no news to them.
    ...readable.filter(({ reason }) => reason !== "restored"),
    ...own.filter((edit) => edit.state === "declined"),
  ].filter(({ id }) => !putAway.has(id));
  const [first] = refused;
  const since = pending.flatMap((copy) => (copy.pending === null ? [] : [copy.pending.since]));
  return {
    pending: pending.reduce((sum, copy) => sum + Math.max(1, copy.pending?.cells ?? 0), 0),
    since: since.length === 0 ? null : Math.min(...since),
    stored,
    held: waiting + [...announced].filter((id) => !listed.has(id)).length,
    refused:
      first === undefined
        ? null
        : {
            changes: refused.reduce(
              (sum, { changes, moreChanges = 0 }) => sum + changes.length + moreChanges,
              0,
            ),
            reason: first.reason,
          },
  };
}

type Refused = Pick<LocalCopy, "reason" | "changes"> & Partial<Pick<HeldEdit, "moreChanges">>;
