import { describe, expect, it } from "vitest";
import {
  isDrained,
  sameStatus,
  syncStatus,
  unsentIn,
  type ApartSync,
  type DocumentSync,
  type RoomSync,
  type SyncStatus,
} from "./sync-status";

const quiet: DocumentSync = {
  unsent: false,
  changes: 0,
  since: null,
  stored: true,
  resyncing: false,
  blocked: false,
  refusal: null,
};
const edited: DocumentSync = { ...quiet, unsent: true, changes: 2 };
const nothingApart: ApartSync = { pending: 0, since: null, stored: true, held: 0, refused: null };
const calm: RoomSync = {
  link: "ready",
  refusal: null,
  writable: true,
  searched: true,
  documents: [quiet],
  apart: nothingApart,
  elsewhere: 0,
};

describe("the status word", () => {
  it.each<[string, RoomSync, SyncStatus]>([
    ["[STATUS1] is saved when all is acknowledged and resynced", calm, { kind: "saved" }],
    ["[STATUS1] is saved with no worksheet open", { ...calm, documents: [] }, { kind: "saved" }],
    [
      "[STATUS1] is not saved with an unacknowledged edit in any worksheet",
      { ...calm, documents: [quiet, edited] },
      { kind: "saving" },
    ],
    [
      "[STATUS1] is not saved before the resync after a connect has finished",
      { ...calm, documents: [quiet, { ...quiet, resyncing: true }] },
      { kind: "reconnecting", changes: 0, stored: true },
    ],
    [
      "[STATUS1] is not saved before unsent edits of earlier pages were looked for",
      { ...calm, searched: false },
      { kind: "reconnecting", changes: 0, stored: true },
    ],
    [
      "says saving, not reconnecting, while edits wait for the resync",
      { ...calm, documents: [{ ...edited, resyncing: true }] },
      { kind: "saving" },
    ],
    [
      "[STATUS2] adds up the changes of all worksheets while offline",
      { ...calm, link: "offline", documents: [edited, edited, quiet] },
      { kind: "offline", changes: 4, stored: true },
    ],
    [
      "[STATUS2] tells when one of them is not even on this device",
      { ...calm, link: "offline", documents: [edited, { ...edited, stored: false }] },
      { kind: "offline", changes: 4, stored: false },
    ],
    [
      "[STATUS2] says reconnecting for a short drop",
      { ...calm, link: "lost", documents: [edited] },
      { kind: "reconnecting", changes: 2, stored: true },
    ],
    [
      "[STATUS2] says so when the server's disk takes nothing",
      { ...calm, writable: false, documents: [edited] },
      { kind: "cannot-store", changes: 2, stored: true },
    ],
    [
      "[STATUS2] says so when a push failed for the disk",
      { ...calm, documents: [{ ...edited, blocked: true }] },
      { kind: "cannot-store", changes: 2, stored: true },
    ],
    [
      "a missing connection goes before a full disk",
      { ...calm, link: "offline", writable: false },
      { kind: "offline", changes: 0, stored: true },
    ],
    [
      "[STATUS3] a refused edit goes before everything and counts what was refused",
      { ...calm, link: "offline", documents: [edited, { ...edited, changes: 1, refusal: "view-only" }] },
      { kind: "refused", changes: 1, reason: "view-only" },
    ],
    [
      "[STATUS3] a session that is turned away counts everything",
      { ...calm, link: "lost", refusal: "unknown-session", documents: [edited, edited] },
      { kind: "refused", changes: 4, reason: "unknown-session" },
    ],
    [
      "[STATUS5] is held when everything is on the server and a part of it waits for a facilitator",
      { ...calm, apart: { ...nothingApart, held: 2 } },
      { kind: "held", edits: 2 },
    ],
    [
      "[STATUS5] is not held before everything is on the server",
      { ...calm, documents: [edited], apart: { ...nothingApart, held: 2 } },
      { kind: "saving" },
    ],
    [
      "[STATUS1] is not saved while edits apart from their document are still to be sent",
      { ...calm, apart: { ...nothingApart, pending: 1 } },
      { kind: "saving" },
    ],
    [
      "[TAB1] is not saved while what a closed tab left is still to be sent",
      { ...calm, elsewhere: 1 },
      { kind: "saving" },
    ],
    [
      "[TAB1] is not saved before it is known whether a closed tab left anything",
      { ...calm, elsewhere: null },
      { kind: "saving" },
    ],
    [
      "[STATUS3] [STATUS5] what stays refused goes before what is held",
      { ...calm, apart: { ...nothingApart, held: 2, refused: { changes: 3, reason: "invalid" } } },
      { kind: "refused", changes: 3, reason: "invalid" },
    ],
  ])("%s", (_title, room, status) => {
    expect(syncStatus(room)).toEqual(status);
  });

  it("[STATUS1] is saved in exactly one of all combinations", () => {
    const saved = combinations().filter((room) => syncStatus(room).kind === "saved");
    expect(saved).toEqual([calm]);
  });

  it("[DEVICE3] counts what is unsent in documents and apart from them, since the oldest", () => {
    const room = {
      documents: [{ ...edited, since: 20 }, quiet],
      apart: { ...nothingApart, pending: 3, since: 10 },
      elsewhere: 1,
    };
    expect(unsentIn(room)).toEqual({ changes: 6, since: 10 });
    expect(unsentIn({ ...calm, elsewhere: null })).toEqual({ changes: 0, since: null });
    expect(unsentIn(calm)).toEqual({ changes: 0, since: null });
  });

  it("waits for nobody but the server: what is held or refused is not on its way any more", () => {
    const decided = { ...nothingApart, held: 1, refused: { changes: 1, reason: "invalid" as const } };
    expect(isDrained({ ...calm, apart: decided })).toBe(true);
    expect(isDrained({ ...calm, apart: { ...nothingApart, pending: 1 } })).toBe(false);
    expect(isDrained({ ...calm, documents: [edited] })).toBe(false);
    expect(isDrained({ ...calm, link: "lost" })).toBe(false);
    expect(isDrained({ ...calm, elsewhere: 1 })).toBe(true);
  });

  it("is the same only with the same numbers", () => {
    const offline: SyncStatus = { kind: "offline", changes: 1, stored: true };
    expect(sameStatus(offline, { ...offline })).toBe(true);
    expect(sameStatus(offline, { ...offline, changes: 2 })).toBe(false);
    expect(sameStatus(offline, { ...offline, stored: false })).toBe(false);
    expect(sameStatus(offline, { ...offline, kind: "reconnecting" })).toBe(false);
    const refused: SyncStatus = { kind: "refused", changes: 1, reason: "invalid" };
    expect(sameStatus(refused, { ...refused, reason: "archived" })).toBe(false);
    expect(sameStatus({ kind: "saved" }, { kind: "saved" })).toBe(true);
  });
});

function combinations(): readonly RoomSync[] {
  const both = [false, true];
  return (["ready", "lost", "offline"] as const).flatMap((link) =>
    both.flatMap((writable) =>
      both.flatMap((searched) =>
        both.flatMap((unsent) =>
          both.flatMap((resyncing) =>
            both.flatMap((blocked) =>
              (["view-only", null] as const).flatMap((of) =>
                (["archived", null] as const).map((refusal) => ({
                  link,
                  refusal,
                  writable,
                  searched,
                  documents: [{ ...quiet, unsent, resyncing, blocked, refusal: of }],
                  apart: nothingApart,
                  elsewhere: 0,
                })),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
