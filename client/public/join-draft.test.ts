import { expect, test } from "vitest";
import { rembang } from "../../shared/regions/rembang";
import { startingDraft } from "./join-draft";

const { dimensions, agencies } = rembang.settings;
const info = { title: "Bimtek", regionName: "Kabupaten Rembang", dimensions, agencies };
const typed = { name: "Siti", office: "Bappeda", agencyId: "bappeda", dimensionId: "gov" };

test("a join form that was not sent starts with what was typed into it, and so does that of the next workshop", () => {
  expect(startingDraft(typed, { code: "RBG472", info })).toEqual(typed);
  expect(startingDraft({ ...typed, sentTo: "RBG111" }, { code: "RBG472", info })).toEqual(typed);
});

test("a tablet that is passed on asks the next person for name and office, and proposes the same group", () => {
  const next = startingDraft({ ...typed, sentTo: "RBG472" }, { code: "RBG472", info });
  expect(next).toEqual({ name: "", office: "", agencyId: null, dimensionId: "gov" });
});
