import { bench, describe } from "vitest";
import type { Cells, RowId } from "../../worksheets/row";
import { similarPairs } from "../similarity/similar-pairs";
import { findingsKeeper } from "./find-all";
import { sourceOf, withRow, type GivenRow } from "./workshop-to-check";

/* A full hall: in each of six groups 200 SWOT items, 40 strategies, 60 programs and 250 actions. */

const syllables =
  "ba ca da ga ha ja ka la ma na pa ra sa ta wa ya bi di gi li mi ni ri si ti bu du ku lu mu nu ru".split(
    " ",
  );
const groups = ["gov", "bra", "eco", "liv", "soc", "env"];
const rows = groups.flatMap((dimensionId) =>
  [
    ...made(200, (at) => row("swot", at, { quadrant: "S", text: sentence(at, 9) })),
    ...made(40, (at) =>
      row("strategy", at, {
        origins: listed(`${dimensionId}-swot-${at}`),
        kind: "SO",
        statement: sentence(at, 8),
        problems: listed("p1"),
      }),
    ),
    ...made(60, (at) =>
      row("program", at, {
        name: sentence(at * 7 + dimensionId.charCodeAt(0) * 1_000, 5),
        strategies: listed(`${dimensionId}-strategy-${at % 40}`),
        subDimension: "gov-service",
        problems: listed("p1"),
        goal: sentence(at, 6),
        indicator: sentence(at, 4),
        unit: "unit",
        lead: "bappeda",
      }),
    ),
    ...made(250, (at) =>
      row("action", at, {
        program: `${dimensionId}-program-${at % 60}`,
        action: sentence(at, 7),
        output: sentence(at, 4),
        indicator: sentence(at, 4),
        targets: { 2023: 1, 2024: 2 },
        budgets: { 2023: 5_000_000 },
        funding: listed("apbd-kab"),
        lead: "bappeda",
      }),
    ),
  ].map((one) => ({ ...one, dimensionId, id: `${dimensionId}-${one.id}` })),
);
const start = sourceOf(rows);

describe("one keystroke", () => {
  keystroke("in an action", "action", "gov-action-100", "action");
  keystroke("in the name of a program", "program", "gov-program-30", "name");
  keystroke("in a SWOT item", "swot", "gov-swot-100", "text");
});

describe("everything anew", () => {
  bench("all checks of a whole workshop", () => void findingsKeeper()(start));
  const compared = made(200, (at) => ({ id: `i${at}`, place: "S", text: sentence(at, 9) }));
  bench("similar pairs among 200 items", () => void similarPairs(compared, { among: "same" }));
});

function keystroke(name: string, worksheet: GivenRow["worksheet"], rowId: RowId, column: string): void {
  const keep = findingsKeeper();
  const moments = made(50, (at) =>
    withRow(start, { dimensionId: "gov", worksheet, rowId }, { [column]: `${sentence(at, 6)} ${at}` }),
  );
  let at = 0;
  keep(start);
  bench(name, () => {
    at = (at + 1) % moments.length;
    keep(moments[at] ?? start);
  });
}

/** Words of three syllables, as varied as those of a hall; the same for the same seed. */
function sentence(seed: number, length: number): string {
  const next = seededRandom(seed);
  const syllable = () => syllables[next() % syllables.length] ?? "";
  return made(length, () => `${syllable()}${syllable()}${syllable()}`).join(" ");
}

function seededRandom(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >>> 8;
  };
}

function made<Made>(count: number, make: (at: number) => Made): readonly Made[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function row(worksheet: GivenRow["worksheet"], at: number, cells: Cells): Omit<GivenRow, "dimensionId"> {
  return { worksheet, id: `${worksheet}-${at}`, cells };
}

function listed(id: string) {
  return [{ id, text: null }];
}
