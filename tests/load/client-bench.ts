import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { laptopProfile, launchChromium, phoneProfile } from "../support/chromium";
import { joinOnDevice } from "../support/participant";
import { fillDimension, sizes, type FilledDimension } from "./client/filled-dimension";
import { heapOf, noteWork, slowDown, takeNotes } from "./client/page-probe";
import { noteRenders, takeRendered } from "./client/render-count";
import { percentile } from "./work/statistics";

/** As on a cheap phone. */
const slowness = 4;
const group = { id: "gov", code: "GOV", name: "Smart Governance" };
/** Three sentences: of fewer letters the slowest twentieth is chance. */
const text = "layanan terpadu bagi warga di seluruh kecamatan dan desa ".repeat(3);
const renderedLetters = "berkas data";
/** What six people type in an hour of steady work, at a letter every two seconds each. */
const hourOfEdits = 6 * 1800;
const pageFile = "tests/load/RESULTS-CLIENT.md";

interface Line {
  readonly what: string;
  readonly value: string;
  readonly goal: string;
}

const loadBefore = loadavg()[0] ?? 0;
const dimension = await fillDimension();
const browser = await launchChromium();
const lines: Line[] = [];
const tell = (what: string, value: string, goal = "") => {
  lines.push({ what, value, goal });
  console.log(`${what}: ${value}${goal === "" ? "" : ` (goal ${goal})`}`);
};

try {
  await measureFloor(browser);
  await measurePhone(browser, dimension);
  await measureLaptop(browser, dimension);
} finally {
  await browser.close();
  await dimension.dispose();
}
writeFileSync(pageFile, resultsPage());

/** What the browser alone takes on this machine: one text field, and nothing else on the page. */
async function measureFloor(on: Browser): Promise<void> {
  const context = await on.newContext(laptopProfile);
  await noteFromTheStart(context);
  const page = await context.newPage();
  await page.goto("data:text/html,<textarea rows=4 cols=40 autofocus></textarea>");
  await slowDown(page, slowness);
  await page.locator("textarea").click();
  await typeInto(page, "floor: a text field on an empty page", "");
  await context.close();
}

async function measurePhone(on: Browser, { joinUrl, startTyping, typeOnce }: FilledDimension): Promise<void> {
  const context = await on.newContext(phoneProfile);
  await noteFromTheStart(context);
  const { page } = await joinOnDevice(context, {
    joinUrl,
    name: "Siti",
    office: "Bappeda",
    group,
    onPhone: true,
  });
  await page.getByText("Butir 1:").first().waitFor();
  const session = await slowDown(page, slowness);
  await pause(3000);

  const stop = startTyping("swot", 2);
  await page
    .getByRole("button", { name: /Butir 5:/u })
    .first()
    .click();
  const field = page.getByRole("textbox", { name: /^Uraian/u });
  await field.waitFor();
  await typeInto(page, "phone, SWOT item, six neighbours typing");
  stop();
  await countRenders(page, "phone, SWOT item");
  await page.keyboard.press("Escape");

  for (const [name, first] of [
    ["Program", "Program 1 "],
    ["Aksi", "Aksi 1:"],
    ["SWOT", "Butir 1:"],
  ] as const) {
    const link = page
      .getByRole("navigation", { name: "Kertas kerja kelompok" })
      .getByRole("link", { name: new RegExp(name) });
    tell(
      `phone, opening ${name} from local data`,
      `${await opened(page, () => link.click(), first)} ms`,
      "1000 ms",
    );
    await pause(1000);
  }

  const before = await heapOf(session);
  for (let typed = 0; typed < hourOfEdits; typed += 1) await typeOnce("swot");
  await pause(2000);
  const after = await heapOf(session);
  tell("phone, heap before an hour of neighbours' edits", megabytes(before));
  tell("phone, heap after it", megabytes(after), "stable");
  await context.close();
}

