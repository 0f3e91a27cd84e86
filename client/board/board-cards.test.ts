import { describe, expect, test } from "vitest";
import { putEntry, setValue } from "../../shared/documents/write-rows";
import { rembang } from "../../shared/regions/rembang";
import { dimensionAssembler } from "./assemble-workshop-rows";
import { boardGroup, type BoardContext } from "./board-cards";
import { sampleDocuments, type SampleDocuments } from "./sample-documents";

const { dimensions, problems, agencies } = rembang.settings;

describe("the cards of a group", () => {
  test("SWOT items stand under their quadrant, S W O T, and one without a quadrant after them", () => {
    const sample = sampleDocuments();
    setValue(sample.docOf("gov", "swot"), { rowId: "contoh-gov-s2", column: "quadrant" }, null);
    const { sections, total, shown } = governance(sample, { worksheet: "swot" });
    expect(sections.map((section) => section.quadrant)).toEqual(["S", "W", "O", "T", null]);
    expect(sections.flatMap((section) => section.cards)).toHaveLength(total);
    expect(shown).toBe(total);
    expect(sections.at(-1)?.cards.map((card) => card.rowId)).toEqual(["contoh-gov-s2"]);
  });

  test("a program shows its code, its problems in the workshop's order and the office that leads", () => {
    const sample = sampleDocuments();
    const doc = sample.docOf("gov", "program");
    putEntry(doc, { rowId: "contoh-gov-01", column: "problems" }, { id: "p7", text: null });
    setValue(doc, { rowId: "contoh-gov-02", column: "lead" }, "Kampus setempat");
    const codes = new Map([["contoh-gov-01", "GOV-01"]]);
    const [first, second] = governance(sample, { worksheet: "program", codes }).sections[0]?.cards ?? [];
    expect(first?.code).toBe("GOV-01");
    expect(first?.problems.at(-1)?.code).toBe("P7");
    expect(agencies.map((agency) => agency.shortName)).toContain(first?.lead);
    expect(second).toMatchObject({ code: null, lead: "Kampus setempat" });
  });

  test("an action shows what it costs in all years; without amounts nothing", () => {
    const sample = sampleDocuments();
    const cards = governance(sample, { worksheet: "action" }).sections.flatMap((section) => section.cards);
    const amounts = rembang.sampleRows
      .filter((row) => row.dimensionId === dimensions[0]?.id && row.worksheet === "action")
      .map((row) =>
        Object.values(row.cells["budgets"] ?? {}).reduce((sum: number, one) => sum + Number(one), 0),
      );
    expect(cards.map((card) => card.budget ?? 0)).toEqual(amounts);
  });
});

describe("the filter by problem", () => {
  test("[COVER1] keeps the rows tied to the problem; an action is tied through its program", () => {
    const sample = sampleDocuments();
    const filter = { kind: "problem", problemId: "p7" } as const;
    const programs = idsOf(governance(sample, { worksheet: "program", filter }));
    const actions = governance(sample, { worksheet: "action", filter });
    const actionRows = rembang.sampleRows.filter(
      (row) => row.worksheet === "action" && programs.some((id) => id === row.cells["program"]),
    );
    expect(programs.length).toBeGreaterThan(0);
    expect(idsOf(actions)).toEqual(actionRows.map((row) => row.id));
    expect(actions.shown).toBeLessThan(actions.total);
  });

  test("shows what is tied to nothing, and nothing for a problem nobody knows", () => {
    const sample = sampleDocuments();
    const doc = sample.docOf("gov", "swot");
    const untied = idsOf(governance(sample, { worksheet: "swot", filter: { kind: "untied" } }));
    for (const rowId of untied) putEntry(doc, { rowId, column: "problems" }, { id: "p1", text: null });
    expect(idsOf(governance(sample, { worksheet: "swot", filter: { kind: "untied" } }))).toEqual([]);
    const unknown = { kind: "problem", problemId: "p99" } as const;
    expect(governance(sample, { worksheet: "swot", filter: unknown }).shown).toBe(0);
  });
});

function governance(sample: SampleDocuments, context: Partial<BoardContext>) {
  const [group] = dimensionAssembler()(dimensions, sample.rows());
  if (group === undefined) throw new Error("no first group");
  return boardGroup(group, {
    worksheet: "swot",
    filter: { kind: "all" },
    problems,
    agencies,
    codes: new Map(),
    ...context,
  });
}

function idsOf({ sections }: ReturnType<typeof boardGroup>): readonly string[] {
  return sections.flatMap((section) => section.cards.map((card) => card.rowId));
}
