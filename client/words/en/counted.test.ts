import { expect, test } from "vitest";
import { worksheets } from "../../../shared/worksheets/worksheet-catalog";
import { words as announce } from "./announce";
import { words as paste } from "./paste";
import { words as worksheet } from "./worksheet";

test("several rows of every worksheet are named in their plural", () => {
  const nouns = Object.values(worksheets).map(({ rowName }) => rowName.en);
  expect(nouns.map((noun) => announce.rows(2, noun))).toEqual([
    "2 items",
    "2 strategies",
    "2 programs",
    "2 actions",
  ]);
  expect(announce.rows(1, "strategy")).toBe("1 strategy");
  expect(worksheet.rowsCount(3, "strategy")).toBe("3 strategies");
  expect(worksheet.emptyTitle("strategy")).toBe("No strategies yet");
  expect(paste.pasted(2, 1, "strategy")).toBe("2 strategies added, 1 row updated");
});
