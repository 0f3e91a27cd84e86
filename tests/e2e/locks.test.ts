import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser";
import { laptopProfile } from "../support/chromium";
import { addItem, goTo, joinInBrowser, makeStrategy, saved, type Participant } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { workshopApi } from "../support/workshop-api";

const group = { id: "gov", code: "GOV", name: "Smart Governance" };
const late = /tulis sekarang disimpan sebagai susulan/u;

let server: ServerProcess;
let browser: Browser;
let facilitator: Page;
let accessPage: string;
let laptop: Participant;
let phone: Participant;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const api = workshopApi(server.url);
  const created = await api.create((await api.enter(server.operatorSecret)).token);
  accessPage = `${server.url}/w/${created.workshopId}/pengaturan?bagian=akses`;
  facilitator = await (await browser.newContext(laptopProfile)).newPage();
  await facilitator.goto(created.facilitatorLink);
  await facilitator.waitForURL(/\/w\//u);
  const joining = { joinUrl: created.joinUrl, office: "Bappeda", group };
  laptop = await joinInBrowser(browser, { ...joining, name: "Budi", onPhone: false });
  phone = await joinInBrowser(browser, { ...joining, name: "Siti", onPhone: true });
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

test("[LOCK1] a lock takes no open field away: what is typed on stays, with the reason beside it", async () => {
  const { page } = laptop;
  await addItem(laptop, "Kekuatan", "Komitmen bupati");
  await addItem(laptop, "Peluang", "Kerja sama kampus");
  await saved(laptop);
  await page.getByRole("button", { name: /Komitmen bupati/u }).click();
  const item = page.getByRole("textbox", { name: /^Uraian/u });
  await item.press("End");
  await item.pressSequentially(" kuat");
  const draft = phone.page.getByRole("textbox", { name: "Tulis kekuatan, lalu Enter" });
  await draft.fill("Aplikasi lay");

  await setAccess("SWOT", "view");
  await page.getByText(late).waitFor();
  await phone.page.getByText(late).waitFor();
  await page.keyboard.type(" sekali");
  await phone.page.keyboard.type("anan");
  expect(await item.inputValue()).toBe("Komitmen bupati kuat sekali");
  expect(await draft.inputValue()).toBe("Aplikasi layanan");

  await item.press("Escape");
  await page.getByRole("button", { name: /Komitmen bupati/u }).click();
  expect(await item.count(), "no new field opens while it is locked").toBe(0);
  await setAccess("SWOT", "open");
  await page.getByRole("textbox", { name: "Tulis kekuatan, lalu Enter" }).waitFor();
});

test("[LOCK1] the sentence of a strategy stays open as well", async () => {
  const { page } = laptop;
  await goTo(laptop, "Strategi");
  await makeStrategy(laptop, ["Komitmen bupati", "Kerja sama kampus"], "Membangun portal");
  await page.getByRole("button", { name: /Membangun portal/u }).click();
  const statement = page.getByRole("textbox", { name: /^Rumusan/u });
  await statement.press("End");
  await setAccess("Strategi", "view");
  await page.getByText(late).waitFor();
  await page.keyboard.type(" data");
  expect(await statement.inputValue()).toBe("Membangun portal data");
});

test("[LOCK2] an own worksheet that is hidden says that it is not opened yet, and shows nothing else", async () => {
  await setAccess("SWOT", "hidden");
  await phone.page.getByRole("heading", { name: "Belum dibuka fasilitator" }).waitFor();
  expect(await phone.page.getByText("Komitmen bupati").count()).toBe(0);
});

async function setAccess(worksheet: string, level: "open" | "view" | "hidden"): Promise<void> {
  await facilitator.goto(accessPage);
  const row = facilitator.getByRole("group", { name: "Governance", exact: true });
  await row.getByLabel(worksheet).selectOption(level);
  await facilitator.getByRole("button", { name: "Urungkan" }).waitFor();
}
