import { median } from "../work/statistics";

/** What one scenario measured: a row per server, a column per figure. */
export interface Measurement {
  readonly title: string;
  readonly about: string;
  /** Which way is better; columns that are left out are not compared. */
  readonly better: Readonly<Record<string, "lower" | "higher">>;
  readonly rows: readonly Row[];
  readonly conditions: Conditions;
}

export interface Row {
  readonly name: string;
  readonly kind: "ours" | "peer" | "floor";
  readonly figures: Figures;
}

/** A figure that could not be measured is NaN. */
export type Figures = Readonly<Record<string, number>>;

export interface Conditions {
  /** ISO date and time of the end. */
  readonly at: string;
  readonly repetitions: number;
  /** How long each was, where a scenario takes time. */
  readonly seconds: number;
  /** Median share of the machine that other processes took meanwhile. */
  readonly foreignCpuPercent: number;
}

/** Of each figure the median of the repetitions that measured it. */
export function medianFigures(repetitions: readonly Figures[]): Figures {
  const keys = Object.keys(repetitions[0] ?? {});
  return Object.fromEntries(
    keys.map((key) => [
      key,
      median(repetitions.map((one) => one[key] ?? Number.NaN).filter(Number.isFinite)),
    ]),
  );
}

export interface Ratio {
  readonly value: number;
  readonly peer: string;
}

/** Ours against the best peer of a column; null where nothing can be compared. */
export function ratioOf({ rows, better }: Measurement, column: string): Ratio | null {
  const way = better[column];
  const ours = rows.find(({ kind }) => kind === "ours")?.figures[column];
  if (way === undefined || ours === undefined) return null;
  const peers = rows
    .filter(({ kind, figures }) => kind === "peer" && Number.isFinite(figures[column]))
    .toSorted((a, b) => ((a.figures[column] ?? 0) - (b.figures[column] ?? 0)) * (way === "lower" ? 1 : -1));
  const best = peers[0];
  const value = ours / (best?.figures[column] ?? Number.NaN);
  return best === undefined || !Number.isFinite(value) ? null : { value, peer: best.name };
}
