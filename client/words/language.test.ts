import { describe, expect, test } from "vitest";
import { refusals } from "../../shared/protocol/refusal";
import { defineWords, setLanguage, wordsNow } from "./language";
import { refusalWords } from "./refusals";

const greeting = defineWords({
  id: { hello: "Selamat datang", people: (count: number) => `${count} orang` },
  en: { hello: "Welcome", people: (count: number) => `${count} people` },
});

describe("words follow the language of the device", () => {
  test("Indonesian comes first", () => {
    expect(wordsNow(greeting).hello).toBe("Selamat datang");
  });

  test("a switch is seen at once", () => {
    setLanguage("en");
    expect(wordsNow(greeting).people(3)).toBe("3 people");
    setLanguage("id");
    expect(wordsNow(greeting).people(3)).toBe("3 orang");
  });
});

test.each([...refusals, "no-connection" as const])(
  "%s has one sentence of its own in each language",
  (code) => {
    for (const sentences of [refusalWords.id, refusalWords.en]) {
      const same = Object.values(sentences).filter((sentence) => sentence === sentences[code]);
      expect(same).toEqual([sentences[code]]);
      expect(sentences[code]).toMatch(/^[A-Z].+\.$/u);
    }
  },
);
