import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import type { NamedEntry } from "../../../shared/worksheets/named-entry";
import { titleOf } from "../../../shared/worksheets/row-title";
import type { OriginRows } from "../cells/use-origins";

/** The rows a pasted name may mean: by code, former code, text, or code and text. */
export function originNames(worksheet: WorksheetKey, { rows, labels }: OriginRows): readonly NamedEntry[] {
  return rows.map((row) => {
    const text = titleOf(worksheet, row);
    const label = labels.get(row.id);
    const codes =
      label === undefined ? [] : [...(label.code === null ? [] : [label.code]), ...label.formerCodes];
    return {
      id: row.id,
      label: [...codes.slice(0, 1), text].filter((part) => part !== "").join(" "),
      // "SO1" is written as often as "SO-1".
      names: [
        ...codes,
        ...codes.map((code) => code.replace("-", "")),
        ...codes.map((code) => `${code} ${text}`),
        text,
      ],
    };
  });
}
