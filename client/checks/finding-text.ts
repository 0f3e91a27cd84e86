import type { Finding, FindingCell } from "../../shared/analysis/checks/finding";
import type { PlacedRow } from "../../shared/analysis/workshop-rows";
import type { Language } from "../../shared/domain/localized";
import { formatRupiah } from "../../shared/domain/rupiah";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { titleOf } from "../../shared/worksheets/row-title";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import type { RowId } from "../../shared/worksheets/row";
import type { ChecksWords } from "../words/checks";

/** What is needed to put a finding into words. */
export interface FindingContext {
  readonly words: ChecksWords;
  readonly language: Language;
  readonly settings: WorkshopSettings;
  readonly codes: ReadonlyMap<RowId, string>;
  readonly places: ReadonlyMap<RowId, PlacedRow>;
}

/** One sentence about a finding, without the row it stands in. */
export function findingText(finding: Finding, context: FindingContext): string {
  const { words, language, settings, places } = context;
  const column = finding.cell === null ? "" : columnName(finding.cell, context);
  switch (finding.check) {
    case "required-empty":
    case "program-without-problem":
    case "program-without-support":
      return words.empty(column);
    case "indicator-without-target":
      return words.noTarget(column);
    case "target-without-budget":
      return words.noBudget(finding.params.years.join(", "));
    case "budget-without-target":
      return words.noTargetFor(finding.params.years.join(", "));
    case "year-outside-plan":
      return words.outside(column, finding.params.years.join(", "));
    case "not-a-number":
      return words.notNumber(column, finding.params.text);
    case "dangling-origin":
      return words.dangling(finding.params.count);
    case "near-duplicate":
    case "similar-across": {
      const { dimensionId, rowId } = finding.params.other;
      const group = settings.dimensions.find(({ id }) => id === dimensionId)?.shortName ?? "";
      return words.similar(group, rowName(places.get(rowId), context));
    }
    case "similar-items":
      return words.similarItem(rowName(places.get(finding.params.other.rowId), context));
    case "ceiling-exceeded": {
      const { year, sourceId, planned, ceiling } = finding.params;
      const source = settings.fundingSources.find(({ id }) => id === sourceId)?.name ?? words.allSources;
      const amounts = {
        planned: formatRupiah(planned, language),
        ceiling: formatRupiah(ceiling, language),
      };
      return words.ceiling({ source, year: String(year), ...amounts });
    }
    case "agency-without-task": {
      const { agencyId } = finding.params;
      const agency = settings.agencies.find(({ id }) => id === agencyId);
      const names = agency === undefined ? [agencyId] : [agency.shortName, agency.name];
      return [...new Set(names)].join(" · ");
    }
    case "problem-without-quick-win": {
      const { problemId } = finding.params;
      const problem = settings.problems.find(({ id }) => id === problemId);
      return problem === undefined ? problemId : `${problem.code} ${problem.name}`;
    }
    case "program-without-action":
    case "unused-swot-item":
      return "";
  }
}

/** The check, the row and what about it: what a button beside it is about. */
export function wholeFinding(finding: Finding, context: FindingContext): string {
  const { words, places } = context;
  const { cell, check } = finding;
  const row = cell === null ? "" : rowName(places.get(cell.rowId), context);
  const parts = [words.check(check), row, findingText(finding, context)];
  return parts.filter((part) => part !== "").join(" · ");
}

/** Code and title of a row. */
export function rowName(
  placed: PlacedRow | undefined,
  { words, codes }: Pick<FindingContext, "words" | "codes">,
): string {
  if (placed === undefined) return words.noText;
  const title = titleOf(placed.worksheet, placed.row);
  const text = title === "" ? words.noText : title;
  const code = codes.get(placed.row.id);
  return code === undefined ? text : `${code} ${text}`;
}

export function columnName(
  { worksheet, column }: FindingCell,
  { settings, language }: Pick<FindingContext, "settings" | "language">,
): string {
  const found = columnsOf(worksheet, settings.columns).find(({ key }) => key === column);
  return found === undefined ? column : found.label[language];
}
