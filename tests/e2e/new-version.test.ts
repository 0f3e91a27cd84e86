import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser";
import { laptopProfile } from "../support/chromium";
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

test("[OFFLINE3] a new version is offered once nobody types, and takes over without losing what is unsent", async () => {
  const context = await browser.newContext({ ...laptopProfile, serviceWorkers: "allow" });
  const { page } = await joinOnDevice(context, {
    joinUrl,
    name: "Siti",
    office: "Bappeda",
    group,
    onPhone: false,
  });
  await saved({ page });
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  const field = page.getByRole("textbox", { name: "Tulis kekuatan, lalu Enter" });
  const offer = page.getByText("Versi baru tersedia.");

  await field.pressSequentially("Sedang ");
  publishNewVersion();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await field.pressSequentially("diketik");
  expect(await field.inputValue()).toBe("Sedang diketik");
  expect(await offer.isVisible()).toBe(false);
  expect(await versionOf(page)).toBe("1");

  await context.setOffline(true);
  await field.press("Enter");
  await page.locator('[data-status="offline"]').filter({ hasText: "1 perubahan aman" }).waitFor();
  await field.blur();
  await offer.waitFor();
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: "Muat ulang", exact: true }).click(),
  ]);
  await page.locator("[data-item]").filter({ hasText: "Sedang diketik" }).waitFor();
  // Without the network: the device had the new version ready.
  expect(await versionOf(page)).toBe("2");
  await context.setOffline(false);
  await saved({ page });
});

test("[OFFLINE3] pages, worker and files carry how long they hold", async () => {
  const { worker, page, asset } = await headers();
  expect([worker, page]).toEqual(["no-cache", "no-cache"]);
  expect(asset).toBe("public, max-age=31536000, immutable");
});

/** As another build would: another page, and a worker that differs. */
function publishNewVersion(): void {
  change("index.html", (page) => page.replace("<head>", '<head><meta name="version" content="2" />'));
  change("sw.js", (worker) => worker.replace(/(`rembuk-program-`,\w+=\w+\+`)\w+`/u, "$1another-build`"));
}

function change(file: string, edit: (text: string) => string): void {
  const path = join(server.clientDir, file);
  const before = readFileSync(path, "utf8");
  const after = edit(before);
  if (after === before) throw new Error(`${file} is not what this test expects`);
  writeFileSync(path, after);
}

function versionOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('meta[name="version"]')?.getAttribute("content") ?? "1");
}

async function headers() {
  const html = await (await fetch(server.url)).text();
  const asset = /\/assets\/[^"]+\.js/u.exec(html)?.[0] ?? "";
  const [worker, page, file] = await Promise.all(
    ["/sw.js", "/", asset].map(async (path) => (await fetch(server.url + path)).headers.get("cache-control")),
  );
  return { worker, page, asset: file };
}
