import { describe, expect, test } from "vitest";
import { sampleWorkshop } from "./sample-workshop";
import { addEntry, changeEntry, movedIds } from "./settings-plans";

const workshop = sampleWorkshop();
const { settings } = workshop;

describe("an edit is made from the settings as they are when it leaves", () => {
  test("the rest of an entry stays as others have it", () => {
    const rename = changeEntry("problems", "p1", (problem) => ({ ...problem, name: "Birokrasi" }));
    const problems = settings.problems.map((one) => (one.id === "p1" ? { ...one, retired: true } : one));
    expect(rename({ ...workshop, settings: { ...settings, problems } })).toMatchObject({
      type: "settings:put",
      put: { list: "problems", entry: { id: "p1", name: "Birokrasi", retired: true } },
    });
  });

  test("an entry that is there already is not added again", () => {
    const add = addEntry("districts", "new", () => ({ id: "new", code: "", name: "Kota", retired: false }));
    const district = { id: "new", code: "33.17.15", name: "Kota Baru", retired: false };
    expect(add(workshop)?.type).toBe("settings:put");
    expect(add({ ...workshop, settings: { ...settings, districts: [district] } })).toBeNull();
  });

  test("moving goes past retired entries, which keep their place in the list", () => {
    const entries = [
      { id: "a", retired: false },
      { id: "b", retired: true },
      { id: "c", retired: false },
    ];
    expect(movedIds(entries, "c", -1)).toEqual(["c", "a", "b"]);
    expect(movedIds(entries, "a", 1)).toEqual(["b", "c", "a"]);
    expect(movedIds(entries, "a", -1)).toBeNull();
    expect(movedIds(entries, "b", 1)).toBeNull();
  });
});
