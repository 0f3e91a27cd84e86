import { expect, test } from "vitest";
import type { RoadmapView } from "../../shared/analysis/roadmap";
import { printRoadmapAddress, readRoadmapAddress } from "./roadmap-address";

test.each<RoadmapView>([
  { span: 5, year: null, dimensionId: null },
  { span: 1, year: 2024, dimensionId: "gov" },
  { span: 10, year: null, dimensionId: "eco" },
])("a roadmap is found again by its address: $span years", (address) => {
  expect(readRoadmapAddress(printRoadmapAddress(address))).toEqual(address);
});

test("an address that makes no sense shows five years of all groups", () => {
  expect(readRoadmapAddress("?jangka=7&tahun=besok")).toEqual({ span: 5, year: null, dimensionId: null });
});
