import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { worksheetKeys, type WorksheetKey } from "../domain/worksheet-key";
import type { Row } from "../worksheets/row";
import { traceOf, usesByOrigin, type TraceGroup, type TraceSources } from "./trace";

const chain: TraceSources = {
  swot: [item("w1"), item("o1")],
  strategy: [strategy("wo1", ["w1", "o1"])],
  program: [program("gov02", ["wo1"])],
  action: [action("gov02-1", "gov02"), action("gov02-2", "gov02")],
};

describe("[TRACE1] the thread of a row", () => {
  test("a SWOT item shows the strategies, programs and actions it led to, grouped", () => {
    expect(shown("swot", "w1", chain)).toEqual({
      origins: [],
      consequences: [
        "strategy: wo1 present",
        "program: gov02 present",
        "action: gov02-1 present, gov02-2 present",
      ],
    });
  });

  test("an action shows everything it comes from, the nearest first", () => {
    expect(shown("action", "gov02-1", chain)).toEqual({
      origins: ["program: gov02 present", "strategy: wo1 present", "swot: w1 present, o1 present"],
      consequences: [],
    });
  });

  test("an origin in Sampah is shown as such and the thread ends there", () => {
    const sources = { ...chain, strategy: [{ ...strategy("wo1", ["w1"]), trashed: true }] };
    expect(shown("program", "gov02", sources).origins).toEqual(["strategy: wo1 trashed"]);
    expect(shown("swot", "w1", sources).consequences).toEqual([]);
  });

  test("an origin nobody has any more is shown as missing, behind the others", () => {
    const sources = { ...chain, swot: [item("o1")] };
    expect(shown("strategy", "wo1", sources).origins).toEqual(["swot: o1 present, w1 missing"]);
  });

  test("while a worksheet has not been read its rows count as unread, not as missing", () => {
    expect(shown("strategy", "wo1", { ...chain, swot: null }).origins).toEqual([
      "swot: o1 unread, w1 unread",
    ]);
  });

  test("a row that serves two strategies of one item is listed once", () => {
    const sources: TraceSources = {
      ...chain,
      strategy: [strategy("wo1", ["w1"]), strategy("wo2", ["w1"])],
      program: [program("gov02", ["wo1", "wo2"])],
    };
    expect(shown("swot", "w1", sources).consequences[1]).toBe("program: gov02 present");
  });

  test("among present rows both directions tell the same story", () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        for (const [from, fromRow] of allRows(sources)) {
          const led = rowIds(traceOf(from, fromRow.id, sources).consequences);
          for (const [to, toRow] of allRows(sources)) {
            const came = rowIds(traceOf(to, toRow.id, sources).origins);
            expect(led.has(toRow.id)).toBe(came.has(fromRow.id));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

test("uses count present rows made directly from a row", () => {
  const rows = [
    strategy("a", ["w1", "o1"]),
    strategy("b", ["w1"]),
    { ...strategy("c", ["w1"]), trashed: true },
  ];
  expect([...usesByOrigin("strategy", rows)]).toEqual([
    ["w1", 2],
    ["o1", 1],
  ]);
});

const picks = fc.array(fc.nat(3), { maxLength: 3 });
const anySources = fc.record({
  swot: fc.constant([0, 1, 2, 3].map((at) => item(`swot${at}`))),
  strategy: fc
    .array(picks, { maxLength: 4 })
    .map((all) => all.map((ids, at) => strategy(`strategy${at}`, named("swot", ids)))),
  program: fc
    .array(picks, { maxLength: 4 })
    .map((all) => all.map((ids, at) => program(`program${at}`, named("strategy", ids)))),
  action: fc
    .array(fc.nat(3), { maxLength: 4 })
    .map((all) => all.map((id, at) => action(`action${at}`, `program${id}`))),
});

function shown(worksheet: WorksheetKey, rowId: string, sources: TraceSources) {
  const { origins, consequences } = traceOf(worksheet, rowId, sources);
  return { origins: origins.map(asText), consequences: consequences.map(asText) };
}

function asText({ worksheet, links }: TraceGroup): string {
  return `${worksheet}: ${links.map((link) => `${link.rowId} ${link.state}`).join(", ")}`;
}

function rowIds(groups: readonly TraceGroup[]): ReadonlySet<string> {
  return new Set(groups.flatMap((group) => group.links.map((link) => link.rowId)));
}

function allRows(sources: TraceSources): readonly (readonly [WorksheetKey, Row])[] {
  return worksheetKeys.flatMap((key) => (sources[key] ?? []).map((row) => [key, row] as const));
}

function named(prefix: string, ids: readonly number[]): readonly string[] {
  return ids.map((id) => `${prefix}${id}`);
}

function item(id: string): Row {
  return { id, order: id, trashed: false, sample: false, cells: { text: id } };
}

function strategy(id: string, origins: readonly string[]): Row {
  return { ...item(id), cells: { origins: origins.map((origin) => ({ id: origin, text: null })) } };
}

function program(id: string, strategies: readonly string[]): Row {
  return { ...item(id), cells: { strategies: strategies.map((origin) => ({ id: origin, text: null })) } };
}

function action(id: string, from: string): Row {
  return { ...item(id), cells: { program: from } };
}
