import type { DimensionId } from "../../shared/domain/dimension";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { RowId } from "../../shared/worksheets/row";
import { titleOf } from "../../shared/worksheets/row-title";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import type { ExportContext } from "./export-context";

export interface ReferenceQuestion {
  readonly ids: readonly RowId[];
  readonly to: WorksheetKey;
  /** The dimension of the row that refers; rows of other dimensions are named with their code. */
  readonly from: DimensionId;
}

/**
 * References as people write them: `SO-1, WO-2`, and for SWOT items the internal against the external side,
 * `S1, S2 × O1`. Rows that are gone are counted in words.
 */
export function referencesText({ ids, to, from }: ReferenceQuestion, context: ExportContext): string {
  const sides: { internal: string[]; external: string[] } = { internal: [], external: [] };
  let missing = 0;
  for (const id of ids) {
    const place = context.places.get(id);
    if (place === undefined) missing += 1;
    else if (isExternal(place.row.cells["quadrant"])) sides.external.push(codeText(id, from, context));
    else sides.internal.push(codeText(id, from, context));
  }
  const found = [sides.internal.join(", "), sides.external.join(", ")]
    .filter((side) => side !== "")
    .join(" × ");
  const gone = missing === 0 ? "" : deletedText(to, missing, context);
  return [found, gone].filter((part) => part !== "").join(", ");
}

/** One reference with its title: `GOV-02 Rembang Satu Data`. */
export function referenceText({ ids, to, from }: ReferenceQuestion, context: ExportContext): string {
  return ids
    .map((id) => {
      if (!context.places.has(id)) return deletedText(to, 1, context);
      const code = context.codes.get(id);
      return code === undefined
        ? titleOfId(id, context)
        : `${codeText(id, from, context)} ${titleOfId(id, context)}`;
    })
    .join("\n");
}

/** The row's code, with its dimension in front where that is another one; its title while it has no code. */
function codeText(id: RowId, from: DimensionId, context: ExportContext): string {
  const place = context.places.get(id);
  const code = context.codes.get(id) ?? titleOfId(id, context);
  if (place === undefined || place.dimension.id === from) return code;
  return code.startsWith(place.dimension.code) ? code : `${place.dimension.code} ${code}`;
}

function titleOfId(id: RowId, context: ExportContext): string {
  const place = context.places.get(id);
  return place === undefined ? "" : titleOf(place.worksheet, place.row);
}

function deletedText(to: WorksheetKey, count: number, context: ExportContext): string {
  return context.words.deleted(worksheets[to].rowName[context.language], count);
}

function isExternal(quadrant: unknown): boolean {
  return quadrant === "O" || quadrant === "T";
}
