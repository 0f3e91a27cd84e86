import { describe, expect, test } from "vitest";
import { dimensionIdSchema } from "../../shared/domain/dimension";
import { documentKey } from "../../shared/domain/document-key";
import { workshopIdSchema } from "../../shared/domain/workshop";
import type { RowCounts, WorkshopState } from "../../shared/protocol/workshop-state";
import { workbookContents } from "./download-contents";
import { sampleWorkshop } from "./sample-workshop";

const workshopId = workshopIdSchema.parse("rembang");
const [gov, eco, env] = ["gov", "eco", "env"].map((id) => dimensionIdSchema.parse(id));
if (gov === undefined || eco === undefined || env === undefined) throw new Error("three groups");

const sample = sampleWorkshop();
const workshop: WorkshopState = {
  ...sample,
  access: { eco: { swot: "hidden" } },
  settings: {
    ...sample.settings,
    dimensions: sample.settings.dimensions.map((one) => ({ ...one, retired: one.id === env })),
  },
};
const counts: RowCounts = {
  [documentKey({ workshopId, dimensionId: gov, worksheet: "swot" })]: 9,
  [documentKey({ workshopId, dimensionId: gov, worksheet: "program" })]: 3,
  [documentKey({ workshopId, dimensionId: eco, worksheet: "swot" })]: 5,
  [documentKey({ workshopId, dimensionId: env, worksheet: "swot" })]: 7,
};

describe("what the workbook will hold", () => {
  test("all groups in use, each with four sheets, and the combined ones", () => {
    expect(workbookContents({ workshop, counts, role: "facilitator", dimensionId: null })).toEqual({
      summarySheets: 2,
      combinedSheets: 4,
      groupSheets: 20,
      sheets: 26,
      rows: { swot: 14, strategy: 0, program: 3, action: 0 },
      rowsTotal: 17,
      leavesOut: false,
    });
  });

  test("hidden worksheets come out empty for everybody but facilitators", () => {
    const contents = workbookContents({ workshop, counts, role: "participant", dimensionId: null });
    expect(contents).toMatchObject({ rows: { swot: 9, program: 3 }, rowsTotal: 12, leavesOut: true });
  });

  test("one group has its four sheets beside summary and matrix", () => {
    const contents = workbookContents({ workshop, counts, role: "advisor", dimensionId: gov });
    expect(contents).toMatchObject({ combinedSheets: 0, groupSheets: 4, sheets: 6, rowsTotal: 12 });
    expect(contents.leavesOut).toBe(false);
  });
});