async function measureLaptop(on: Browser, { joinUrl, startTyping }: FilledDimension): Promise<void> {
  const context = await on.newContext(laptopProfile);
  await noteFromTheStart(context);
  const joining = { joinUrl, name: "Budi", office: "Bappeda", group, onPhone: false };
  const { page } = await joinOnDevice(context, joining);
  await page.getByText("Butir 1:").first().waitFor();
  await slowDown(page, slowness);
  const stop = startTyping("action", 2);
  const rail = page.getByRole("navigation", { name: "Menu kegiatan" });
  const openActions = () => rail.getByRole("link", { name: /Rencana aksi/u }).click();
  tell("laptop, opening Rencana aksi from the server", `${await opened(page, openActions, "Aksi 1:")} ms`);
  await pause(3000);
  await rail.getByRole("link", { name: /Analisis SWOT/u }).click();
  await page.getByText("Butir 1:").first().waitFor();
  await page.reload();
  await page.getByText("Butir 1:").first().waitFor();
  await pause(3000);
  const openedIn = await opened(page, openActions, "Aksi 1:");
  tell("laptop, opening Rencana aksi from local data", `${openedIn} ms`, "1000 ms");
  await pause(3000);
  await page.getByText("Aksi 1:").first().click();
  await page.keyboard.press("F2");
  await typeInto(page, "laptop, cell of 250 actions, six neighbours typing");
  await page.keyboard.press("Escape");

  await takeNotes(page);
  await page.mouse.move(640, 500);
  for (let step = 0; step < 120; step += 1) {
    await page.mouse.wheel(0, 120);
    await pause(50);
  }
  const { longTasks } = await takeNotes(page);
  tell(
    "laptop, tasks over 50 ms while scrolling 250 actions",
    `${longTasks.length}, longest ${Math.round(Math.max(0, ...longTasks))} ms`,
    "none",
  );
  stop();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  await countRenders(page, "laptop, cell of 250 actions");
  await context.close();
}

function noteFromTheStart(context: BrowserContext): Promise<unknown> {
  return Promise.all([context.addInitScript(noteWork), context.addInitScript(noteRenders)]);
}

/** What one letter draws anew while nobody else types, until it is saved and everything rests. */
async function countRenders(page: Page, where: string): Promise<void> {
  await page.keyboard.type("a");
  await pause(3000);
  await takeRendered(page);
  for (const letter of renderedLetters) {
    await page.keyboard.type(letter);
    await pause(500);
  }
  const { cells, rows, components } = await takeRendered(page);
  const each = (count: number) =>
    (count / renderedLetters.length).toLocaleString("en", { maximumFractionDigits: 1 });
  const isTable = cells > 0;
  tell(
    `${where}: ${isTable ? "cells" : "cards"} drawn anew by one letter`,
    each(isTable ? cells : rows),
    "1",
  );
  tell(`${where}: components drawn anew by one letter, saving included`, each(components));
}

/** Eight letters a second. */
async function typeInto(page: Page, where: string, goal = "50 ms"): Promise<void> {
  await takeNotes(page);
  await page.keyboard.type(text, { delay: 125 });
  await pause(500);
  const { keys, presented } = await takeNotes(page);
  tell(`${where}: key to picture, p50`, `${Math.round(percentile(keys, 0.5))} ms`);
  tell(`${where}: key to picture, p95`, `${Math.round(percentile(keys, 0.95))} ms`, goal);
  // Of the fastest keys nothing is reported.
  const onScreen = [...keys.slice(presented.length).map(() => 16), ...presented];
  tell(`${where}: key to screen by event timing, p95`, `${Math.round(percentile(onScreen, 0.95))} ms`);
}

/** Milliseconds until a text of the page is drawn, by the clock of the page. */
async function opened(page: Page, open: () => Promise<void>, shown: string): Promise<number> {
  const drawn = page.evaluate((wanted) => {
    return new Promise<number>((resolve) => {
      let pressed = 0;
      const isThere = () => document.querySelector("main")?.textContent.includes(wanted) === true;
      addEventListener("click", (event) => (pressed = event.timeStamp), { capture: true, once: true });
      const look = () => {
        if (pressed > 0 && isThere()) resolve(Math.round(performance.now() - pressed));
        else requestAnimationFrame(look);
      };
      look();
    });
  }, shown);
  await open();
  return drawn;
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

function resultsPage(): string {
  const table = lines.map(({ what, value, goal }) => `| ${what} | ${value} | ${goal} |`).join("\n");
  return `# Measurements in the browser

Written by \`npm run bench:client\`: Chromium with its processor slowed down ${slowness} times, on a dimension of ${sizes.swot} SWOT
items, ${sizes.program} programs and ${sizes.action} actions, while six people type two letters a second each. A key has its picture when the page
has handed its frame over; the browser's event timing, in steps of 8 ms, holds what draws it on the screen as well.

| what | measured | goal |
| --- | --- | --- |
${table}

${cpus().length} x ${cpus()[0]?.model ?? "unknown CPU"}; ${new Date().toISOString()}. Load of the machine (runnable processes over a
minute) from ${loadBefore.toFixed(1)} before to ${(loadavg()[0] ?? 0).toFixed(1)} after; where it is above the number of processors, others slowed the page down too, and
times say little.
`;
}
