import { expect, test } from "vitest";
import { rembang } from "../../shared/regions/rembang";
import { wordsNow } from "../words/language";
import { threadWords } from "../words/thread";
import { cardText } from "./card-text";

test("[THREAD1] what is missing is named by the code it had, where it had one", () => {
  const context = {
    settings: { ...rembang.settings } as never,
    codes: new Map([["so2", "SO-2"]]),
    words: wordsNow(threadWords),
    language: "id",
  } as const;
  const headings = ["so2", "unknown"].map(
    (id) => cardText({ kind: "lost", id, worksheet: "strategy" }, context).heading,
  );
  expect(headings).toEqual(["Asal SO-2 tidak ditemukan", "Asal tidak ditemukan"]);
});
