import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyDelta,
  composeDeltas,
  cutTail,
  diffAtCaret,
  growth,
  hasLoneSurrogate,
  invertDelta,
  mapRange,
  rebase,
  shownDelta,
  spliceDelta,
  withoutLoneSurrogates,
} from "./text-diff";
import type { TextDelta, TextOp } from "./text-diff";

// Few letters, so that equal neighbours are common; both faces share their first half, 😀 and 🨀 their second.
const letter = fc.constantFrom("a", "a", "b", " ", "\n", "😀", "😃", "🨀");
const letters = fc.array(letter, { maxLength: 12 });
const text = letters.map((list) => list.join(""));

/** A delta that fits `base`: for each letter and at the end something may be inserted, the letter may go. */
function deltaOn(base: string): fc.Arbitrary<TextDelta> {
  const units = Array.from(base);
  return fc
    .array(fc.record({ insert: fc.option(text, { freq: 4 }), remove: fc.boolean() }), {
      minLength: units.length + 1,
      maxLength: units.length + 1,
    })
    .map((steps) => {
      const ops: TextOp[] = [];
      for (const [index, step] of steps.entries()) {
        if (step.insert !== null && step.insert !== "") ops.push({ insert: step.insert });
        const unit = units[index];
        if (unit !== undefined) ops.push(step.remove ? { delete: unit.length } : { retain: unit.length });
      }
      return composeDeltas([], ops);
    });
}

const textWithTwoDeltas = text.chain((base) => fc.tuple(fc.constant(base), deltaOn(base), deltaOn(base)));

/** One thing a person does: replaces some letters by others and leaves the caret behind them. */
const edit = fc.tuple(letters, fc.nat(), fc.nat(), letters).map(([list, from, count, insert]) => {
  const index = from % (list.length + 1);
  const remove = count % (list.length - index + 1);
  const head = list.slice(0, index).join("");
  const typed = insert.join("");
  return {
    before: list.join(""),
    after: head + typed + list.slice(index + remove).join(""),
    index: head.length,
    removed: list.slice(index, index + remove).join(""),
    typed,
    caret: head.length + typed.length,
  };
});

describe("diffAtCaret", () => {
  it("leads from the text before to the text after and touches no letter it need not", () => {
    fc.assert(
      fc.property(edit, ({ before, after, caret, removed, typed }) => {
        const splice = diffAtCaret(before, after, caret);
        expect(applyDelta(before, spliceDelta(splice))).toBe(after);
        expect(splice.remove).toBeLessThanOrEqual(removed.length);
        expect(splice.insert.length).toBeLessThanOrEqual(typed.length);
      }),
    );
  });

  it("finds the very place of typing and of deleting among equal letters", () => {
    fc.assert(
      fc.property(edit, ({ before, after, index, removed, typed, caret }) => {
        fc.pre((removed === "") !== (typed === ""));
        expect(diffAtCaret(before, after, caret)).toEqual({ index, remove: removed.length, insert: typed });
      }),
    );
  });

  it("never splits a surrogate pair, wherever the caret is said to be", () => {
    fc.assert(
      fc.property(text, text, fc.nat(30), (before, after, caret) => {
        const { index, remove, insert } = diffAtCaret(before, after, caret);
        expect(hasLoneSurrogate(insert)).toBe(false);
        expect(hasLoneSurrogate(before.slice(0, index))).toBe(false);
        expect(hasLoneSurrogate(before.slice(index + remove))).toBe(false);
      }),
    );
  });

  it("replaces a whole emoji by another that shares half of it", () => {
    expect(diffAtCaret("a😀b", "a😃b", 3)).toEqual({ index: 1, remove: 2, insert: "😃" });
    expect(diffAtCaret("a😀b", "a🨀b", 3)).toEqual({ index: 1, remove: 2, insert: "🨀" });
  });
});

describe("composeDeltas", () => {
  it("does the first and then the second, and both are one in any grouping", () => {
    const chain = text.chain((base) =>
      deltaOn(base).chain((first) =>
        deltaOn(applyDelta(base, first)).chain((second) =>
          deltaOn(applyDelta(applyDelta(base, first), second)).map((third) => ({
            base,
            first,
            second,
            third,
          })),
        ),
      ),
    );
    fc.assert(
      fc.property(chain, ({ base, first, second, third }) => {
        const both = composeDeltas(first, second);
        expect(applyDelta(base, both)).toBe(applyDelta(applyDelta(base, first), second));
        expect(growth(both)).toBe(applyDelta(base, both).length - base.length);
        expect(applyDelta(base, composeDeltas(both, third))).toBe(
          applyDelta(base, composeDeltas(first, composeDeltas(second, third))),
        );
      }),
    );
  });
});

