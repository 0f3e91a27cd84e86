import type { DimensionId } from "../../domain/dimension";
import type { WorksheetKey } from "../../domain/worksheet-key";
import type { RowId } from "../../worksheets/row";

/** What each check says about the place it found, beside where that is. */
export interface CheckParams {
  readonly "required-empty": Nothing;
  readonly "indicator-without-target": Nothing;
  readonly "target-without-budget": Years;
  readonly "budget-without-target": Years;
  readonly "year-outside-plan": Years;
  readonly "not-a-number": { readonly text: string };
  readonly "program-without-support": Nothing;
  readonly "program-without-problem": Nothing;
  readonly "program-without-action": Nothing;
  /** Origins that are in Sampah or gone altogether. */
  readonly "dangling-origin": { readonly count: number };
  readonly "unused-swot-item": Nothing;
  readonly "near-duplicate": Pair;
  readonly "similar-items": Pair;
  readonly "similar-across": Pair;
  /** Rupiah. `sourceId` is null for the ceiling over all sources. */
  readonly "ceiling-exceeded": {
    readonly year: number;
    readonly sourceId: string | null;
    readonly planned: number;
    readonly ceiling: number;
  };
  readonly "agency-without-task": { readonly agencyId: string };
  readonly "problem-without-quick-win": { readonly problemId: string };
}

interface Pair {
  readonly other: { readonly dimensionId: DimensionId; readonly rowId: RowId };
}
type Nothing = Readonly<Record<string, never>>;
/** Calendar years, ascending. */
interface Years {
  readonly years: readonly string[];
}

export type CheckKey = keyof CheckParams;
/** Of SWOT items; whoever writes them decides. */
export type SimilarCheck = "similar-items" | "similar-across";
/** `error`: contradicts the plan; `warning`: something is missing; `hint`: worth a look. */
export type Severity = "error" | "warning" | "hint";

export interface FindingCell {
  readonly dimensionId: DimensionId;
  readonly worksheet: WorksheetKey;
  readonly rowId: RowId;
  readonly column: string;
}

/** One thing that does not fit. */
export type Finding = { readonly [Check in CheckKey]: FindingOf<Check> }[CheckKey];

interface FindingOf<Check extends CheckKey> {
  /** The same as long as the same check finds the same place: what is waived stays waived. */
  readonly id: string;
  readonly check: Check;
  readonly severity: Severity;
  /** Null for what concerns the whole workshop. */
  readonly cell: FindingCell | null;
  readonly params: CheckParams[Check];
}

/** In the order people are shown them: contradictions first. */
const severities: Readonly<Record<CheckKey, Severity>> = {
  "ceiling-exceeded": "error",
  "year-outside-plan": "error",
  "dangling-origin": "error",
  "program-without-problem": "warning",
  "program-without-action": "warning",
  "program-without-support": "warning",
  "indicator-without-target": "warning",
  "target-without-budget": "warning",
  "budget-without-target": "warning",
  "required-empty": "warning",
  "not-a-number": "hint",
  "near-duplicate": "hint",
  "similar-items": "hint",
  "similar-across": "hint",
  "unused-swot-item": "hint",
  "agency-without-task": "hint",
  "problem-without-quick-win": "hint",
};

export const checkKeys = Object.keys(severities) as readonly CheckKey[];

export function cellFinding<Check extends CheckKey>(
  check: Check,
  cell: FindingCell,
  params: CheckParams[Check],
): Finding {
  return made({ check, cell, params, about: `${cell.rowId}/${cell.column}` });
}

/** `about` tells findings of one check apart; made of ids. */
export function workshopFinding<Check extends CheckKey>(
  check: Check,
  about: string,
  params: CheckParams[Check],
): Finding {
  return made({ check, cell: null, params, about });
}

export function pairFinding(
  check: "near-duplicate",
  cell: FindingCell,
  other: Omit<FindingCell, "column">,
): Finding {
  const { dimensionId, rowId } = other;
  const params = { other: { dimensionId, rowId } };
  return made({ check, cell, params, about: `${cell.rowId}/${rowId}` });
}

/** One finding for both, under one name: whoever says that they are not similar says it once. */
export function similarFinding(
  check: SimilarCheck,
  cell: FindingCell,
  other: Omit<FindingCell, "column">,
): Finding {
  const { dimensionId, rowId } = other;
  const params = { other: { dimensionId, rowId } };
  const about = [cell.rowId, rowId].sort().join("/");
  return made({ check, cell, params, about });
}

/** Two SWOT items that a finding calls similar, of one group or of two. */
export interface SimilarItems {
  readonly check: SimilarCheck;
  readonly items: readonly [RowId, RowId];
}

/** What a finding of this name calls similar; null for every other name. */
export function similarItemsIn(findingId: string): SimilarItems | null {
  const [check, first, second] = findingId.split("/");
  if (
    (check !== "similar-items" && check !== "similar-across") ||
    first === undefined ||
    second === undefined
  )
    return null;
  return { check, items: [first, second] };
}

function made<Check extends CheckKey>(parts: {
  check: Check;
  cell: FindingCell | null;
  params: CheckParams[Check];
  about: string;
}): Finding {
  const { check, cell, params, about } = parts;
  return { id: `${check}/${about}`, check, severity: severities[check], cell, params } as Finding;
}
