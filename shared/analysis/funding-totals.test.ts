import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fundingTotals } from "./funding-totals";

const apbd = { id: "apbd-kab", text: null };
const csr = { id: "csr", text: null };

test("one source takes the whole budget, several share it in a way nobody has told", () => {
  const rows = [
    { cells: { funding: [csr], budgets: { "2023": 10, "2024": 5 } } },
    { cells: { funding: [apbd, csr], budgets: { "2023": 7 } } },
    { cells: { funding: [], budgets: { "2024": 1 } } },
    { cells: { funding: [apbd], budgets: {} } },
    { cells: { funding: [csr], budgets: { "2023": 1, "2025": "nanti" } } },
  ];
  expect(fundingTotals(rows)).toEqual([
    { source: csr, years: { "2023": 11, "2024": 5 }, total: 16 },
    { source: "several", years: { "2023": 7 }, total: 7 },
    { source: "none", years: { "2024": 1 }, total: 1 },
  ]);
});

test("[MONEY2] every rupiah is counted once, in its year and altogether", () => {
  const row = fc.record({
    cells: fc.record({
      funding: fc.subarray([apbd, csr, { id: "t-bank", text: "bank" }]),
      budgets: fc.dictionary(fc.constantFrom("2023", "2024", "2025"), fc.integer({ min: 0, max: 1e12 })),
    }),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const all = rows.flatMap(({ cells }) => Object.entries(cells.budgets));
      const totals = fundingTotals(rows);
      const sum = (amounts: readonly number[]) => amounts.reduce((one, other) => one + other, 0);
      expect(sum(totals.map(({ total }) => total))).toBe(sum(all.map(([, amount]) => amount)));
      for (const year of ["2023", "2024", "2025"])
        expect(sum(totals.map(({ years }) => years[year] ?? 0))).toBe(
          sum(all.flatMap(([one, amount]) => (one === year ? [amount] : []))),
        );
    }),
  );
});
