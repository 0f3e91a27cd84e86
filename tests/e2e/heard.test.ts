import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser";
import { laptopProfile } from "../support/chromium";
import { addItem, goTo, joinInBrowser } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { workshopApi } from "../support/workshop-api";

const group = { id: "gov", code: "GOV", name: "Smart Governance" };

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

test("[SPOKEN1] [FOCUS1] who hears the page is told what others do and of a lock, and keeps the focus when something goes away", async () => {
  const api = workshopApi(server.url);
  const { token } = await api.enter(server.operatorSecret);
  const { facilitatorLink, joinUrl, workshopId } = await api.create(token, { loadSample: true });
  const joining = { joinUrl, office: "Bappeda", group };
  const boss = await (await browser.newContext(laptopProfile)).newPage();
  const budi = await joinInBrowser(browser, { ...joining, name: "Budi", onPhone: false });
  const siti = await joinInBrowser(browser, { ...joining, name: "Siti", onPhone: true });
  const { page } = budi;
  const news = page.locator("output[data-spoken=news]");
  await news.waitFor({ state: "attached" });

  await addItem(siti, "Peluang", "Dana desa untuk digitalisasi");
  await addItem(siti, "Peluang", "Program kampus mengajar");
  await expect
    .poll(() => news.textContent(), { timeout: 60_000 })
    .toMatch(/^Siti menambah [12] butir di Peluang\./u);

  await page.getByRole("button", { name: "Tindakan untuk S2" }).click();
  await page.getByRole("menuitem", { name: "Hapus" }).click();
  await page.locator("li :focus", { hasText: /Opini WTP/u }).waitFor();

  await goTo(budi, "Program");
  await page.getByRole("button", { name: "GOV-03", exact: true }).click();
  await page.getByRole("complementary").getByRole("button", { name: "Tutup" }).click();
  await page.locator("button:focus", { hasText: "GOV-03" }).waitFor();
  await news.waitFor({ state: "attached" });
  await page.keyboard.press("Enter");
  await page.getByRole("complementary").getByRole("button", { name: "Tutup" }).click();

  await boss.goto(facilitatorLink);
  await boss.waitForURL(/\/w\//u);
  await boss.goto(`${server.url}/w/${workshopId}/pengaturan?bagian=akses`);
  const access = boss.getByRole("group", { name: "Governance", exact: true }).getByLabel("Program");
  await access.selectOption("view");
  const said = page.locator("output[data-spoken=news] + output");
  await expect.poll(() => said.textContent(), { timeout: 60_000 }).toMatch(/^Dikunci fasilitator\./u);
  await access.selectOption("open");
  await expect.poll(() => said.textContent(), { timeout: 60_000 }).toBe("Lembar ini dapat diisi lagi.");

  // Keys without Ctrl do not act inside the table.
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Bacakan perubahan dari peserta lain" }).uncheck();
  await expect.poll(() => news.textContent()).toBe("");
  await Promise.all([budi, siti].map((one) => one.page.context().close()));
  await boss.context().close();
});
