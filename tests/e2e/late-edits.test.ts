import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closingGraceMs } from "../../server/access/push-verdict";
import { isSound } from "../support/accessibility";
import { launchBrowser } from "../support/browser";
import { laptopProfile } from "../support/chromium";
import { paste } from "../support/clipboard";
import { addItem, joinInBrowser, saved, type Participant } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { workshopApi } from "../support/workshop-api";

const group = { id: "gov", code: "GOV", name: "Smart Governance" };
/** Until the server is sure that a device is gone: its pings are seldom. */
const noticedWithinMs = 60_000;
const patience = { timeout: 30_000 };

let server: ServerProcess;
let browser: Browser;
let facilitator: Page;
let workshopUrl: string;
let siti: Participant;
let rina: Participant;
let budi: Participant;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const api = workshopApi(server.url);
  const created = await api.create((await api.enter(server.operatorSecret)).token);
  workshopUrl = `${server.url}/w/${created.workshopId}`;
  facilitator = await (await browser.newContext(laptopProfile)).newPage();
  await facilitator.goto(created.facilitatorLink);
  await facilitator.waitForURL(/\/w\//u);
  const joining = { joinUrl: created.joinUrl, office: "Bappeda", group };
  siti = await joinInBrowser(browser, { ...joining, name: "Siti", onPhone: true });
  rina = await joinInBrowser(browser, { ...joining, name: "Rina", onPhone: false });
  budi = await joinInBrowser(browser, { ...joining, name: "Budi", onPhone: false });
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

test("[DEVICE1] [DEVICE4] whoever locks or exports is told which devices are away, and may wait", async () => {
  await addItem(siti, "Kekuatan", "Komitmen bupati");
  await saved(siti);
  await rina.page.getByRole("button", { name: /Komitmen bupati/u }).waitFor();
  await Promise.all([goOffline(siti), goOffline(rina)]);
  await facilitator.goto(`${workshopUrl}/susulan?bagian=perangkat`);
  for (const name of ["Siti", "Rina"]) {
    const device = facilitator.getByRole("listitem").filter({ hasText: name });
    await device.getByText(/terputus sejak/u).waitFor({ timeout: noticedWithinMs });
  }
  await facilitator.goto(`${workshopUrl}/unduh`);
  await facilitator.getByRole("button", { name: "Unduh Excel" }).click();
  await namesSitiAndRina();
  await facilitator.getByRole("button", { name: "Tunggu dulu" }).click();
  await facilitator.goto(`${workshopUrl}/pengaturan?bagian=akses`);
  await swotAccess().selectOption("view");
  await namesSitiAndRina();
  await facilitator.getByRole("button", { name: "Tunggu dulu" }).click();
  expect(await swotAccess().inputValue(), "nothing is locked by waiting").toBe("open");
});

test("[HELD2] [HELD4] what is written offline behind a lock waits; the facilitator reads and accepts it", async () => {
  await swotAccess().selectOption("view");
  await facilitator.getByRole("button", { name: "Kunci sekarang" }).click();
  await facilitator.getByRole("button", { name: "Urungkan" }).waitFor();
  const lockedAt = Date.now();
  await siti.page.getByRole("button", { name: /Komitmen bupati/u }).click();
  const text = siti.page.getByRole("textbox", { name: /^Uraian/u });
  await text.press("End");
  await text.pressSequentially(" dan pimpinan OPD");
  await text.press("Escape");
  await addItem(rina, "Ancaman", "Serangan siber ke layanan daring");
  await Promise.all([isKept(siti), isKept(rina)]);
  // What is under way at the moment of the lock still goes in.
  await expect
    .poll(() => Date.now(), { timeout: 4 * closingGraceMs })
    .toBeGreaterThan(lockedAt + closingGraceMs);
  await Promise.all([siti, rina].map(({ page }) => page.context().setOffline(false)));

  const word = siti.page.locator('[data-status="held"]').filter({ hasText: "Menunggu fasilitator" });
  await word.click();
  await siti.page.getByRole("heading", { name: "Susulan", exact: true }).waitFor();
  await siti.page.getByRole("article").getByText("Sampai setelah kertas kerja dikunci.").waitFor();
  expect(await siti.page.getByRole("article").count(), "only the own ones").toBe(1);

  await isSound(siti.page);

  await rina.page.locator('[data-status="held"]').waitFor();
  await facilitator.goto(`${workshopUrl}/papan`);
  await facilitator.getByRole("link", { name: "2 susulan menunggu" }).click();
  const late = lateEditOf("Siti");
  await late.locator("ins").filter({ hasText: "dan pimpinan OPD" }).waitFor();
  expect(await late.locator("del").count()).toBe(0);
  await isSound(facilitator);
  await late.getByRole("button", { name: "Terima susulan Siti" }).click();
  // Said for whoever was on it already and does not hear its name again.
  await expect.poll(() => late.locator("[data-spoken=decided]").textContent(), patience).toBe("Diterima");
  await budi.page.getByRole("button", { name: /Komitmen bupati dan pimpinan OPD/u }).waitFor();
  await saved(siti);
});

test("[COPY2] what is declined stays with its author, who copies it out and marks it as done", async () => {
  await lateEditOf("Rina").getByRole("button", { name: "Tolak susulan Rina" }).click();
  await lateEditOf("Rina Ditolak").waitFor();
  const { page } = rina;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.bringToFront();
  await page.locator('[data-status="refused"]').click();
  await page.getByRole("button", { name: "Salin sebagai teks" }).click();
  await page
    .getByRole("button", { name: "Salin sebagai teks: Analisis SWOT" })
    .getByText("Tersalin")
    .waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "Unsur: Ancaman\nUraian: Serangan siber ke layanan daring",
  );
  await page.getByRole("button", { name: "Tandai selesai" }).click();
  // With the focus in it, the message stays.
  await page.getByRole("button", { name: "Urungkan" }).focus();
  await saved(rina);
  await page.getByRole("button", { name: "Urungkan" }).click();
  await page.locator('[data-status="refused"]').waitFor();
  expect(await budi.page.getByText("Serangan siber").count()).toBe(0);
  await lateEditOf("Rina").getByRole("button", { name: "Terima susulan Rina" }).click();
  await budi.page.getByRole("button", { name: /Serangan siber ke layanan daring/u }).waitFor();
  await saved(rina);
});

