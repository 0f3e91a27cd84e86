import type { Browser, Page } from "playwright-core";
import { beforeEach } from "vitest";

/** What a page shows is looked at for this long at most: the page itself may be what hangs. */
const lookMs = 5_000;
/** The head of a page tells more than its end. */
const shownLines = 60;

const browsers = new Set<Browser>();

/** From now on a failing test of this file prints what every open page of the browser shows. */
export function explainFailuresWith(browser: Browser): void {
  browsers.add(browser);
  browser.on("disconnected", () => browsers.delete(browser));
}

beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    for (const page of openPages()) console.error(await describePage(page));
  });
});

function openPages(): readonly Page[] {
  return [...browsers].flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());
}

async function describePage(page: Page): Promise<string> {
  const shown = await page
    .locator("body")
    .ariaSnapshot({ timeout: lookMs })
    .catch((error: unknown) => String(error));
  const lines = shown.split("\n");
  const rest = lines.length > shownLines ? [`... and ${lines.length - shownLines} more lines`] : [];
  return [page.url(), ...lines.slice(0, shownLines), ...rest].join("\n");
}
