import type { DimensionId } from "../../domain/dimension";
import type { WorkshopSettings } from "../../domain/workshop";
import type { WorksheetKey } from "../../domain/worksheet-key";
import type { DimensionRows } from "../workshop-rows";

/** What is checked. Groups, lists and rows that did not change keep their identity: then nothing is looked at twice. */
export interface CheckSource {
  readonly groups: readonly DimensionRows[];
  readonly settings: WorkshopSettings;
  /** Worksheets nobody has read here yet, or that this session may not read: neither empty nor missing. */
  readonly unknown: ReadonlySet<UnknownWorksheet>;
  /** Programs that are the quick win of their dimension. */
  readonly chosenQuickWins: ReadonlySet<string>;
}

type UnknownWorksheet = ReturnType<typeof worksheetOf>;

export function worksheetOf(dimensionId: DimensionId, worksheet: WorksheetKey) {
  return `${dimensionId}/${worksheet}` as const;
}

export function isKnown(
  { unknown }: CheckSource,
  { dimension }: DimensionRows,
  worksheet: WorksheetKey,
): boolean {
  return !unknown.has(worksheetOf(dimension.id, worksheet));
}
