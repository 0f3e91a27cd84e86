import * as fc from "fast-check";
import { expect, test } from "vitest";
import { copiedBlock } from "./copied-block";
import { tableFromText } from "./pasted-table";

test("texts are no formulas and no markup, numbers are numbers", () => {
  const { html } = copiedBlock([
    [
      { text: "=1+1 <b>&", number: null },
      { text: "1250000", number: 1_250_000 },
    ],
  ]);
  expect(html).toContain(`<td style="mso-number-format:'\\@'" sdnum="1033;0;@">=1+1 &lt;b&gt;&amp;</td>`);
  expect(html).toContain('<td x:num="1250000" sdval="1250000" sdnum="1033;0;General">1250000</td>');
});

test("whatever is copied can be pasted back", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "1", '"', "\t", "\n", " ", ",") });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(table, (rows) => {
      // Nothing tells where a block of empty cells ends.
      const framed = rows.map((row) => [...row, "."]);
      const { text } = copiedBlock(framed.map((row) => row.map((one) => ({ text: one, number: null }))));
      expect(tableFromText(text).map((row) => row.map((one) => one.text))).toEqual(framed);
    }),
  );
});
