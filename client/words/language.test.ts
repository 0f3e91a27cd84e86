// @vitest-environment happy-dom
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, describe, expect, test } from "vitest";
import { refusals } from "../../shared/protocol/refusal";
import { defineWords, setLanguage, useWords, wordsNow, wordsOnce } from "./language";
import { refusalWords } from "./refusals";

const indonesian = { hello: "Selamat datang", people: (count: number) => `${count} orang` };
const english: typeof indonesian = { hello: "Welcome", people: (count: number) => `${count} people` };

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

afterEach(() => setLanguage("id"));

describe("words follow the language of the device", () => {
  test("Indonesian comes first, and English is not asked for", async () => {
    let asked = 0;
    const greeting = defineWords(indonesian, () => {
      asked += 1;
      return Promise.resolve({ words: english });
    });
    expect(wordsNow(greeting).hello).toBe("Selamat datang");
    expect((await wordsOnce(greeting)).hello).toBe("Selamat datang");
    expect(asked).toBe(0);
  });

  test("after a switch Indonesian stays until the English words are there", async () => {
    const greeting = defineWords(indonesian, () => Promise.resolve({ words: english }));
    setLanguage("en");
    expect(wordsNow(greeting).people(3)).toBe("3 orang");
    await greeting.fetchEnglish();
    expect(wordsNow(greeting).people(3)).toBe("3 people");
    setLanguage("id");
    expect(wordsNow(greeting).people(3)).toBe("3 orang");
  });

  test("the words of a page that is fetched ahead come with it to a device that reads English", async () => {
    setLanguage("en");
    const greeting = defineWords(indonesian, () => Promise.resolve({ words: english }));
    await expect.poll(() => greeting.en()).toBe(english);
    expect(wordsNow(greeting).hello).toBe("Welcome");
  });

  test("what nothing on screen has asked for is said in the language of the device all the same", async () => {
    const greeting = defineWords(indonesian, () => Promise.resolve({ words: english }));
    const unreachable = defineWords(indonesian, () => Promise.reject(new Error("no connection")));
    setLanguage("en");
    expect((await wordsOnce(greeting)).hello).toBe("Welcome");
    expect((await wordsOnce(unreachable)).hello).toBe("Selamat datang");
  });

  test("what is on screen is drawn anew when the English words come", async () => {
    let arrive = () => {};
    const arrival = new Promise<{ words: typeof english }>((resolve) => {
      arrive = () => resolve({ words: english });
    });
    const greeting = defineWords(indonesian, () => arrival);
    const place = document.createElement("p");
    const root = createRoot(place);
    act(() => root.render(createElement(() => useWords(greeting).hello)));
    act(() => setLanguage("en"));
    expect(place.textContent).toBe("Selamat datang");
    await act(async () => {
      arrive();
      await greeting.fetchEnglish();
    });
    expect(place.textContent).toBe("Welcome");
    act(() => root.unmount());
  });

  test("words that could not be fetched are asked for again", async () => {
    let connected = false;
    const greeting = defineWords(indonesian, () =>
      connected ? Promise.resolve({ words: english }) : Promise.reject(new Error("no connection")),
    );
    setLanguage("en");
    await expect(greeting.fetchEnglish()).rejects.toThrow("no connection");
    expect(wordsNow(greeting).hello).toBe("Selamat datang");
    connected = true;
    await greeting.fetchEnglish().catch(() => greeting.fetchEnglish());
    expect(wordsNow(greeting).hello).toBe("Welcome");
  });
});

test.each([...refusals, "no-connection" as const])(
  "%s has one sentence of its own in each language",
  async (code) => {
    await refusalWords.fetchEnglish();
    for (const sentences of [refusalWords.id, refusalWords.en()]) {
      if (sentences === undefined) throw new Error("the English sentences did not come");
      const same = Object.values(sentences).filter((sentence) => sentence === sentences[code]);
      expect(same).toEqual([sentences[code]]);
      expect(sentences[code]).toMatch(/^[A-Z].+\.$/u);
    }
  },
);
