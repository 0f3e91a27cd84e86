import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What is on the screen breaks no rule of WCAG 2.2 AA a machine can check, and does not scroll sideways. */
export async function isSound(page: Page): Promise<void> {
  await page.evaluate(await readFile(axeFile, "utf8"));
  const found = await page.evaluate(
    (runOnly) => (window as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run({ runOnly }),
    tags,
  );
  const violations = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`,
  );
  expect(violations, page.url()).toEqual([]);
  const widths = await page.evaluate(
    () => [document.documentElement.scrollWidth, window.innerWidth] as const,
  );
  expect(widths[0], `${page.url()} scrolls sideways`).toBeLessThanOrEqual(widths[1]);
}
