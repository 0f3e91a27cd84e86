import { expect, test } from "vitest";
import { documentKeySchema } from "../../shared/domain/document-key";
import type { HeldEdit } from "../../shared/protocol/held-messages";
import { lateEntries } from "./late-entries";

const document = documentKeySchema.parse("w1/gov/swot");
const held: HeldEdit = {
  id: "h1",
  document,
  author: { name: "Siti", office: "Bappeda" },
  own: false,
  at: 100,
  reason: "view-only",
  state: "waiting",
  decidedAt: null,
  changes: [],
  moreChanges: 3,
};

test("[HELD4] what is held and what only this device has is one list, newest first", () => {
  const copy = { id: "c1", document, at: 200, reason: "too-large", changes: [], pending: null } as const;
  const spare = { ...copy, id: "c2", at: 50, reason: "restored" } as const;
  const entries = lateEntries([held, { ...held, id: "h2", at: 300, state: "declined" }], [copy, spare]);
  expect(entries.map(({ id, state }) => [id, state])).toEqual([
    ["h2", "declined"],
    ["c1", "device"],
    ["h1", "waiting"],
    ["c2", "spare"],
  ]);
  expect(entries.map((entry) => entry.copy)).toEqual([null, copy, null, spare]);
});

test("[RECOVER2] of what devices bring back, what another has as well is shown once, and again when that is declined", () => {
  const change = (rowId: string) => ({ rowId, code: null, column: "text", before: null, after: rowId });
  const back = { ...held, reason: "restored", moreChanges: 0 } as const;
  const part = { ...back, id: "part", changes: [change("a")] };
  const all = { ...back, id: "all", at: 200, changes: [change("a"), change("b")] };
  const elsewhere = { ...part, id: "elsewhere", at: 50, document: documentKeySchema.parse("w1/bra/swot") };
  const shown = (edits: readonly HeldEdit[]) => lateEntries(edits, []).map(({ id }) => id);
  expect(shown([part, all, elsewhere])).toEqual(["all", "elsewhere"]);
  expect(shown([part, { ...all, state: "declined" }])).toEqual(["all", "part"]);
  expect(shown([{ ...part, reason: "view-only" }, all])).toEqual(["all", "part"]);
});
