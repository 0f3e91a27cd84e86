import { describe, expect, test } from "vitest";
import { dimensionIdSchema } from "../../shared/domain/dimension";
import type { WorkshopStage } from "../../shared/domain/workshop";
import type { AccessMatrix } from "../../shared/protocol/workshop-state";
import {
  accessCommands,
  commonLevel,
  groupsClosing,
  levelIn,
  presetOf,
  stagePresets,
  type LevelOf,
} from "./access-levels";
import { sampleWorkshop } from "./sample-workshop";

const { settings } = sampleWorkshop();

describe("access of the groups", () => {
  const all = settings.dimensions.map(({ id }) => id);
  const open = levelIn({});
  const presetLevels =
    (stage: WorkshopStage): LevelOf =>
    (_, worksheet) =>
      stagePresets[stage][worksheet];

  test("a stage takes one command for each level it changes to", () => {
    expect(accessCommands({ dimensionIds: all, from: open, to: presetLevels(1) })).toEqual([
      { type: "access:set", dimensionIds: all, worksheets: ["program", "action"], level: "hidden" },
    ]);
    expect(accessCommands({ dimensionIds: all, from: presetLevels(1), to: presetLevels(2) })).toEqual([
      { type: "access:set", dimensionIds: all, worksheets: ["program", "action"], level: "open" },
      { type: "access:set", dimensionIds: all, worksheets: ["swot"], level: "view" },
    ]);
  });

  test("the way back leads exactly to where it came from", () => {
    const gov = dimensionIdSchema.parse("gov");
    const before: AccessMatrix = { gov: { swot: "hidden", action: "view" }, eco: { program: "view" } };
    const stage = presetLevels(3);
    const there = accessCommands({ dimensionIds: all, from: levelIn(before), to: stage });
    const back = accessCommands({ dimensionIds: all, from: stage, to: levelIn(before) });
    const after = apply(apply(before, there), back);
    for (const id of all) {
      for (const key of ["swot", "strategy", "program", "action"] as const) {
        expect(levelIn(after)(id, key)).toBe(levelIn(before)(id, key));
      }
    }
    expect(levelIn(apply(before, there))(gov, "swot")).toBe("view");
  });

  test("the preset in force is known, and a mixture is none", () => {
    expect(presetOf(all, presetLevels(4))).toBe(4);
    expect(presetOf(all, levelIn({ gov: { swot: "view" } }))).toBeNull();
    expect(commonLevel(all, "swot", levelIn({ gov: { swot: "view" } }))).toBeNull();
    expect(commonLevel(all, "action", open)).toBe("open");
  });

  test("closing concerns the groups that lose an open worksheet, whatever else opens", () => {
    const gov = dimensionIdSchema.parse("gov");
    const stage = presetLevels(2);
    expect(groupsClosing({ dimensionIds: all, from: presetLevels(1), to: stage })).toEqual(all);
    expect(
      groupsClosing({ dimensionIds: all, from: levelIn({}), to: levelIn({ gov: { swot: "hidden" } }) }),
    ).toEqual([gov]);
    expect(groupsClosing({ dimensionIds: all, from: presetLevels(4), to: presetLevels(1) })).toEqual([]);
    const hidden = levelIn({ gov: { swot: "hidden" } });
    expect(
      groupsClosing({ dimensionIds: [gov], from: levelIn({ gov: { swot: "view" } }), to: hidden }),
    ).toEqual([]);
  });

  function apply(access: AccessMatrix, commands: ReturnType<typeof accessCommands>): AccessMatrix {
    const next: AccessMatrix = structuredClone(access);
    for (const { dimensionIds, worksheets, level } of commands) {
      for (const id of dimensionIds) {
        for (const worksheet of worksheets) next[id] = { ...next[id], [worksheet]: level };
      }
    }
    return next;
  }
});
