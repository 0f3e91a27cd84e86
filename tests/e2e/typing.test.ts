import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BrowserHall } from "../support/browser-hall";
import { saved } from "../support/participant";

let hall: BrowserHall;

beforeAll(async () => {
  hall = await BrowserHall.open({ loadSample: true });
});

afterAll(async () => {
  await hall.dispose();
});

test("a letter lays out its field alone, and the row is as high as what both write into the cell", async () => {
  const budi = await hall.join({ name: "Budi", onPhone: false });
  const mine = await openCell(budi.page);
  const low = await heightOf(mine);
  const letters = "alfabet baru";
  const laidOut = await laidOutWhile(budi.page, () => budi.page.keyboard.type(letters, { delay: 80 }));
  expect(laidOut.filter((one) => one === "field").length).toBeGreaterThanOrEqual(letters.length);
  // The status word, and what it says of the row once the letters are told.
  expect(laidOut.filter((one) => one === "page").length).toBeLessThan(letters.length / 2);

  const siti = await hall.join({ name: "Siti", onPhone: false });
  const hers = await openCell(siti.page);
  const line = " dan seterusnya sampai ke desa";
  await budi.page.keyboard.type(line.repeat(3));
  await expect.poll(() => heightOf(mine)).toBeGreaterThan(low + 20);
  expect(await overhangOf(mine)).toBe(0);
  await saved(budi);
  await expect.poll(() => heightOf(hers)).toBe(await heightOf(mine));

  await siti.page.keyboard.type(line.repeat(3));
  await saved(siti);
  const high = await heightOf(hers);
  expect(high).toBeGreaterThan(low + 60);
  await expect.poll(() => heightOf(mine)).toBe(high);
  expect(await overhangOf(mine)).toBe(0);

  await mine.getByRole("textbox").fill("");
  await expect.poll(() => heightOf(mine)).toBeLessThanOrEqual(low);
  await saved(budi);
  await expect.poll(() => heightOf(hers)).toBe(await heightOf(mine));
  await Promise.all([budi, siti].map(({ page }) => page.context().close()));
});

test("a cell is painted with its row, and only a long text is cut off, after five lines", async () => {
  const { page } = await hall.join({ name: "Wati", onPhone: false });
  const cell = await openCell(page);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Pelatihan admin layanan digital di desa ".repeat(8));
  await page.keyboard.press("Enter");
  await expect.poll(() => linesOf(cell)).toBe(5);
  await cell.press("Delete");
  await expect.poll(() => linesOf(cell)).toBeLessThan(5);
  // Either would make a layer of it, which the browser paints by itself.
  expect(await layersIn(page)).toEqual([]);
  await page.context().close();
});

/** Lines of its text that are seen. */
function linesOf(cell: Locator): Promise<number> {
  return cell.locator("> div").evaluate((shown) => {
    const { lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(shown);
    const padding = Number.parseFloat(paddingBlockStart) + Number.parseFloat(paddingBlockEnd);
    return Math.floor((shown.getBoundingClientRect().height - padding) / Number.parseFloat(lineHeight));
  });
}

/** Cells that are read, do not stand still, and are positioned or cut off. */
function layersIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-content] > td:not([data-frozen])")]
      .filter((cell) => cell.querySelector('[data-long="true"]') === null)
      .filter((cell) =>
        [cell, ...cell.querySelectorAll("div")].some((part) => {
          const { position, overflow } = getComputedStyle(part);
          return position !== "static" || overflow !== "visible";
        }),
      )
      .map((cell) => cell.outerHTML.slice(0, 120)),
  );
}

/** The name of an action, with its field open. */
async function openCell(page: Page): Promise<Locator> {
  await page.goto(hall.addressOf("gov/aksi"));
  const cell = page.locator('[data-row="contoh-gov-01-1"][data-column="action"]');
  await cell.dblclick();
  await cell.getByRole("textbox").waitFor();
  return cell;
}

function heightOf(cell: Locator): Promise<number> {
  return cell.evaluate((one) => one.getBoundingClientRect().height);
}

/** How far the field reaches out of its cell. */
function overhangOf(cell: Locator): Promise<number> {
  return cell.evaluate((one) => {
    const field = one.querySelector("textarea")?.getBoundingClientRect().bottom ?? Number.NaN;
    return Math.max(0, field - one.getBoundingClientRect().bottom);
  });
}

interface LayoutEvent {
  readonly name: string;
  readonly args: { readonly beginData?: { readonly partialLayout: boolean } };
}

/** What the browser laid out meanwhile: the whole page, or the box of a field. */
async function laidOutWhile(page: Page, act: () => Promise<void>): Promise<readonly string[]> {
  await hall.browser.startTracing(page, { categories: ["devtools.timeline"] });
  await act();
  const trace = await hall.browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly LayoutEvent[] };
  return traceEvents
    .filter(({ name, args }) => name === "Layout" && args.beginData !== undefined)
    .map(({ args }) => (args.beginData?.partialLayout === true ? "field" : "page"));
}
