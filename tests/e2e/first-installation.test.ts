import { readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BrowserHall, governance } from "../support/browser-hall";
import { serveCopy } from "../support/changeable-program";
import { phoneProfile } from "../support/chromium";
import type { InProcessServer } from "../support/in-process-server";
import { joinOnDevice, saved } from "../support/participant";

let hall: BrowserHall<InProcessServer>;

beforeAll(async () => {
  hall = await BrowserHall.around(serveCopy());
});

afterAll(async () => {
  await hall.dispose();
});

test("[OFFLINE1] a first installation that failed is tried again when the network is back, without a reload", async () => {
  const putBack = takeAway("operator-page");
  const context = await hall.browser.newContext({ ...phoneProfile, serviceWorkers: "allow" });
  // Otherwise each device waits for a while of its own.
  await context.addInitScript(() => (Math.random = () => 0));
  const started = context.waitForEvent("serviceworker");
  const { page } = await joinOnDevice(context, {
    joinUrl: hall.workshop.joinUrl,
    name: "Siti",
    office: "Bappeda",
    group: governance,
    onPhone: true,
  });
  await saved({ page });
  await started;
  await expect.poll(() => isRegistered(page), { timeout: 30_000 }).toBe(false);

  putBack();
  await context.setOffline(true);
  await context.setOffline(false);
  await expect.poll(() => controllerOf(page), { timeout: 30_000 }).toBe("activated");
});

/** Files of the program that the server does not find until they are put back. */
function takeAway(name: string): () => void {
  const folder = join(hall.server.clientDir, "assets");
  const files = readdirSync(folder).filter((file) => file.startsWith(name));
  if (files.length === 0) throw new Error(`nothing in the program is called ${name}`);
  for (const file of files) renameSync(join(folder, file), join(folder, `away-${file}`));
  return () => files.forEach((file) => renameSync(join(folder, `away-${file}`), join(folder, file)));
}

function isRegistered(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);
}

function controllerOf(page: Page): Promise<ServiceWorkerState | undefined> {
  return page.evaluate(() => navigator.serviceWorker.controller?.state);
}
