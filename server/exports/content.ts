import { formatMeasure } from "../../shared/domain/measure";

/** What stands in one cell of an exported table, before it has a look. */
export type Content =
  | { readonly type: "empty" }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly value: number; readonly format: string };

export const emptyContent: Content = { type: "empty" };

export const wholeNumberFormat = "#,##0";
/** Zero as a dash, so that rows without a budget stay quiet. */
export const moneyFormat = '#,##0;-#,##0;"–"';

export function textContent(text: string): Content {
  return text === "" ? emptyContent : { type: "text", text };
}

/** A number with as many decimals as it has; Excel shows the separators of its own language. */
export function numberContent(value: number): Content {
  const decimals = (value.toString().split(".")[1] ?? "").length;
  const format =
    decimals === 0 ? wholeNumberFormat : `${wholeNumberFormat}.${"0".repeat(Math.min(decimals, 6))}`;
  return { type: "number", value, format };
}

export function moneyContent(value: number): Content {
  return { type: "number", value, format: moneyFormat };
}

/** The text as it is seen, for measuring; a number is as wide in either language. */
export function shownText(content: Content): string {
  switch (content.type) {
    case "empty":
      return "";
    case "text":
      return content.text;
    case "number":
      return formatMeasure(content.value, "id");
  }
}
