/** A month as two choices; `""` is not picked yet. */
export interface MonthParts {
  /** "01" to "12". */
  readonly month: string;
  readonly year: string;
}

/** `2023-07` in two parts. */
export function monthParts(value: string | null): MonthParts {
  const match = /^(\d{4})-(\d{2})$/u.exec(value ?? "");
  return { month: match?.[2] ?? "", year: match?.[1] ?? "" };
}

/** `2023-07`; null while a part is missing. */
export function monthValue({ month, year }: MonthParts): string | null {
  return month === "" || year === "" ? null : `${year}-${month}`;
}

/** Preparations begin before a plan and some work ends after it. */
const yearsAround = 2;

/** The years of the plan and a little around it, and the picked one wherever it lies. */
export function offeredYears(planYears: readonly number[], picked: string): readonly string[] {
  const first = planYears[0];
  const last = planYears.at(-1);
  if (first === undefined || last === undefined) return picked === "" ? [] : [picked];
  const years = Array.from({ length: last - first + 1 + 2 * yearsAround }, (_, at) =>
    String(first - yearsAround + at),
  );
  return picked === "" || years.includes(picked) ? years : [...years, picked].toSorted();
}
