import { expect, test } from "vitest";
import type { DimensionId } from "../../shared/domain/dimension";
import { workshopIdSchema } from "../../shared/domain/workshop";
import { findRegionTemplate } from "../../shared/regions/region-catalog";
import type { AccessLevel } from "../../shared/protocol/workshop-state";
import { changeAccess } from "./access-commands";
import { settingsFromTemplate } from "./create-workshop";
import type { LiveWorkshop } from "./live-workshop";

test("[HELD1] a worksheet's closing is timed from when it was open, whatever it becomes after that", () => {
  const first = changed(workshop(), "view", 10);
  expect(first).toMatchObject({ access: { gov: { swot: "view" } }, closedAt: { gov: { swot: 10 } } });
  const hidden = changed({ ...workshop(), ...first }, "hidden", 20);
  expect(hidden.closedAt).toEqual({ gov: { swot: 10 } });
  const open = changed({ ...workshop(), ...hidden }, "open", 30);
  const again = changed({ ...workshop(), ...open }, "hidden", 40);
  expect(again).toMatchObject({ access: { gov: { swot: "hidden" } }, closedAt: { gov: { swot: 40 } } });
});

function changed(before: LiveWorkshop, level: AccessLevel, at: number) {
  const result = changeAccess(
    before,
    { type: "access:set", dimensionIds: ["gov" as DimensionId], worksheets: ["swot"], level },
    at,
  );
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

function workshop(): LiveWorkshop {
  const template = findRegionTemplate("rembang");
  if (template === undefined) throw new Error("Rembang is shipped");
  return {
    id: workshopIdSchema.parse("w1"),
    version: 1,
    joinCode: "RBG472",
    settings: settingsFromTemplate(template, {
      regionId: "rembang",
      title: "Bimtek",
      stage: 1,
      planYears: [2026],
      loadSample: false,
    }),
    access: {},
    archived: false,
    closedAt: {},
    regionId: "rembang",
  };
}
