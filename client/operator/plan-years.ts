import { planYearsSchema } from "../../shared/domain/workshop";

/** Two typed years as the years of a plan; undefined where they make none. */
export function planYearsBetween(from: string, to: string): readonly number[] | undefined {
  const [first, last] = [from, to].map((text) => Number(/^\d{4}$/u.exec(text.trim())?.[0]));
  if (first === undefined || last === undefined || !(last >= first) || last - first > 100) return undefined;
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return planYearsSchema.safeParse(years).success ? years : undefined;
}
