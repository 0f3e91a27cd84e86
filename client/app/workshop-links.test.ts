import { documentKeySchema } from "../../shared/domain/document-key";
import { describe, expect, test } from "vitest";
import type { DimensionId } from "../../shared/domain/dimension";
import type { Identity } from "../../shared/protocol/identity";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { sampleFacilitator, sampleParticipant, sampleWorkshop } from "../facilitator/sample-workshop";
import { firstPath, workshopLinks, type WorkshopPlace } from "./workshop-links";

const gov = "gov" as DimensionId;
const eco = "eco" as DimensionId;

const workshop: WorkshopState = {
  ...sampleWorkshop(),
  access: { eco: { program: "hidden", action: "view" } },
};
const participant = sampleParticipant(eco);
const facilitator = sampleFacilitator();
const ecoSwot: WorkshopPlace = { kind: "worksheet", dimensionId: eco, worksheet: "swot" };

describe("the ways through a workshop", () => {
  test("a hidden worksheet is shown to facilitators only", () => {
    const worksheetsOf = (identity: Identity) =>
      workshopLinks({ workshop, identity, counts: {}, heldWaiting: 0, place: ecoSwot }).worksheets.map(
        (one) => one.worksheet,
      );
    expect(worksheetsOf(participant)).toEqual(["swot", "strategy", "action"]);
    expect(worksheetsOf(facilitator)).toEqual(["swot", "strategy", "program", "action"]);
  });

  test("a shared page keeps the worksheets of the own group at hand", () => {
    const links = workshopLinks({
      workshop,
      identity: participant,
      counts: { [documentKeySchema.parse("rembang/eco/swot")]: 7 },
      heldWaiting: 2,
      place: { kind: "shared", page: "papan" },
    });
    expect(links.worksheets[0]).toEqual({
      worksheet: "swot",
      href: "/w/rembang/eco/swot",
      count: 7,
      current: false,
      level: "open",
    });
    expect(links.groups.filter((group) => group.own).map((group) => group.dimension.id)).toEqual([eco]);
    expect(links.shared.map(({ page, waiting }) => [page, waiting])).toContainEqual(["susulan", 2]);
  });

  test("going to another group stays on the same worksheet", () => {
    const place: WorkshopPlace = { kind: "worksheet", dimensionId: eco, worksheet: "action" };
    const links = workshopLinks({ workshop, identity: participant, counts: {}, heldWaiting: 0, place });
    expect(links.groups.find((group) => group.dimension.id === gov)?.href).toBe("/w/rembang/gov/aksi");
  });

  test("settings and projector are offered to facilitators only, late edits to those who write and those who decide", () => {
    const pagesOf = (identity: Identity) =>
      workshopLinks({ workshop, identity, counts: {}, heldWaiting: 0, place: ecoSwot }).shared.map(
        (one) => one.page,
      );
    expect(pagesOf(participant)).toEqual([
      "papan",
      "matriks",
      "benang-merah",
      "peta-jalan",
      "quick-win",
      "periksa",
      "susulan",
      "unduh",
    ]);
    expect(pagesOf({ ...facilitator, role: "advisor" })).toEqual([
      "papan",
      "matriks",
      "benang-merah",
      "peta-jalan",
      "quick-win",
      "periksa",
      "unduh",
    ]);
    expect(pagesOf({ ...facilitator, role: "observer" })).toEqual([
      "papan",
      "matriks",
      "benang-merah",
      "peta-jalan",
      "quick-win",
      "unduh",
    ]);
    expect(pagesOf(facilitator)).toEqual([
      "papan",
      "matriks",
      "benang-merah",
      "peta-jalan",
      "quick-win",
      "periksa",
      "susulan",
      "unduh",
      "tayang",
      "pengaturan",
    ]);
  });
});

test.each([
  [participant, "/w/rembang/eco/swot"],
  [facilitator, "/w/rembang/papan"],
  [{ ...facilitator, role: "advisor" as const }, "/w/rembang/papan"],
  [{ ...facilitator, role: "observer" as const }, "/w/rembang/tayang"],
])("a session starts where its role works", (identity, path) => {
  expect(firstPath(workshop, identity)).toBe(path);
});
