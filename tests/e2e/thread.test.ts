import { afterAll, beforeAll, expect, test } from "vitest";
import { isSound } from "../support/accessibility";
import { BrowserHall } from "../support/browser-hall";
import { copiedFromExcel, paste } from "../support/clipboard";
import { goTo, saved } from "../support/participant";

let hall: BrowserHall;

beforeAll(async () => {
  hall = await BrowserHall.open({ loadSample: true });
});

afterAll(async () => {
  await hall.dispose();
});

test("[THREAD4] the thread of one card is drawn alone, and who brings the rest back stands at that card", async () => {
  const { page } = await hall.join({ name: "Siti", onPhone: false });
  await page.getByRole("link", { name: "Benang merah" }).click();
  const other = page.getByRole("link", { name: /^WT-1 /u });
  await other.waitFor();
  await page.getByRole("button", { name: "Hanya benang SO-1" }).click();
  await other.waitFor({ state: "hidden" });
  await page.getByRole("link", { name: /^GOV-01 /u }).waitFor();
  await page.getByRole("button", { name: /1 strategi · 2 program/u }).waitFor();
  await isSound(page);
  await page.getByRole("button", { name: "Tampilkan semua" }).click();
  await other.waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toBe("Hanya benang SO-1");

  // The names of the columns stay above what is looked at.
  const head = page.getByText("Program kerja", { exact: true }).last();
  await page.mouse.move(700, 600);
  await page.mouse.wheel(0, 600);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(400);
  expect((await head.boundingBox())?.y).toBeGreaterThan(0);
  await page.context().close();
});

test("[THREAD4] [THREAD6] many programs are drawn strategy by strategy, and the way back from one leads to its card", async () => {
  const siti = await hall.join({ name: "Siti", onPhone: false });
  const { page } = siti;
  await goTo(siti, "Program");
  await page.getByRole("button", { name: "Tempel dari Excel" }).click();
  const programs = Array.from({ length: 12 }, (_, at) => [`Program tempel ${at}`, at % 2 ? "WO-1" : "SO-1"]);
  await paste(page, copiedFromExcel([["Nama program", "Strategi"], ...programs]));
  await page
    .locator("[data-messages]")
    .getByText(/^12 program ditambahkan/u)
    .waitFor();
  await saved(siti);
  await page.getByRole("link", { name: "Benang merah" }).click();
  await page.getByRole("heading", { name: "Strategi SO-1" }).waitFor();
  await isSound(page);
  await page.getByRole("button", { name: "Hanya benang WO-1" }).click();
  await page.getByRole("heading", { name: "Strategi SO-1" }).waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Tampilkan semua" }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toBe("Hanya benang WO-1");
  const own = page.getByRole("button", { name: "Hanya benang WO-1" });
  await expect.poll(async () => (await own.boundingBox())?.y).toBeGreaterThan(100);
  expect((await own.boundingBox())?.y).toBeLessThan(700);
  await page.context().close();
});
