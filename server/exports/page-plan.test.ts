import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceHalves, planPages, type PlannedColumn } from "./page-plan";

const text = (width: number): PlannedColumn => ({ width, group: null, stretches: true });
const year = (group: string): PlannedColumn => ({ width: 12, group, stretches: false });
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

describe("pages", () => {
  it("stay one wide while the print can be read, and are filled", () => {
    const plan = planPages([text(5), text(40), text(40)], 1);
    expect(plan).toMatchObject({ pagesWide: 1, firstPageColumns: 3 });
    expect(plan.widths[0]).toBe(5);
    expect(sum(plan.widths)).toBeGreaterThan(160);
  });

  it("become two of the same width, divided between groups and not inside one", () => {
    const texts = (count: number, width: number): PlannedColumn[] =>
      Array.from({ length: count }, () => text(width));
    const years = Array.from({ length: 10 }, () => year("Anggaran"));
    const columns = [text(5), text(8), ...texts(4, 18), ...years, ...texts(4, 22)];
    const { widths, pagesWide, firstPageColumns } = planPages(columns, 2);
    expect(pagesWide).toBe(2);
    expect(firstPageColumns).toBe(16);
    const first = sum(widths.slice(0, firstPageColumns));
    const second = sum(widths.slice(0, 2)) + sum(widths.slice(firstPageColumns));
    expect(first).toBeCloseTo(second, 6);
  });

  it("never make a column narrower than it needs", () => {
    const column = fc.record({
      width: fc.integer({ min: 4, max: 60 }),
      group: fc.constantFrom(null, "Target", "Anggaran"),
      stretches: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(column, { minLength: 3, maxLength: 40 }), (columns) => {
        const { widths, firstPageColumns } = planPages(columns, 2);
        expect(widths).toHaveLength(columns.length);
        expect(firstPageColumns).toBeGreaterThan(2);
        for (const [at, { width }] of columns.entries()) {
          expect(widths[at]).toBeGreaterThanOrEqual(width - 1e-9);
        }
      }),
    );
  });

  it("are halved evenly for the four boxes", () => {
    const widths = balanceHalves([text(5), text(50), text(20), text(20)], 2);
    expect(sum(widths.slice(0, 2))).toBeCloseTo(sum(widths.slice(2)), 6);
  });
});
