import fc from "fast-check";
import { expect, test } from "vitest";
import { boundChanges, changePage, listBound } from "./change-page";
import type { HeldChange } from "./held-messages";

const pageMaxChars = 300_000;

test("[HELD4] page after page gives every change once, however long, in pages that can be sent", () => {
  const lengths = fc.array(fc.oneof(fc.nat(50), fc.nat(20_000), fc.constant(400_000)), { maxLength: 40 });
  fc.assert(
    fc.property(lengths, fc.nat(45), (texts, listed) => {
      const all = texts.map(changeOf);
      const read = all.slice(0, listed);
      for (let from: number | null = read.length; from !== null;) {
        const page = changePage(all, from);
        if (page.changes.length > 1) expect(JSON.stringify(page.changes).length).toBeLessThan(pageMaxChars);
        read.push(...page.changes);
        from = page.next;
      }
      expect(read).toEqual(all);
    }),
    { numRuns: 50 },
  );
});

test("[HELD4] a list begins with two hundred changes, with fewer long ones, and with one in any case", () => {
  const many = Array.from({ length: 300 }, (_, at) => changeOf(20, at));
  expect(boundChanges(many, listBound)).toEqual(many.slice(0, 200));
  expect(boundChanges([100_000, 20_000, 20_000].map(changeOf), listBound)).toHaveLength(2);
  expect(boundChanges([400_000, 1].map(changeOf), listBound)).toHaveLength(1);
  expect(boundChanges([], listBound)).toEqual([]);
});

function changeOf(length: number, at: number): HeldChange {
  return { rowId: `r${at}`, code: null, column: "text", before: null, after: "x".repeat(length) };
}
