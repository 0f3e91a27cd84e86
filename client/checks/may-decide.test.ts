import { expect, test } from "vitest";
import {
  cellFinding,
  similarFinding,
  type Finding,
  type FindingCell,
} from "../../shared/analysis/checks/finding";
import type { DimensionId } from "../../shared/domain/dimension";
import { sampleFacilitator, sampleParticipant, sampleWorkshop } from "../facilitator/sample-workshop";
import { mayDecide } from "./may-decide";

const [gov, eco, liv] = ["gov", "eco", "liv"] as [DimensionId, DimensionId, DimensionId];

const workshop = sampleWorkshop();
const siti = sampleParticipant(gov);
const facilitator = sampleFacilitator();

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
