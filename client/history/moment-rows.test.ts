import { expect, test } from "vitest";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import type { Row } from "../../shared/worksheets/row";
import { momentRows } from "./moment-rows";

test("[HIST3] rows of then are shown with how they stand now, and younger ones are counted", () => {
  const then = [
    row("a", "Data"),
    row("b", "SDM"),
    row("c", "Dana"),
    row("d", "Lama", true),
    row("e", "Hilang"),
  ];
  const now = [
    row("a", "Data"),
    row("b", "SDM kurang"),
    row("c", "Dana", true),
    row("d", "Lama"),
    row("f", "Baru"),
  ];
  const shown = momentRows(then, now, swotColumns);
  expect(shown.rows.map(({ row: { id }, standing }) => [id, standing])).toEqual([
    ["a", "same"],
    ["b", "changed"],
    ["c", "trashed"],
    ["e", "missing"],
  ]);
  expect(shown).toMatchObject({ younger: 2, isPresent: false });
  expect(momentRows(now, now, swotColumns)).toMatchObject({ younger: 0, isPresent: true });
});

test("[HIST3] items of then stand by quadrant, as on their page, however they came one after the other", () => {
  const then = [
    item("a", { quadrant: "S" }),
    item("b", { quadrant: "T" }),
    item("c", { quadrant: "S" }),
    item("d", { quadrant: "O" }),
  ];
  expect(momentRows(then, then, swotColumns).rows.map(({ row: { id } }) => id)).toEqual(["a", "c", "d", "b"]);
});

function row(id: string, text: string, trashed = false): Row {
  return { ...item(id, { quadrant: "S", text }), trashed };
}

function item(id: string, cells: Row["cells"]): Row {
  return { id, order: `a${id}`, trashed: false, sample: false, cells };
}
