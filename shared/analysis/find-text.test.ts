import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findable, findIn, holdsWordOf } from "./find-text";

const all = [
  findable("portal", { code: "GOV-02", title: "Portal Satu Data Rembang", more: ["Dinas Kominfo", "2024"] }),
  findable("server", { code: "GOV-02.3", title: "Pengadaan peladen", more: ["Dinas Kominfo"] }),
  findable("batik", { code: "S1", title: "Batik tulis Lasem dikenal luas", more: ["Dinas Perdagangan"] }),
  findable("garam", { code: "S10", title: "Sentra garam rakyat", more: ["portal lama; Dinas Kelautan"] }),
  findable("untitled", { code: null, title: "", more: [] }),
];

describe("finding by words", () => {
  test("a code leads, exactly or by its beginning, however it is typed", () => {
    expect(findIn("gov 02.3", all)).toEqual(["server"]);
    expect(findIn("GOV02", all)).toEqual(["portal", "server"]);
    expect(findIn("s1", all)).toEqual(["batik", "garam"]);
  });

  test("the title counts more than the rest, the beginning of a word more than its inside", () => {
    expect(findIn("portal", all)).toEqual(["portal", "garam"]);
    expect(findIn("dinas", all)).toHaveLength(4);
    expect(findIn("ata", all)).toEqual(["portal"]);
  });

  test("every word must fit somewhere, in any order, without case and accents", () => {
    expect(findIn("rembang SATU", all)).toEqual(["portal"]);
    expect(findIn("satu kominfo", all)).toEqual(["portal"]);
    expect(findIn("satu perdagangan", all)).toEqual([]);
    expect(findIn("lásem", all)).toEqual(["batik"]);
  });

  test("[SEARCH2] what stands in quotes is found as it stands, beside other words", () => {
    expect(findIn('"satu data"', all)).toEqual(["portal"]);
    expect(findIn('"data satu"', all)).toEqual([]);
    expect(findIn('"kominfo 2024"', all)).toEqual([]);
    expect(findIn('garam "dinas kelautan"', all)).toEqual(["garam"]);
    expect(findIn('"psd"', all)).toEqual([]);
    expect(findIn('"gov 02.3"', all)).toEqual(["server"]);
  });

  test("initials find a title; nothing typed finds nothing", () => {
    expect(findIn("psd", all)).toEqual(["portal"]);
    expect(findIn("  ", all)).toEqual([]);
    expect(findIn("...", all)).toEqual([]);
  });

  test("what is found holds every word typed, its code or its initials", () => {
    const word = fc.constantFrom("garam", "batik", "portal", "satu", "data", "rakyat", "lasem");
    const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(
        fc.array(title, { maxLength: 12 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (titles, typed) => {
          const entries = titles.map((text) => findable(text, { code: null, title: text, more: [] }));
          const naive = titles.filter((text) => typed.every((one) => text.includes(one)));
          expect(findIn(typed.join(" "), entries).toSorted()).toEqual(naive.toSorted());
        },
      ),
    );
  });
});

test("a text is known to hold a word of the query", () => {
  expect(holdsWordOf("satu kominfo", "Dinas KOMINFO")).toBe(true);
  expect(holdsWordOf("", "Dinas")).toBe(false);
  expect(holdsWordOf('"satu kominfo"', "Dinas KOMINFO")).toBe(false);
});
