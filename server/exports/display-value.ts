import type { DimensionId } from "../../shared/domain/dimension";
import { entriesOf, type CellValue, type SetEntry } from "../../shared/worksheets/cell";
import { monthText } from "../../shared/worksheets/cell-text";
import { listName } from "../../shared/worksheets/list-name";
import type { Column, SettingsList } from "../../shared/worksheets/column";
import { emptyContent, moneyContent, numberContent, textContent, type Content } from "./content";
import type { ExportContext } from "./export-context";
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
      return typeof value === "string" ? textContent(monthText(value, context.language)) : emptyContent;
    case "yesNo":
      return textContent(value === true ? context.words.yes : context.words.no);
    case "choice": {
      const option = kind.options.find((one) => one.id === value);
      return option === undefined ? plain(value) : textContent(option.name[context.language]);
    }
    case "listChoice":
      if (typeof value !== "string" || value === "") return emptyContent;
      return textContent(
        nameIn(kind.list, value, at) ?? (kind.keepsText ? value : context.words.deletedEntry),
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

function setText(list: SettingsList, entries: readonly SetEntry[], at: CellPlace): string {
  const names = entries.map(
    (entry) => entry.text ?? nameIn(list, entry.id, at) ?? at.context.words.deletedEntry,
  );
  return names.join(list === "problems" ? "\n" : ", ");
}

function nameIn(list: SettingsList, id: string, { dimensionId, context }: CellPlace): string | undefined {
  const { settings } = context;
  const dimension = settings.dimensions.find((one) => one.id === dimensionId);
  return dimension === undefined ? undefined : listName(list, id, { settings, dimension });
}
