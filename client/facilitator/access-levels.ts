import type { DimensionId } from "../../shared/domain/dimension";
import type { WorkshopStage } from "../../shared/domain/workshop";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import type { Command } from "../../shared/protocol/command-messages";
import type { AccessLevel, AccessMatrix } from "../../shared/protocol/workshop-state";

export type AccessCommand = Extract<Command, { type: "access:set" }>;
export type Levels = Readonly<Record<WorksheetKey, AccessLevel>>;
export type LevelOf = (dimensionId: DimensionId, worksheet: WorksheetKey) => AccessLevel;

export const accessLevels: readonly AccessLevel[] = ["open", "view", "hidden"];

/** What each stage works on, for all groups alike. */
export const stagePresets: Readonly<Record<WorkshopStage, Levels>> = {
  1: { swot: "open", strategy: "open", program: "hidden", action: "hidden" },
  2: { swot: "view", strategy: "open", program: "open", action: "open" },
  3: { swot: "view", strategy: "view", program: "open", action: "open" },
  4: { swot: "view", strategy: "view", program: "view", action: "view" },
};

export const workshopStages: readonly WorkshopStage[] = [1, 2, 3, 4];

/** The level of a worksheet of a group; what is not named is open. */
export function levelIn(access: AccessMatrix): LevelOf {
  return (dimensionId, worksheet) => access[dimensionId]?.[worksheet] ?? "open";
}

/** The one level all these groups have; null where they differ. */
export function commonLevel(
  dimensionIds: readonly DimensionId[],
  worksheet: WorksheetKey,
  levelOf: LevelOf,
): AccessLevel | null {
  const levels = new Set(dimensionIds.map((id) => levelOf(id, worksheet)));
  const [level = null] = levels;
  return levels.size === 1 ? level : null;
}

/** The preset these groups are in; null for a mixture of their own. */
export function presetOf(dimensionIds: readonly DimensionId[], levelOf: LevelOf): WorkshopStage | null {
  const isPreset = (stage: WorkshopStage) =>
    worksheetKeys.every((key) => commonLevel(dimensionIds, key, levelOf) === stagePresets[stage][key]);
  return workshopStages.find(isPreset) ?? null;
}

interface Change {
  readonly dimensionIds: readonly DimensionId[];
  readonly from: LevelOf;
  readonly to: LevelOf;
}

/** Groups that lose an open worksheet by the change. */
export function groupsClosing({ dimensionIds, from, to }: Change): readonly DimensionId[] {
  return dimensionIds.filter((id) =>
    worksheetKeys.some((worksheet) => from(id, worksheet) === "open" && to(id, worksheet) !== "open"),
  );
}

/** The fewest commands that lead from one state to another: groups that change alike share one. */
export function accessCommands({ dimensionIds, from, to }: Change): readonly AccessCommand[] {
  const bundles = new Map<string, AccessCommand>();
  for (const level of accessLevels) {
    for (const worksheet of worksheetKeys) {
      const changing = dimensionIds.filter(
        (id) => to(id, worksheet) === level && from(id, worksheet) !== level,
      );
      if (changing.length === 0) continue;
      const name = `${level} ${changing.join(" ")}`;
      const bundle = bundles.get(name);
      if (bundle === undefined)
        bundles.set(name, { type: "access:set", dimensionIds: changing, worksheets: [worksheet], level });
      else bundle.worksheets.push(worksheet);
    }
  }
  return [...bundles.values()];
}
