import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Measurement } from "./figures";
import { resultsPage } from "./results-page";

const keptFile = "tests/load/.cache/results.json";
const pageFile = "tests/load/RESULTS.md";

/** Keeps the latest measurement of each scenario, so that one of them can be run again without the others. */
export function keepResult(measurement: Measurement, order: readonly string[]): void {
  const others = readKept().filter(({ title }) => title !== measurement.title);
  const kept = [...others, measurement].toSorted((a, b) => order.indexOf(a.title) - order.indexOf(b.title));
  mkdirSync("tests/load/.cache", { recursive: true });
  // JSON knows no NaN: null stands for it.
  writeFileSync(keptFile, JSON.stringify(kept));
  writeFileSync(pageFile, resultsPage(kept, versions()));
}

function readKept(): readonly Measurement[] {
  try {
    return JSON.parse(readFileSync(keptFile, "utf8")) as Measurement[];
  } catch {
    return [];
  }
}

function versions(): Readonly<Record<string, string>> {
  const { dependencies } = JSON.parse(readFileSync("tests/load/package.json", "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return dependencies;
}
