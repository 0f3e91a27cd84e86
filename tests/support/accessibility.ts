import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What is on the screen breaks no rule of WCAG 2.2 AA a machine can check, is named and in order as a screen reader gets it, and does not scroll sideways. */
export async function isSound(page: Page): Promise<void> {
  await atRest(page);
  await page.evaluate(await readFile(axeFile, "utf8"));
  const found = await page.evaluate(
    (runOnly) => (window as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run({ runOnly }),
    tags,
  );
  const violations = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`,
  );
  expect(violations, page.url()).toEqual([]);
  // The name of a page may be seen before the page itself has come.
  await expect.poll(() => flawsInTree(page), { message: page.url(), timeout: 30_000 }).toEqual([]);
  const widths = await page.evaluate(
    () => [document.documentElement.scrollWidth, window.innerWidth] as const,
  );
  expect(widths[0], `${page.url()} scrolls sideways`).toBeLessThanOrEqual(widths[1]);
}

/** What is still fading in has too little contrast; what goes round for ever is not waited for. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) =>
          playState !== "running" || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
      ),
  );
}

interface TreeNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

const rolesToName = new Set(
  [
    "button",
    "link",
    "textbox",
    "searchbox",
    "checkbox",
    "radio",
    "combobox",
    "menuitem",
    "menuitemradio",
  ].concat(["tab", "option", "dialog", "region", "navigation", "complementary", "grid", "table"]),
);

/** What a screen reader would stumble over in the tree Chromium gives it: things without a name, headings out of order. */
async function flawsInTree(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as {
    readonly nodes: readonly TreeNode[];
  };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: TreeNode | undefined): readonly TreeNode[] =>
    node === undefined ? [] : [node, ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)))];
  const heard = inOrder(nodes[0]).filter(({ ignored }) => !ignored);
  const nameless = heard.filter(
    ({ role, name }) => rolesToName.has(String(role?.value)) && isBlank(name?.value),
  );
  const isDialog = heard.some(({ role }) => role?.value === "dialog");
  const levels = heard
    .filter(({ role }) => role?.value === "heading")
    .map(({ properties }) => Number(properties?.find(({ name }) => name === "level")?.value.value));
  const skips = levels.filter((level, at) => level > (levels[at - 1] ?? (isDialog ? 1 : 0)) + 1);
  const titles = levels.filter((level) => level === 1).length;
  return [
    ...nameless.map(({ role }) => `${String(role?.value)} without a name`),
    ...skips.map((level) => `a heading of level ${level} skips one`),
    ...(isDialog || titles === 1 ? [] : [`${titles} headings of level 1`]),
  ];
}

function isBlank(name: unknown): boolean {
  return typeof name !== "string" || name.trim() === "";
}
