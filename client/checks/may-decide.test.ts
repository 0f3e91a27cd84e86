import { expect, test } from "vitest";
import {
  cellFinding,
  similarFinding,
  type Finding,
  type FindingCell,
} from "../../shared/analysis/checks/finding";
import { shippedColumnSettings } from "../../shared/domain/column-settings";
import type { DimensionId } from "../../shared/domain/dimension";
import type { PersonId } from "../../shared/domain/person";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { Identity } from "../../shared/protocol/identity";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { rembang } from "../../shared/regions/rembang";
import { mayDecide } from "./may-decide";

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

test("[SIMILAR4] who writes one of two similar items decides about them, and nobody whose worksheet is locked", () => {
  expect(mayDecide(siti, workshop, similar(eco, gov))).toBe(true);
  expect(mayDecide(siti, workshop, similar(eco, liv))).toBe(false);
  expect(mayDecide(facilitator, workshop, similar(eco, liv))).toBe(true);
  for (const level of ["view", "hidden"] as const) {
    const locked = { ...workshop, access: { gov: { swot: level } } };
    expect(mayDecide(siti, locked, similar(eco, gov))).toBe(false);
    expect(mayDecide(facilitator, locked, similar(eco, gov))).toBe(true);
  }
  expect(mayDecide(facilitator, { ...workshop, archived: true }, similar(eco, gov))).toBe(false);
});

test("[CHECK4] about everything else facilitators decide", () => {
  const unused = cellFinding("unused-swot-item", itemOf(gov), {});
  expect(mayDecide(siti, workshop, unused)).toBe(false);
  expect(mayDecide(facilitator, workshop, unused)).toBe(true);
  expect(mayDecide(facilitator, { ...workshop, archived: true }, unused)).toBe(false);
});

function similar(one: DimensionId, other: DimensionId): Finding {
  return similarFinding("similar-across", itemOf(one), itemOf(other));
}

function itemOf(dimensionId: DimensionId): FindingCell {
  return { dimensionId, worksheet: "swot", rowId: `${dimensionId}-o1`, column: "text" };
}
