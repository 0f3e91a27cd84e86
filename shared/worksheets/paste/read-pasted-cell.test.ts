import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMeasure } from "../../domain/measure";
import { formatRupiah, formatRupiahShort } from "../../domain/rupiah";
import { shippedColumnSettings } from "../../domain/column-settings";
import { horizons, priorities } from "../../domain/fixed-choices";
import { rembang } from "../../regions/rembang";
import type { ColumnKind } from "../column";
import { readPastedCell, type PasteContext } from "./read-pasted-cell";

const settings = { ...rembang.settings, title: "Bimtek", stage: 2 as const, columns: shippedColumnSettings };
const [dimension] = settings.dimensions;
if (dimension === undefined) throw new Error("Rembang has dimensions");
const context: PasteContext = {
  settings,
  dimension,
  language: "id",
  rowsOf: () => [
    {
      id: "p1",
      label: "GOV-01 Layanan Satu Pintu",
      names: ["GOV-01", "Layanan Satu Pintu", "GOV-01 Layanan Satu Pintu"],
    },
    {
      id: "p2",
      label: "GOV-02 Rembang Satu Data",
      names: ["GOV-02", "Rembang Satu Data", "GOV-02 Rembang Satu Data"],
    },
  ],
  spareId: () => "spare",
};
const money: ColumnKind = { type: "money" };
const measure: ColumnKind = { type: "measure" };
const lead: ColumnKind = { type: "listChoice", list: "agencies", keepsText: true };
const support: ColumnKind = { type: "set", list: "agencies", keepsText: true };

describe("[MONEY1] pasted amounts", () => {
  test.each<[string, number | null]>([
    ["1.250.000.000", 1_250_000_000],
    ["1,25 M", 1_250_000_000],
    ["Rp 90.000.000,-", 90_000_000],
    ["Rp75.000.000,00", 75_000_000],
    [" 75\u00A0jt ", 75_000_000],
    ["1,250,000,000.00", 1_250_000_000],
    ["-", null],
    ["Rp -", null],
    ["", null],
  ])("%s", (text, amount) => {
    expect(read(text, money)).toEqual({ value: amount, doubts: [] });
  });

  test("a heading gives its unit to those without one", () => {
    expect(readPastedCell({ text: "75" }, { kind: money, unit: "jt" }, context).value).toBe(75_000_000);
    expect(readPastedCell({ text: "1,5 M" }, { kind: money, unit: "jt" }, context).value).toBe(1_500_000_000);
  });

  test.each<[string, readonly unknown[]]>([
    ["250,000", [250_000, 250]],
    ["75", [75_000_000, 75_000, 75_000_000_000, 75]],
    ["1250000.50", []],
    ["tujuh puluh juta", []],
    ["########", []],
  ])("%s is in doubt, with what it may mean", (text, values) => {
    const [doubt] = read(text, money).doubts;
    expect(doubt?.proposals.map((one) => one.value)).toEqual(values);
    expect(doubt?.text).toBe(text);
  });

  test("every written amount is read back, in full and short", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 9e15 }), (amount) => {
        for (const text of [formatRupiah(amount, "id"), `Rp ${formatRupiah(amount, "id")},-`, String(amount)])
          expect(read(text, money)).toEqual({ value: amount, doubts: [] });
        expect(read(formatRupiahShort(amount, "id"), money).doubts).toEqual([]);
        // Below a million the short form has no unit, and "1,500" may be one and a half.
        if (amount >= 1_000_000) expect(read(formatRupiahShort(amount, "en"), money).doubts).toEqual([]);
      }),
    );
  });
});

describe("[PASTE2] a number that the spreadsheet states is read without a doubt", () => {
  const held = (value: number) => ({ type: "number", value }) as const;
  test.each<[string, number, ColumnKind, number]>([
    ["1,500", 1_500, measure, 1_500],
    ["2.5", 2.5, measure, 2.5],
    ["90.5%", 0.905, measure, 90.5],
    ["1.250", 1_250_000, money, 1_250_000],
    ["75,000,000", 75_000_000, { type: "years", of: "money" }, 75_000_000],
  ])("%s that is %d", (text, value, kind, expected) => {
    expect(readPastedCell({ text, held: held(value) }, { kind }, context)).toMatchObject({
      value: expected,
      doubts: [],
    });
  });

  test("a doubt that is left shows the text of the sheet; other columns take that text", () => {
    expect(readPastedCell({ text: "75.0", held: held(75) }, { kind: money }, context).doubts).toMatchObject([
      { reason: "ambiguous", text: "75.0" },
    ]);
    const text: ColumnKind = { type: "text", maxLength: 60 };
    expect(readPastedCell({ text: "2.10", held: held(2.1) }, { kind: text }, context).value).toBe("2.10");
  });

  test("a day that can be read either way round is asked about", () => {
    const day = (...months: string[]) =>
      readPastedCell(
        { text: "3/4/2023", held: { type: "date", months } },
        { kind: { type: "month" } },
        context,
      );
    expect(day("2023-03")).toEqual({ value: "2023-03", doubts: [] });
    expect(day("2023-03", "2023-04")).toMatchObject({
      value: null,
      doubts: [{ reason: "ambiguous", proposals: [{ label: "Maret 2023" }, { label: "April 2023" }] }],
    });
  });
});

