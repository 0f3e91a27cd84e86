import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countShared, fingerprintOf, similarityOf } from "./fingerprint";
import { stemOf } from "./indonesian-stem";
import { similarFrom, similarPairs, TextComparison, type ComparedText } from "./similar-pairs";

describe("[SIMILAR1] texts that say nearly the same are found, however the words are inflected", () => {
  test.each([
    ["tingkat", "meningkatkan", "peningkatan"],
    ["kelola", "mengelola", "pengelolaan"],
    ["layan", "melayani", "pelayanan", "layanan"],
    ["sehat", "kesehatan"],
    ["lanjut", "berkelanjutan", "keberlanjutan"],
    ["padu", "terpadu", "keterpaduan"],
    ["sedia", "menyediakan", "penyediaan"],
  ])("%s has one stem in all its forms", (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  test.each([
    [
      "Peningkatan kualitas pelayanan publik berbasis digital",
      "Meningkatkan kualitas layanan publik digital",
    ],
    ["Pengelolaan sampah terpadu berbasis masyarakat", "Mengelola sampah secara terpadu oleh masyarakat"],
    ["Data antar-OPD belum terpadu", "Data OPD belum terpadu"],
    ["Program Satu Data Daerah", "Satu data"],
    ["Promosi wisata bahari secara digital", "Promosi wisata bahari digitel"],
    // As officials wrote them beside each other.
    [
      "Arsip surat dan dokumen perencanaan sebagian besar masih kertas",
      "Arsip dan surat masih berupa kertas",
    ],
    ["Jumlah tenaga TIK di OPD dan desa terbatas", "Kurangnya SDM TIK"],
    ["Kualitas SDM rendah", "Rendahnya kualitas sumber daya manusia"],
    ["Data antar-OPD belum terpadu dan jarang diperbarui", "Data belum terintegrasi antar OPD"],
    ["Aplikasi OPD dibangun sendiri-sendiri, belum saling terhubung", "Aplikasi di OPD belum terintegrasi"],
    ["Rendahnya literasi digital masyarakat", "Literasi digital warga masih rendah"],
    ["Mutasi pejabat/pengelola aplikasi", "Seringnya mutasi pejabat"],
    ["Keterbatasan anggaran", "Keterbatasan anggaran daerah untuk pengembangan smart city"],
    ["Belum merata", "Belum merata"],
  ])("%s | %s", (one, other) => {
    expect(pairsOf(one, other)).toHaveLength(1);
  });

  test.each([
    ["Jaringan internet desa belum merata", "Jaringan irigasi sawah belum merata"],
    ["Pelatihan nelayan", "Pelatihan guru sekolah dasar"],
    ["Peningkatan kualitas air", "Peningkatan jalan lingkungan"],
    ["", ""],
    ["dan yang", "dan yang"],
    // The frame of the sentence is the same, what it is about is not.
    ["Angka stunting masih tinggi", "Angka kemiskinan masih tinggi"],
    ["Tenaga kesehatan kurang", "Tenaga TIK kurang"],
    ["Potensi wisata bahari", "Potensi wisata religi"],
    ["Promosi wisata masih kurang", "Promosi UMKM masih kurang"],
    ["Infrastruktur jalan rusak", "Infrastruktur pasar rusak"],
    ["Akses internet belum merata", "Akses air bersih belum merata"],
    ["Pelatihan UMKM digital", "Pelatihan nelayan digital"],
    ["Keterbatasan anggaran", "Keterbatasan SDM"],
  ])("not %s | %s", (one, other) => {
    expect(pairsOf(one, other)).toEqual([]);
  });
});

test("[SIMILAR1] what is compared is the same place, or other places", () => {
  const texts = [
    compared("a", "gov", "Satu data"),
    compared("b", "gov", "Satu data"),
    compared("c", "eco", "Satu data"),
  ];
  const found = (among: "same" | "other") =>
    similarPairs(texts, { among }).map(({ first, second }) => first + second);
  expect(found("same")).toEqual(["ab"]);
  expect(found("other")).toEqual(["ac", "bc"]);
});

const words =
  "meningkatkan peningkatan kualitas layanan pelayanan data terpadu desa wisata digital sampah".split(" ");
const anyText = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((picked) => picked.join(" "));
const anyTexts = fc
  .array(fc.record({ id: fc.nat(12), place: fc.constantFrom("gov", "eco"), text: anyText }), {
    maxLength: 13,
  })
  .map((made) => [...new Map(made.map((one) => [one.id, { ...one, id: `i${one.id}` }])).values()]);

test("[SIMILAR2] pairs kept up to date equal those of comparing every text with every other", () => {
  fc.assert(
    fc.property(
      fc.array(anyTexts, { minLength: 1, maxLength: 6 }),
      fc.constantFrom("same", "other"),
      (moments, among) => {
        const comparison = new TextComparison({ among });
        for (const texts of moments) {
          comparison.compare(texts);
          expect(comparison.pairs.toSorted(byIds)).toEqual(naivePairs(texts, among));
          expect(similarPairs(texts, { among })).toEqual(comparison.pairs);
        }
      },
    ),
  );
});

test("pairs keep their identity while nothing similar changes", () => {
  const comparison = new TextComparison({ among: "same" });
  const texts = [
    compared("a", "gov", "Satu data"),
    compared("b", "gov", "Satu data"),
    compared("c", "gov", "Wisata"),
  ];
  comparison.compare(texts);
  const { pairs } = comparison;
  comparison.compare([...texts.slice(0, 2), compared("c", "gov", "Wisata bahari")]);
  expect(comparison.pairs).toBe(pairs);
});

function naivePairs(texts: readonly ComparedText[], among: "same" | "other") {
  const prints = texts.map((text) => ({ ...text, print: fingerprintOf(text.text) }));
  return prints
    .flatMap((a) =>
      prints
        .filter((b) => a.id < b.id && (a.place === b.place) === (among === "same"))
        .map((b) => ({
          first: a.id,
          second: b.id,
          score: similarityOf(a.print, b.print, countShared(a.print.trigrams, b.print.trigrams)),
        })),
    )
    .filter(({ score }) => score >= similarFrom)
    .toSorted(byIds);
}

function byIds(a: { first: string; second: string }, b: { first: string; second: string }): number {
  return `${a.first} ${a.second}` < `${b.first} ${b.second}` ? -1 : 1;
}

function pairsOf(one: string, other: string) {
  return similarPairs([compared("a", "gov", one), compared("b", "gov", other)], { among: "same" });
}

function compared(id: string, place: string, text: string): ComparedText {
  return { id, place, text };
}
