import type { DimensionId } from "../../shared/domain/dimension";
import type { CellValue, SetEntry } from "../../shared/worksheets/cell";
import type { Column, SettingsList } from "../../shared/worksheets/column";
import { emptyContent, moneyContent, numberContent, textContent, type Content } from "./content";
import type { ExportContext } from "./export-context";
import { monthAndYear } from "./local-time";
import { referencesText, referenceText } from "./reference-text";

export interface CellPlace {
  /** The dimension of the row. */
  readonly dimensionId: DimensionId;
  readonly context: ExportContext;
}

/** A cell as it is read on paper: names instead of ids, real numbers, kept texts as they were typed. */
export function displayValue(column: Column, value: CellValue, at: CellPlace): Content {
  const { kind } = column;
  const { context } = at;
  switch (kind.type) {
    case "prose":
    case "text":
      return plain(value);
    case "measure":
      return typeof value === "number" ? numberContent(value) : plain(value);
    case "money":
      return typeof value === "number" ? moneyContent(value) : plain(value);
    case "month":
      return typeof value === "string" ? textContent(monthAndYear(value, context.language)) : emptyContent;
    case "yesNo":
      return textContent(value === true ? context.words.yes : context.words.no);
    case "choice": {
      const option = kind.options.find((one) => one.id === value);
      return option === undefined ? plain(value) : textContent(option.name[context.language]);
    }
    case "listChoice":
      if (typeof value !== "string" || value === "") return emptyContent;
      return textContent(
        listName(kind.list, value, at) ?? (kind.keepsText ? value : context.words.deletedEntry),
      );
    case "set":
      return textContent(setText(kind.list, entriesOf(value), at));
    case "reference":
    case "references": {
      const ids = typeof value === "string" ? [value] : entriesOf(value).map((entry) => entry.id);
      const question = { ids, to: kind.to, from: at.dimensionId };
      const write = kind.type === "reference" ? referenceText : referencesText;
      return textContent(write(question, context));
    }
    case "years":
      return emptyContent;
  }
}

/** One year of a `years` cell. */
export function displayYear(of: "measure" | "money", value: CellValue, year: string): Content {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return emptyContent;
  const found = (value as Readonly<Record<string, number | string>>)[year];
  if (typeof found === "number") return of === "money" ? moneyContent(found) : numberContent(found);
  return found === undefined ? emptyContent : textContent(found);
}

function plain(value: CellValue): Content {
  if (typeof value === "number") return numberContent(value);
  return typeof value === "string" ? textContent(value) : emptyContent;
}

function entriesOf(value: CellValue): readonly SetEntry[] {
  return Array.isArray(value) ? (value as readonly SetEntry[]) : [];
}

function setText(list: SettingsList, entries: readonly SetEntry[], at: CellPlace): string {
  const names = entries.map(
    (entry) => entry.text ?? listName(list, entry.id, at) ?? at.context.words.deletedEntry,
  );
  return names.join(list === "problems" ? "\n" : ", ");
}

function listName(list: SettingsList, id: string, at: CellPlace): string | undefined {
  const { settings } = at.context;
  switch (list) {
    case "problems": {
      const problem = settings.problems.find((one) => one.id === id);
      return problem === undefined ? undefined : `${problem.code} ${problem.name}`;
    }
    case "agencies":
      return settings.agencies.find((one) => one.id === id)?.shortName;
    case "districts":
      return settings.districts.find((one) => one.id === id)?.name;
    case "fundingSources":
      return settings.fundingSources.find((one) => one.id === id)?.name;
    case "subDimensions":
      return subDimensionName(id, at);
  }
}

/** The row's own dimension is asked first: two dimensions may number their parts alike. */
function subDimensionName(id: string, { dimensionId, context }: CellPlace): string | undefined {
  const { dimensions } = context.settings;
  const own = dimensions.filter((one) => one.id === dimensionId);
  return [...own, ...dimensions].flatMap((one) => one.subDimensions).find((one) => one.id === id)?.name;
}
