import { expect, test } from "vitest";
import { shippedColumnSettings } from "../../shared/domain/column-settings";
import type { DimensionId } from "../../shared/domain/dimension";
import type { PersonId } from "../../shared/domain/person";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { Identity } from "../../shared/protocol/identity";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { rembang } from "../../shared/regions/rembang";
import { mayRelate } from "./may-relate";

const [gov, eco, liv] = ["gov", "eco", "liv"] as [DimensionId, DimensionId, DimensionId];

const workshop: WorkshopState = {
  id: "w1" as WorkshopId,
  version: 1,
  settings: { ...rembang.settings, title: "Bimtek", stage: 1, columns: shippedColumnSettings },
  access: {},
  joinCode: "RBG472",
  joinUrl: "http://192.168.1.2:3000/k/RBG472",
  archived: false,
};
const siti: Identity = {
  sessionId: "s1",
  role: "participant",
  workshopId: workshop.id,
  person: {
    id: "p1" as PersonId,
    name: "Siti",
    office: { agencyId: null, name: "Kampus" },
    dimensionId: gov,
  },
  personalCode: "K7M-4PX",
};
const facilitator: Identity = { ...siti, role: "facilitator", person: null, personalCode: null };

test("[RELATE1] who writes one of two similar items may tie them, and nobody whose worksheet is locked", () => {
  expect(mayRelate(siti, workshop, [eco, gov])).toBe(true);
  expect(mayRelate(siti, workshop, [eco, liv])).toBe(false);
  expect(mayRelate(facilitator, workshop, [eco, liv])).toBe(true);
  for (const level of ["view", "hidden"] as const) {
    const locked = { ...workshop, access: { gov: { swot: level } } };
    expect(mayRelate(siti, locked, [eco, gov])).toBe(false);
    expect(mayRelate(facilitator, locked, [eco, gov])).toBe(true);
  }
  expect(mayRelate(facilitator, { ...workshop, archived: true }, [eco, gov])).toBe(false);
});
