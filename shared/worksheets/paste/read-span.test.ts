import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { months } from "../cell-text";
import { readSpanEdge } from "./read-span";

describe("[PASTE3] a stretch of time in one cell", () => {
  test.each([
    ["Jan - Des 2023", "2023-01", "2023-12"],
    ["Januari s.d. Maret 2024", "2024-01", "2024-03"],
    ["Januari s/d Maret 2024", "2024-01", "2024-03"],
    ["bulan Mei sampai dengan bulan Juli Tahun 2024", "2024-05", "2024-07"],
    ["1 Januari – 31 Maret 2024", "2024-01", "2024-03"],
    ["Okt 2023 – Feb 2024", "2023-10", "2024-02"],
    ["Jan-23 - Des-23", "2023-01", "2023-12"],
    ["01/2023 - 06/2023", "2023-01", "2023-06"],
    ["2023-01-15 s.d. 2023-03-01", "2023-01", "2023-03"],
    ["Maret 2023", "2023-03", "2023-03"],
    ["Mar-23", "2023-03", "2023-03"],
    ["Triwulan II 2025", "2025-04", "2025-06"],
    ["TW-IV/2024", "2024-10", "2024-12"],
    ["TW I-II 2024", "2024-01", "2024-06"],
    ["Triwulan I s.d. Triwulan IV Tahun 2024", "2024-01", "2024-12"],
    ["TW IV 2023 - TW I 2024", "2023-10", "2024-03"],
    ["Q1-2024", "2024-01", "2024-03"],
    ["Semester II 2024", "2024-07", "2024-12"],
    ["2023-2025", "2023-01", "2025-12"],
    ["Tahun 2024", "2024-01", "2024-12"],
    ["January to March 2024", "2024-01", "2024-03"],
  ])("%s", (text, first, last) => {
    expect(ends(text)).toEqual([first, last]);
    expect(readSpanEdge(text, "first", "id").doubts).toEqual([]);
  });

  test.each([
    "12 bulan",
    "1 tahun",
    "Nov - Feb 2024",
    "Jan - Des",
    "Jan 2023 - Des",
    "Triwulan II",
    "TW IV - I 2024",
    "Jan 10 - Mar 20",
    "Jan - 2023",
    "Maret 2024 - 2025",
    "Desember 2024 - Januari 2024",
    "Januari - Desember 2023-2025",
    "Jan - Mar, Jul - Sep 2024",
    "s.d. Desember 2024",
    "setiap bulan",
    "Tahun 1 - 3",
  ])("%s is in doubt at both ends", (text) => {
    for (const edge of ["first", "last"] as const)
      expect(readSpanEdge(text, edge, "id")).toMatchObject({
        value: null,
        doubts: [{ reason: "unreadable", text }],
      });
  });

  test("a dash and an empty cell say nothing", () => {
    for (const text of ["", " - ", "–"])
      expect(readSpanEdge(text, "last", "id")).toEqual({ value: null, doubts: [] });
  });

  test("any two months in their order are read, however they are joined", () => {
    const year = fc.integer({ min: 2020, max: 2035 });
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        fc.tuple(year, month),
        fc.tuple(year, month),
        fc.constantFrom(" - ", "-", " – ", " s.d. ", " sd ", " hingga "),
        fc.constantFrom("id" as const, "en" as const),
        (one, other, joint, language) => {
          const [begin, end] = [one, other].toSorted(([y, m], [z, n]) => y - z || m - n);
          if (begin === undefined || end === undefined) throw new Error("two months were made");
          const name = ([at, in_]: readonly [number, number]) => `${months[language][in_ - 1]} ${at}`;
          const key = ([at, in_]: readonly [number, number]) => `${at}-${String(in_).padStart(2, "0")}`;
          expect(ends(`${name(begin)}${joint}${name(end)}`)).toEqual([key(begin), key(end)]);
        },
      ),
    );
  });
});

function ends(text: string): readonly unknown[] {
  return (["first", "last"] as const).map((edge) => readSpanEdge(text, edge, "id").value);
}
