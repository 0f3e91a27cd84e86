import type { Language } from "./localized";

/** Indonesian groups thousands with dots and starts decimals with a comma; English does it the other way round. */
const marks: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = {
  id: { group: ".", decimal: "," },
  en: { group: ",", decimal: "." },
};

/** Digits as a number is written: `1500` and `5` give `1.500,5`, in English `1,500.5`. */
export function numberText(
  { whole, decimals = "" }: { readonly whole: string; readonly decimals?: string },
  language: Language,
): string {
  const { group, decimal } = marks[language];
  return whole.replace(/\B(?=(\d{3})+$)/gu, group) + (decimals === "" ? "" : decimal + decimals);
}
