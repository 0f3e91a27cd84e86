import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeJoinCode, readJoinCode } from "./join-code";

const lowest = (): number => 0;

describe("a workshop code is made of the region and a free number", () => {
  test.each([
    ["Kabupaten Rembang", "RBG100"],
    ["Kabupaten Deli Serdang", "DRG100"],
    ["Kota Solo", "SLX100"],
    ["Kabupaten/Kota", "KTT100"],
    ["Aceh", "AEH100"],
  ])("%s gives %s", (regionName, code) => {
    expect(makeJoinCode(regionName, { taken: () => false, randomInt: lowest })).toBe(code);
  });

  test("a number that is taken is passed over, and four digits follow when three are crowded", () => {
    let next = -1;
    const counting = (): number => (next += 1);
    expect(makeJoinCode("Rembang", { taken: (code) => code === "RBG100", randomInt: counting })).toBe(
      "RBG101",
    );
    expect(makeJoinCode("Rembang", { taken: (code) => code.length === 6, randomInt: lowest })).toBe(
      "RBG1000",
    );
  });

  test("every code of every region is read back as itself, in capitals and small letters", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(899), (regionName, number) => {
        const code = makeJoinCode(regionName, { taken: () => false, randomInt: () => number });
        expect([readJoinCode(code), readJoinCode(code.toLowerCase())]).toEqual([code, code]);
      }),
    );
  });
});

describe("a workshop code is read as it was meant", () => {
  test.each([
    ["rbg472", "RBG472"],
    [" RBG 472 ", "RBG472"],
    ["rbg-47z", "RBG472"],
    ["RBGlO1", "RBG101"],
    ["RBG4721", "RBG4721"],
    ["RBG47", null],
    ["472RBG", null],
    ["RBG47212", null],
    ["", null],
  ])("%s is %s", (typed, code) => {
    expect(readJoinCode(typed)).toBe(code);
  });
});
