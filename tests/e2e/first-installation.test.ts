import { cpSync, readdirSync, renameSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser";
import { phoneProfile } from "../support/chromium";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { joinOnDevice, saved, type Group } from "../support/participant";
import { workshopApi } from "../support/workshop-api";

const group: Group = { id: "gov", code: "GOV", name: "Smart Governance" };
const dist = resolve("dist");

let server: InProcessServer;
let browser: Browser;
let joinUrl: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    startInProcess(`${pathToFileURL(join(dist, "server")).href}/`),
    launchBrowser(),
  ]);
  cpSync(join(dist, "client"), server.clientDir, { recursive: true });
  const api = workshopApi(server.url);
  ({ joinUrl } = await api.create((await api.enter(operatorSecret)).token));
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

test("[OFFLINE1] a first installation that failed is tried again when the network is back, without a reload", async () => {
  const putBack = takeAway("operator-page");
  const context = await browser.newContext({ ...phoneProfile, serviceWorkers: "allow" });
  // Otherwise each device waits for a while of its own.
  await context.addInitScript(() => (Math.random = () => 0));
  const started = context.waitForEvent("serviceworker");
  const { page } = await joinOnDevice(context, {
    joinUrl,
    name: "Siti",
    office: "Bappeda",
    group,
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
  const folder = join(server.clientDir, "assets");
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
