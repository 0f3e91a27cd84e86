import { readFileSync, writeFileSync } from "node:fs";
import type { Measurement } from "./figures";
import { heading, section } from "./results-page";

const pageFile = "tests/load/RESULTS.md";

/** Puts a measurement into the page in place of the former one; the other scenarios stay as they were measured. */
export function keepResult(measurement: Measurement, order: readonly string[]): void {
  const sections = new Map(readSections().map((text) => [titleOf(text), text]));
  sections.set(measurement.title, section(measurement));
  const ordered = order.flatMap((title) => sections.get(title) ?? []);
  writeFileSync(pageFile, `${[heading(versions()), ...ordered].join("\n\n")}\n`);
}

function readSections(): readonly string[] {
  try {
    const [, ...sections] = readFileSync(pageFile, "utf8").split(/^(?=## )/mu);
    return sections.map((text) => text.trim());
  } catch {
    return [];
  }
}

function titleOf(section: string): string {
  return /^## (.*)$/mu.exec(section)?.[1] ?? "";
}

function versions(): Readonly<Record<string, string>> {
  const { dependencies } = JSON.parse(readFileSync("tests/load/package.json", "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return dependencies;
}