describe("rebase", () => {
  it("gives one text on both ways and no broken letter", () => {
    fc.assert(
      fc.property(textWithTwoDeltas, ([base, local, pending]) => {
        const both = rebase(local, pending);
        const text = applyDelta(applyDelta(base, pending), both.rebased);
        expect(text).toBe(applyDelta(applyDelta(base, local), both.pending));
        expect(hasLoneSurrogate(text)).toBe(false);
      }),
    );
  });

  it("deletes and inserts exactly what either side did, in the order either side saw", () => {
    const base = "abcdefghij";
    fc.assert(
      fc.property(changesOfTen("0123456789"), changesOfTen("ABCDEFGHIJ"), (local, pending) => {
        const mine = applyDelta(base, local);
        const theirs = applyDelta(base, pending);
        const merged = applyDelta(theirs, rebase(local, pending).rebased);
        expect(without(merged, "ABCDEFGHIJ")).toBe(without(mine, without(base, theirs)));
        expect(without(merged, "0123456789")).toBe(without(theirs, without(base, mine)));
      }),
    );
  });

  it("keeps a word together that is typed where another one was inserted meanwhile", () => {
    let shown = "di ";
    let shared = "di kota ";
    let pending: TextDelta = [{ retain: 3 }, { insert: "kota " }];
    for (const typed of ["di d", "di de", "di des", "di desa"]) {
      const local = spliceDelta(diffAtCaret(shown, typed, typed.length));
      const both = rebase(local, pending);
      shared = applyDelta(shared, both.rebased);
      pending = both.pending;
      shown = typed;
    }
    expect(shared).toBe("di desakota ");
    expect(applyDelta(shown, pending)).toBe(shared);
  });

  it("keeps what another person typed inside a word that is replaced here", () => {
    const local = spliceDelta({ index: 0, remove: 7, insert: "pantai" });
    const both = rebase(local, [{ retain: 3 }, { insert: "XY" }]);
    expect(applyDelta("pesXYisir", both.rebased)).toBe("pantaiXY");
  });
});

describe("invertDelta", () => {
  it("takes a delta back", () => {
    fc.assert(
      fc.property(textWithTwoDeltas, ([base, delta]) => {
        expect(applyDelta(applyDelta(base, delta), invertDelta(delta, base))).toBe(base);
      }),
    );
  });
});

describe("mapRange", () => {
  it("stays in order, inside the text and off the middle of a letter", () => {
    fc.assert(
      fc.property(textWithTwoDeltas, fc.nat(), fc.nat(), ([base, delta], one, other) => {
        const borders = [...Array.from(base).keys(), Array.from(base).length].map(
          (count) => Array.from(base).slice(0, count).join("").length,
        );
        const picked = [borders[one % borders.length] ?? 0, borders[other % borders.length] ?? 0];
        const range = { start: Math.min(...picked), end: Math.max(...picked) };
        const after = applyDelta(base, delta);
        const { start, end } = mapRange(range, delta);
        expect(start).toBeLessThanOrEqual(end);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(after.length);
        expect(hasLoneSurrogate(after.slice(0, start))).toBe(false);
        expect(hasLoneSurrogate(after.slice(end))).toBe(false);
      }),
    );
  });

  it("keeps the same letters selected while others type around them", () => {
    const picked = text.filter((letters) => letters !== "");
    fc.assert(
      fc.property(
        fc.tuple(text, picked, text),
        fc.tuple(text, text),
        ([head, picked, tail], [before, behind]) => {
          const range = { start: head.length, end: head.length + picked.length };
          const delta: TextDelta = [
            { insert: before },
            { retain: head.length },
            { insert: before },
            { retain: picked.length },
            { insert: behind },
          ];
          const mapped = mapRange(range, delta);
          expect(applyDelta(head + picked + tail, delta).slice(mapped.start, mapped.end)).toBe(picked);
        },
      ),
    );
  });

  it("leaves a bare caret before what another person inserts at its place", () => {
    expect(mapRange({ start: 2, end: 2 }, [{ retain: 2 }, { insert: "xyz" }])).toEqual({ start: 2, end: 2 });
  });
});

describe("cutTail", () => {
  it("loses nothing and breaks no letter", () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, count) => {
        const excess = count % (whole.length + 1);
        const { kept, dropped } = cutTail(whole, excess);
        expect(kept + dropped).toBe(whole);
        expect(hasLoneSurrogate(kept)).toBe(false);
        expect(dropped.length - excess).toBeOneOf([0, 1]);
      }),
    );
  });
});

describe("shownDelta", () => {
  it("says what a textarea and a one-line field make of line breaks", () => {
    const mixed = "satu\r\ndua\rtiga\n\r\n";
    expect(applyDelta(mixed, shownDelta(mixed, "many"))).toBe("satu\ndua\ntiga\n\n");
    expect(applyDelta(mixed, shownDelta(mixed, "one"))).toBe("satu dua tiga  ");
    expect(shownDelta("satu\ndua", "many")).toEqual([]);
  });
});

describe("lone surrogates", () => {
  it("are found and replaced, pairs are not", () => {
    expect(hasLoneSurrogate("a\uD83D")).toBe(true);
    expect(hasLoneSurrogate("😀")).toBe(false);
    expect(withoutLoneSurrogates("😀\uD83D")).toBe("😀\uFFFD");
  });
});

/** Any change to a text of ten letters; what it inserts comes from `letters`, each at most once. */
function changesOfTen(letters: string): fc.Arbitrary<TextDelta> {
  const steps = fc.array(fc.record({ insert: fc.boolean(), remove: fc.boolean() }), {
    minLength: 10,
    maxLength: 10,
  });
  return steps.map((list) => {
    const ops = list.flatMap(({ insert, remove }, index): TextOp[] => [
      { insert: insert ? letters.charAt(index) : "" },
      remove ? { delete: 1 } : { retain: 1 },
    ]);
    return composeDeltas([], ops);
  });
}

function without(whole: string, gone: string): string {
  return Array.from(whole)
    .filter((one) => !gone.includes(one))
    .join("");
}
