import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDifference, type TextPiece } from "./word-difference";

const sentence = fc.array(fc.constantFrom("data", "satu", "desa", "layanan", " ", "  ", "\n"), {
  maxLength: 30,
});

test("what stays and goes is the text before, what stays and comes the text after", () => {
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const pieces = wordDifference(before.join(""), after.join(""));
      expect(without(pieces, "new")).toBe(before.join(""));
      expect(without(pieces, "gone")).toBe(after.join(""));
    }),
  );
});

test("words are compared, not letters, and neighbouring changes stand together", () => {
  expect(wordDifference("Komitmen bupati kuat", "Komitmen pimpinan daerah kuat")).toEqual([
    { kind: "same", text: "Komitmen " },
    { kind: "gone", text: "bupati" },
    { kind: "new", text: "pimpinan daerah" },
    { kind: "same", text: " kuat" },
  ]);
  expect(wordDifference("satu dua", "tiga empat")).toEqual([
    { kind: "gone", text: "satu dua" },
    { kind: "new", text: "tiga empat" },
  ]);
  expect(wordDifference("sama", "sama")).toEqual([{ kind: "same", text: "sama" }]);
});

test("very long texts without anything in common are one replacement", () => {
  const [before, after] = ["a ".repeat(2000), "b ".repeat(2000)];
  expect(wordDifference(`${before}x`, `${after}y`)).toEqual([
    { kind: "gone", text: `${before}x` },
    { kind: "new", text: `${after}y` },
  ]);
});

function without(pieces: readonly TextPiece[], kind: TextPiece["kind"]): string {
  return pieces
    .filter((piece) => piece.kind !== kind)
    .map((piece) => piece.text)
    .join("");
}