test("[HELD4] hundreds of declined rows are read and copied by their author to the last word", async () => {
  const lines = Array.from({ length: 260 }, (_, at) => `Butir ke-${at + 1} dari daftar yang lama`);
  await facilitator.goto(`${workshopUrl}/pengaturan?bagian=akses`);
  await swotAccess().selectOption("open");
  const { page } = budi;
  const input = page.getByRole("textbox", { name: "Tulis peluang, lalu Enter" });
  await input.waitFor();
  await goOffline(budi);
  await input.focus();
  await paste(page, { text: lines.join("\n") });
  await page.keyboard.insertText(lines.join("\n"));
  await input.press("Enter");
  await isKept(budi);
  await swotAccess().selectOption("view");
  // Whether the server has noticed yet that he is away decides whether it asks.
  const anyway = facilitator.getByRole("button", { name: "Kunci sekarang" });
  await expect
    .poll(async () => {
      if (await anyway.isVisible()) await anyway.click();
      return swotAccess().inputValue();
    }, patience)
    .toBe("view");
  const lockedAt = Date.now();
  await expect
    .poll(() => Date.now(), { timeout: 4 * closingGraceMs })
    .toBeGreaterThan(lockedAt + closingGraceMs);
  await page.context().setOffline(false);
  await page.locator('[data-status="held"]').waitFor();
  await facilitator.goto(`${workshopUrl}/susulan`);
  await lateEditOf("Budi").getByRole("button", { name: "Tolak susulan Budi" }).click();
  // The focus goes to the card, which says what became of it.
  await lateEditOf("Budi Ditolak").and(facilitator.locator(":focus")).waitFor();

  await page.locator('[data-status="refused"]').click();
  const card = page.getByRole("article");
  await card.getByText("Ditolak", { exact: true }).waitFor();
  await page.route(/\/held\/.*\/changes/u, (route) => route.abort());
  const showAll = card.getByRole("button", { name: "Tampilkan semua (780 perubahan)" });
  await showAll.click();
  await card.getByText(/Server tidak terjangkau/u).waitFor();
  await isSound(page);
  await page.unroute(/\/held\/.*\/changes/u);
  await showAll.click();
  await card.getByText(lines.at(-1) ?? "", { exact: true }).waitFor();
  const read = await card.innerText();
  expect(lines.filter((line) => !read.includes(line))).toEqual([]);
  expect(await card.getByText(/Server tidak terjangkau/u).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Butir ke-6 dari");

  await page.reload();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.bringToFront();
  await card.getByRole("button", { name: "Salin sebagai teks" }).click();
  await card.getByRole("button").getByText("Tersalin").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(lines.filter((line) => !copied.includes(line))).toEqual([]);
});

async function goOffline({ page }: Participant): Promise<void> {
  await page.context().setOffline(true);
  await page.locator('[data-status="offline"], [data-status="reconnecting"]').waitFor();
}

async function isKept({ page }: Participant): Promise<void> {
  await page
    .locator('[data-status="offline"]')
    .filter({ hasText: /aman di perangkat ini/u })
    .waitFor();
}

async function namesSitiAndRina(): Promise<void> {
  const dialog = facilitator.getByRole("dialog", { name: /belum terkirim|sedang terputus/u });
  for (const name of ["Siti", "Rina"]) await dialog.getByText(name, { exact: true }).waitFor();
  expect(await dialog.getByText("Budi").count()).toBe(0);
}

function swotAccess() {
  return facilitator.getByRole("group", { name: "Governance", exact: true }).getByLabel("SWOT");
}

function lateEditOf(name: string) {
  return facilitator.getByRole("article", { name });
}
