import { expect, test } from "vitest";
import { shippedColumnSettings } from "../../shared/domain/column-settings";
import type { HeldChange } from "../../shared/protocol/held-messages";
import { rembang } from "../../shared/regions/rembang";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import { changesText } from "./changes-text";

test("[COPY1] what stays refused can be copied as text, a paragraph for each row", () => {
  const [dimension] = rembang.settings.dimensions;
  if (dimension === undefined) throw new Error("Rembang has dimensions");
  const settings = { ...rembang.settings, title: "Uji", stage: 1 as const, columns: shippedColumnSettings };
  const columns = columnsOf("swot", shippedColumnSettings);
  const text = changesText(
    [
      change("a", "row", "added"),
      change("a", "quadrant", "S"),
      change("a", "text", "Komitmen bupati"),
      change("b", "text", ""),
      change("b", "xGone", 12),
    ],
    { columns, context: { settings, dimension, language: "id", rowName: () => "" } },
  );
  const [quadrant, uraian] = ["quadrant", "text"].map(
    (key) => columns.find((column) => column.key === key)?.label.id,
  );
  expect(text).toBe(`${quadrant}: Kekuatan\n${uraian}: Komitmen bupati\n\n${uraian}: \nxGone: 12`);
});

function change(rowId: string, column: string, after: HeldChange["after"]): HeldChange {
  return { rowId, code: null, column, before: null, after };
}
