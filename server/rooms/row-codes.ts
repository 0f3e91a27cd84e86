import { quadrants, strategyKinds } from "../../shared/domain/quadrant";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { RowHead } from "../../shared/documents/touched-rows";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { RowId } from "../../shared/worksheets/row";

/** How the rows of a worksheet get their visible codes: S4, SO-1, GOV-02, GOV-02.3. */
export interface CodeScheme {
  /** The column whose value decides the series; null where a row is always in the same. */
  readonly groupColumn: string | null;
  /** The series a row belongs to; undefined while it cannot be told. */
  seriesOf(head: RowHead): CodeSeries | undefined;
  /** Whether a code once given stays, whatever becomes of its series. */
  readonly keepsCode: boolean;
}

export interface CodeSeries {
  /** Names the counter; numbers are never given twice. */
  readonly counter: string;
  readonly prefix: string;
  readonly digits: number;
}

/** Looked up with every numbering, as settings change and programs get their codes. */
export interface CodeSources {
  dimensionCode(): string | undefined;
  programCode(programId: RowId): string | null;
}

export function codeSchemeOf(worksheet: WorksheetKey, sources: CodeSources): CodeScheme {
  switch (worksheet) {
    case "swot":
      return {
        groupColumn: "quadrant",
        keepsCode: false,
        seriesOf: ({ group }) => listed(quadrants, group, (quadrant) => quadrant),
      };
    case "strategy":
      return {
        groupColumn: "kind",
        keepsCode: false,
        seriesOf: ({ group }) => listed(strategyKinds, group, (kind) => `${kind}-`),
      };
    case "program":
      return {
        groupColumn: null,
        keepsCode: true,
        seriesOf: () => {
          const code = sources.dimensionCode();
          return code === undefined ? undefined : { counter: "program", prefix: `${code}-`, digits: 2 };
        },
      };
    case "action":
      return {
        groupColumn: "program",
        keepsCode: false,
        seriesOf: ({ group }) => {
          const code = group === null ? null : sources.programCode(group);
          return code === null || group === null
            ? undefined
            : { counter: group, prefix: `${code}.`, digits: 1 };
        },
      };
  }
}

/**
 * The label of a row with the code it should have, or the same label where nothing is to be changed. A row that comes
 * back to an earlier series gets its earlier code back.
 */
export function recode(
  label: RowLabel,
  head: RowHead,
  options: { readonly scheme: CodeScheme; readonly takeNumber: (counter: string) => number },
): RowLabel {
  const { scheme, takeNumber } = options;
  if (head.trashed || (scheme.keepsCode && label.code !== null)) return label;
  const series = scheme.seriesOf(head);
  if (series === undefined || (label.code !== null && belongsTo(label.code, series))) return label;
  const earlier = label.formerCodes.find((code) => belongsTo(code, series));
  const code = earlier ?? series.prefix + String(takeNumber(series.counter)).padStart(series.digits, "0");
  const formerCodes = label.formerCodes.filter((former) => former !== code);
  if (label.code !== null) formerCodes.push(label.code);
  return { ...label, code, formerCodes };
}

/** Whether this code of a series was given, where `next` is the number it gives next. */
export function isNumbered(code: string, series: CodeSeries, next: number): boolean {
  return belongsTo(code, series) && Number(code.slice(series.prefix.length)) < next;
}

function belongsTo(code: string, { prefix }: CodeSeries): boolean {
  return code.startsWith(prefix) && /^[0-9]+$/.test(code.slice(prefix.length));
}

function listed<Group extends string>(
  groups: readonly Group[],
  group: string | null,
  prefixOf: (group: Group) => string,
): CodeSeries | undefined {
  const found = groups.find((one) => one === group);
  return found === undefined ? undefined : { counter: found, prefix: prefixOf(found), digits: 1 };
}
