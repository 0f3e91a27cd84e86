import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium";
import { explainFailuresWith } from "./explain-failure";

/** A browser for tests: when one of them fails, what its pages show is printed. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await launchChromium();
  explainFailuresWith(browser);
  return browser;
}
