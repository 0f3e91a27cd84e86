import type { Browser, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { DocumentKey } from "../../shared/domain/document-key";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { launchBrowser } from "../support/browser";
import { phoneProfile } from "../support/chromium";
import { freshWorkshop } from "../support/fresh-workshop";
import { addItem, joinOnDevice, saved, type Group, type Participant } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { rowsOnDisk } from "../support/stored-log";

const group: Group = { id: "gov", code: "GOV", name: "Smart Governance" };

let server: ServerProcess;
let browser: Browser;
let joinUrl: string;
let swot: DocumentKey;

beforeEach(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  ({ joinUrl, swot } = await freshWorkshop(server, group));
});

afterEach(async () => {
  await browser.close();
  await server.dispose();
});

test("[OFFLINE1] a closed tab opens again without the server, takes what is typed, and sends it later", async () => {
  const siti = await arrive();
  await addItem(siti, "Kekuatan", "Sebelum server mati");
  await saved(siti);
  await programKept(siti.page);
  const context = siti.page.context();
  const address = siti.page.url();
  await siti.page.close();
  await server.kill();

  const again: Participant = { ...siti, page: await context.newPage() };
  await again.page.goto(address);
  await item(again.page, "Sebelum server mati").waitFor();
  await addItem(again, "Kelemahan", "Ditulis tanpa server");
  await again.page.locator('[data-status="offline"]').filter({ hasText: "1 perubahan aman" }).waitFor();
  // Other pages of the program are there as well.
  await again.page.goto(new URL("/", address).href);
  await again.page.getByText("Siti").waitFor();
  await again.page.close();

  await server.restart();
  const later: Participant = { ...siti, page: await context.newPage() };
  await later.page.goto(address);
  await saved(later);
  const texts = rowsOnDisk(server.databaseFile, swot, swotColumns).map((row) => row.cells["text"]);
  expect(texts).toEqual(["Sebelum server mati", "Ditulis tanpa server"]);
});

test("[OFFLINE2] nothing of the API is kept on the device, only the program", async () => {
  const siti = await arrive();
  await programKept(siti.page);
  const kept = await siti.page.evaluate(async () => {
    const addresses: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) addresses.push(new URL(url).pathname);
    return addresses;
  });
  expect(kept).toContain("/index.html");
  expect(kept.filter((path) => !/^\/(?:assets\/[^/]+|[\w-]+\.(?:html|css|svg))$/u.test(path))).toEqual([]);
});

test("[OFFLINE4] a worksheet that was never on this device says so without the server, and comes by itself with it", async () => {
  const siti = await arrive();
  const { page } = siti;
  await programKept(page);
  const address = page.url();
  await server.kill();
  const sentence = page.getByText(/belum pernah dibuka di perangkat ini/u);
  for (const place of ["bra/strategi", "bra/program", "bra/aksi?baris=entah", "bra/swot"]) {
    await page.goto(address.replace("gov/swot", place));
    await sentence.waitFor();
    expect(await sentence.count()).toBe(1);
    expect(await page.getByText("Memuat…").filter({ visible: true }).count()).toBe(0);
  }
  await server.restart();
  await page.getByText("Kertas kerja ini diisi Kelompok").waitFor();
  expect(await sentence.count()).toBe(0);
  expect(await page.getByRole("heading", { name: /Kekuatan/u }).isVisible()).toBe(true);
});

test("[OFFLINE4] the same in English, on a page that keeps nothing of the program", async () => {
  const { page } = await arrive("block");
  await page.evaluate(() => localStorage.setItem("rembuk:language", "en"));
  await page.reload();
  // The words come behind the page.
  const fetched = () => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
  await expect
    .poll(() => page.evaluate(fetched), { timeout: 30_000 })
    .toContainEqual(expect.stringMatching(/\/worksheet-[^/]+\.js$/u));
  await server.kill();
  await page.locator('[data-status="offline"]').waitFor();
  await page.getByRole("button", { name: /Switch group/u }).click();
  await page.getByRole("menuitem", { name: /Branding/u }).click();
  await page.getByText(/never opened on this device/u).waitFor();
  await server.restart();
  await page.getByText("You can read it.").waitFor();
});

async function arrive(serviceWorkers: "allow" | "block" = "allow"): Promise<Participant> {
  const context = await browser.newContext({ ...phoneProfile, serviceWorkers });
  const siti = await joinOnDevice(context, {
    joinUrl,
    name: "Siti",
    office: "Bappeda",
    group,
    onPhone: true,
  });
  await saved(siti);
  return siti;
}

/** The program is on the device, all of it. */
async function programKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

function item(page: Page, text: string) {
  return page.locator("[data-item]").filter({ hasText: text });
}