describe("pasted numbers", () => {
  test.each<[string, number | string | null]>([
    ["12,5", 12.5],
    ["1.500", 1500],
    ["85 %", 85],
    ["12,5%", 12.5],
    ["–", null],
  ])("%s", (text, value) => {
    expect(read(text, measure)).toMatchObject({ value, doubts: [] });
  });

  test("words are kept and told, with the number in them proposed", () => {
    const reading = read("10 layanan", measure);
    expect(reading.value).toBe("10 layanan");
    expect(reading.doubts).toMatchObject([{ reason: "words", proposals: [{ value: 10 }] }]);
  });

  test("1,500 is one and a half or fifteen hundred", () => {
    expect(read("1,500", measure).doubts[0]?.proposals.map((one) => one.value)).toEqual([1.5, 1500]);
  });

  test("what is shown is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 100), (whole, part) => {
        const text = formatMeasure(whole / part, "id");
        expect(read(text, measure)).toMatchObject({ value: whole / part, doubts: [] });
      }),
    );
  });
});

describe("pasted months", () => {
  test.each([
    ["Maret 2023", "2023-03"],
    ["Mar-23", "2023-03"],
    ["Okt 2024", "2024-10"],
    ["03/2023", "2023-03"],
    ["2023-03-15", "2023-03"],
    ["15/03/2023", "2023-03"],
    ["1 Agustus 2023", "2023-08"],
  ])("%s", (text, month) => {
    expect(read(text, { type: "month" })).toEqual({ value: month, doubts: [] });
  });

  test("a quarter is offered as its first and last month", () => {
    const [doubt] = read("TW II 2023", { type: "month" }).doubts;
    expect(doubt?.proposals.map((one) => one.value)).toEqual(["2023-04", "2023-06"]);
  });
});

describe("pasted names", () => {
  test.each([
    ["DINKOMINFO", "dinkominfo"],
    ["Diskominfo", "dinkominfo"],
    ["Dinas Komunikasi dan Informatika", "dinkominfo"],
  ])("an office by name or alias: %s", (text, id) => {
    expect(read(text, lead)).toEqual({ value: id, doubts: [] });
  });

  test("a misspelled office is kept as written and never guessed", () => {
    const reading = read("Dinkominpo", lead);
    expect(reading.value).toBe("Dinkominpo");
    expect(reading.doubts).toMatchObject([{ reason: "unknown", proposals: [{ value: "dinkominfo" }] }]);
  });

  test.each([
    ["Setda Bag. Organisasi", lead, "setda"],
    ["DINKOMINFO KAB. REMBANG", lead, "dinkominfo"],
    ["1", { type: "listChoice", list: "problems", keepsText: false } as const, "p1"],
  ])("what names an entry in other words offers it first: %s", (text, kind, id) => {
    expect(read(text, kind).doubts[0]?.proposals[0]?.value).toBe(id);
  });

  test("several offices, some with commas and dan in their names", () => {
    const reading = read("Dinas Kearsipan dan Perpustakaan, Bapeda dan kampus; DPUTARRU", support);
    expect(reading.value).toMatchObject([
      { id: "dinarpus", text: null },
      { id: "bappeda", text: null },
      { text: "kampus" },
      { text: "DPUTARRU" },
    ]);
    expect(reading.doubts.map(({ text }) => text)).toEqual(["kampus", "DPUTARRU"]);
    expect(reading.doubts[1]?.proposals[0]?.value).toEqual([{ id: "dputaru", text: null }]);
  });

  test("everybody is no misspelled office", () => {
    for (const text of ["seluruh OPD", "Kecamatan se-Kabupaten"])
      expect(read(text, support)).toMatchObject({ value: [{ text }], doubts: [] });
  });

  test("problems and funding by code, name and alias", () => {
    const problems: ColumnKind = { type: "set", list: "problems", keepsText: false };
    expect(read("P1, P3; Kemiskinan", problems)).toMatchObject({
      value: [{ id: "p1" }, { id: "p3" }, { id: "p5" }],
      doubts: [],
    });
    const funding: ColumnKind = { type: "set", list: "fundingSources", keepsText: true };
    expect(read("APBD Kab + CSR / TJSLP", funding)).toMatchObject({
      value: [{ id: "apbd-kab" }, { id: "csr" }],
      doubts: [],
    });
  });

  test("origins by code, name, or both", () => {
    const program: ColumnKind = { type: "reference", to: "program" };
    for (const text of ["GOV-02", "rembang satu data", "GOV-02 Rembang Satu Data"])
      expect(read(text, program)).toEqual({ value: "p2", doubts: [] });
    const wrong = read("Rembang Satu Dta", program);
    expect(wrong).toMatchObject({ value: null, doubts: [{ proposals: [{ value: "p2" }] }] });
  });

  test("choices by label, with or without what stands in brackets", () => {
    for (const text of ["Menengah", "menengah (5 tahun)", "Jangka menengah", "5 tahun", "Medium"])
      expect(read(text, { type: "choice", options: horizons })).toEqual({ value: "medium", doubts: [] });
    expect(read("sangat tinggi", { type: "choice", options: priorities }).doubts[0]?.proposals).toHaveLength(
      3,
    );
  });

  test("no text whatever breaks a reader or is lost", () => {
    const kinds = [money, measure, lead, support, { type: "month" }, { type: "yesNo" }] as const;
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...kinds), (text, kind) => {
        const { value, doubts } = read(text, kind);
        const isSaid = (value !== null && value !== "") || doubts.length > 0;
        expect(isSaid || /^[\p{P}\p{S}\s\p{C}\p{M}0a-z]*$/iu.test(text)).toBe(true);
      }),
    );
  });
});

function read(text: string, kind: ColumnKind) {
  return readPastedCell({ text }, { kind }, context);
}
