import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isSound } from "../support/accessibility";
import { launchBrowser } from "../support/browser";
import { laptopProfile } from "../support/chromium";
import { addItem, joinInBrowser, saved, type Participant } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { workshopApi } from "../support/workshop-api";

const group = { id: "gov", code: "GOV", name: "Smart Governance" };
const first = "Komitmen bupati";
const second = "Komitmen bupati dan DPRD";

let server: ServerProcess;
let browser: Browser;
let facilitator: Page;
let budi: Participant;
let siti: Participant;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const api = workshopApi(server.url);
  const created = await api.create((await api.enter(server.operatorSecret)).token);
  facilitator = await (await browser.newContext(laptopProfile)).newPage();
  await facilitator.goto(created.facilitatorLink);
  await facilitator.waitForURL(/\/w\//u);
  await facilitator.goto(`${server.url}/w/${created.workshopId}/gov/swot`);
  const joining = { joinUrl: created.joinUrl, office: "Bappeda", group };
  budi = await joinInBrowser(browser, { ...joining, name: "Budi", onPhone: false });
  siti = await joinInBrowser(browser, { ...joining, name: "Siti", onPhone: true });
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

test("[HIST1] [HIST4] the history of an item names who wrote what; an earlier text comes back and can be undone", async () => {
  await addItem(budi, "Kekuatan", first);
  await saved(budi);
  await itemOf(siti.page, first).click();
  const text = siti.page.getByRole("textbox", { name: /^Uraian/u });
  await text.press("End");
  await text.pressSequentially(" dan DPRD");
  await text.press("Escape");
  await saved(siti);
  await itemOf(budi.page, second).waitFor();

  await budi.page.getByRole("button", { name: /^Tindakan untuk/u }).click();
  await budi.page.getByRole("menuitem", { name: "Riwayat" }).click();
  const history = budi.page.getByRole("dialog", { name: "Riwayat S1" });
  const [bySiti, byBudi] = [stepsIn(history).first(), stepsIn(history).last()];
  await bySiti.getByText("Siti (Bappeda)").waitFor();
  await bySiti.locator("ins").filter({ hasText: "dan DPRD" }).waitFor();
  await byBudi.getByText("Budi (Bappeda)").waitFor();
  await isSound(budi.page);
  await byBudi.getByRole("button", { name: /^Kembalikan ke keadaan ini/u }).click();
  await history.waitFor({ state: "hidden" });
  await itemOf(siti.page, first).waitFor();
  await budi.page.keyboard.press("Control+z");
  await itemOf(siti.page, second).waitFor();
});

test("[HIST3] [HIST4] an earlier moment of the worksheet is looked at on a phone and restored for everybody", async () => {
  const { page } = siti;
  await page.getByRole("button", { name: "Riwayat" }).click();
  const history = page.getByRole("dialog", { name: "Riwayat Analisis SWOT" });
  await stepsIn(history).last().getByText("Budi (Bappeda)").waitFor();
  await stepsIn(history)
    .last()
    .getByRole("button", { name: /^Lihat lembar saat itu/u })
    .click();
  const moment = page.getByRole("dialog", { name: /^Keadaan/u });
  const row = moment.locator("summary").filter({ hasText: /Komitmen bupati/u });
  await row.getByText("sekarang berbeda").waitFor();
  await row.click();
  await moment.getByText(/^sekarang.*Komitmen bupati dan DPRD$/u).waitFor();
  await isSound(page);
  await moment.getByRole("button", { name: "Pulihkan lembar ke keadaan ini" }).click();
  await itemOf(budi.page, first).waitFor();
});

test("[HIST5] a facilitator names a moment, and finds in it what was deleted since", async () => {
  await facilitator.getByRole("button", { name: "Riwayat" }).click();
  const history = facilitator.getByRole("dialog", { name: "Riwayat Analisis SWOT" });
  await history.getByLabel("Nama rekaman baru").fill("Akhir Tahap 1");
  await history.getByRole("button", { name: "Buat rekaman" }).click();
  const look = history.getByRole("button", { name: "Lihat rekaman Akhir Tahap 1" });
  await look.waitFor();

  await budi.page.getByRole("button", { name: /^Tindakan untuk/u }).click();
  await budi.page.getByRole("menuitem", { name: "Hapus" }).click();
  await saved(budi);
  await look.click();
  const moment = facilitator.getByRole("dialog", { name: /^Keadaan Akhir Tahap 1/u });
  await moment.getByText("sekarang di Sampah").click();
  await isSound(facilitator);
  await moment.getByRole("button", { name: "Pulihkan baris ini" }).click();
  await moment.getByText("Lembar sekarang sama dengan keadaan ini.").waitFor();
  await itemOf(budi.page, first).waitFor();
  expect(new URL(facilitator.url()).searchParams.get("riwayat"), "a link leads here").toBe("lembar");
});

/** The card with exactly this text. */
function itemOf(page: Page, text: typeof first | typeof second): Locator {
  return page.getByRole("button", { name: text === first ? /Komitmen bupati(?! dan)/u : second }).first();
}

function stepsIn(dialog: Locator): Locator {
  return dialog.getByRole("list", { name: "Langkah, yang terbaru dahulu" }).locator("> li");
}
