import { afterAll, beforeAll, expect, test } from "vitest";
import { BrowserHall } from "../support/browser-hall";
import { laptopProfile } from "../support/chromium";
import { addItem, goTo } from "../support/participant";

let hall: BrowserHall;

beforeAll(async () => {
  hall = await BrowserHall.open({ loadSample: true });
});

afterAll(async () => {
  await hall.dispose();
});

test("[SPOKEN1] [SPOKEN2] [FOCUS1] who hears the page is told what others do and of a lock, and keeps the focus when something goes away", async () => {
  const budi = await hall.join({ name: "Budi", onPhone: false });
  const siti = await hall.join({ name: "Siti", onPhone: true });
  const { page } = budi;
  await page
    .locator("main:focus")
    .and(page.getByRole("main", { name: "SWOT Governance" }))
    .waitFor();
  const news = page.locator("[data-spoken=news]");
  await news.waitFor({ state: "attached" });

  await addItem(siti, "Peluang", "Dana desa untuk digitalisasi");
  await addItem(siti, "Peluang", "Program kampus mengajar");
  await expect
    .poll(() => news.textContent(), { timeout: 60_000 })
    .toMatch(/^Siti menambah [12] butir di Peluang\./u);

  await addItem(budi, "Kekuatan", "Data desa sudah lengkap");
  await expect
    .poll(() => page.locator("[data-spoken=added]").textContent(), { timeout: 60_000 })
    .toMatch(/^S\d+ ditambahkan\.$/u);

  await page.getByRole("button", { name: "Tindakan untuk S2" }).click();
  await page
    .getByRole("menuitem", { name: "Ancaman" })
    .and(page.getByRole("menuitem", { description: "Pindahkan ke…" }))
    .waitFor();
  await page.getByRole("menuitem", { name: "Hapus" }).click();
  await page.locator("li :focus", { hasText: /Opini WTP/u }).waitFor();

  await goTo(budi, "Program");
  // Said again with every cell of another row.
  await page.getByRole("rowheader", { name: "GOV-03", exact: true }).waitFor();
  await page.getByRole("button", { name: "GOV-03", exact: true }).click();
  await page.getByRole("complementary").getByRole("button", { name: "Tutup" }).click();
  await page.locator("button:focus", { hasText: "GOV-03" }).waitFor();
  await news.waitFor({ state: "attached" });
  await page.keyboard.press("Enter");
  await page.getByRole("complementary").getByRole("button", { name: "Tutup" }).click();

  const boss = await hall.facilitator(laptopProfile);
  await boss.goto(hall.addressOf("pengaturan?bagian=akses"));
  const access = boss.getByRole("group", { name: "Governance", exact: true }).getByLabel("Program");
  await access.selectOption("view");
  const said = page.locator("[data-spoken=access]");
  await expect.poll(() => said.textContent(), { timeout: 60_000 }).toMatch(/^Dikunci fasilitator\./u);
  await access.selectOption("open");
  await expect.poll(() => said.textContent(), { timeout: 60_000 }).toBe("Lembar ini dapat diisi lagi.");

  // High contrast leaves no colour behind the place one is at.
  await page.emulateMedia({ forcedColors: "active" });
  const here = page.getByRole("navigation").getByRole("link", { name: "Program kerja" });
  expect(await here.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe("solid");
  await page.emulateMedia({ forcedColors: null });

  // Keys without Ctrl do not act inside the table.
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Bacakan perubahan dari peserta lain" }).uncheck();
  await expect.poll(() => news.textContent()).toBe("");
  await Promise.all([budi, siti].map((one) => one.page.context().close()));
  await boss.context().close();
});
