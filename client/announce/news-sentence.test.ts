import { expect, test } from "vitest";
import type { Row } from "../../shared/worksheets/row";
import { announceWords } from "../words/announce";
import { newsSentence } from "./news-sentence";
import { remoteChanges } from "./remote-changes";

const wording = {
  worksheet: "swot",
  words: announceWords.id,
  localized: ({ id }: { id: string }) => id,
} as const;

test("[SPOKEN1] many changes become one short sentence by person and place", () => {
  const items = [
    item("S", "r1"),
    item("S", "r2"),
    item("W", "r3"),
    item("W", "r4"),
    item("O", "r5", true),
    item("O", "r6", true),
  ];
  const codes: Readonly<Record<string, string>> = { r3: "W1", r4: "W3", r5: "O2" };
  const changes = remoteChanges({
    rows: new Map([
      ["r1", "Siti"],
      ["r2", null],
      ["r3", "Budi"],
      ["r4", "Budi"],
      ["r5", null],
      ["r6", "Siti"],
      ["gone", "Siti"],
    ]),
    known: new Set(["r3", "r4", "r5"]),
    row: (rowId) => items.find(({ id }) => id === rowId),
    label: (rowId) => ({
      rowId,
      code: codes[rowId] ?? null,
      formerCodes: [],
      createdAt: 0,
      author: rowId === "r2" ? { name: "Siti", office: "Dinkominfo" } : null,
    }),
  });
  expect(newsSentence(changes, wording)).toBe(
    "Siti menambah 2 butir di Kekuatan. Budi mengubah W1 dan W3. O2 dipindahkan ke Sampah.",
  );
});

test("[SPOKEN1] what nobody could listen to is counted", () => {
  const changed = ["Ani", "Budi", "Cici", "Dedi", "Eka"].map((by) => ({
    row: item("S", by),
    code: "S1",
    by,
  }));
  expect(newsSentence({ added: [], changed, removed: [] }, wording)).toBe(
    "Ani mengubah S1. Budi mengubah S1. Cici mengubah S1. Dan 2 perubahan lain.",
  );
  expect(newsSentence({ added: [], changed: [], removed: [] }, wording)).toBe("");
});

function item(quadrant: string, id: string, trashed = false): Row {
  return { id, order: "a1", trashed, sample: false, cells: { quadrant } };
}
