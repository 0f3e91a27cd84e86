import { afterAll, beforeAll, expect, test } from "vitest";
import type { Locator } from "playwright-core";
import { BrowserHall } from "../support/browser-hall";
import { laptopProfile } from "../support/chromium";

let hall: BrowserHall;

beforeAll(async () => {
  hall = await BrowserHall.open({ loadSample: true });
});

afterAll(async () => {
  await hall.dispose();
});

test("high contrast draws what colours and shadows have said: what is chosen, a dialog, a message", async () => {
  const page = await hall.facilitator({ ...laptopProfile, forcedColors: "active" });
  await page.goto(hall.addressOf("pengaturan"));
  const chosen = page.locator("label", { has: page.getByRole("radio", { checked: true }) }).first();
  const other = page.locator("label", { has: page.getByRole("radio", { checked: false }) }).first();
  await page.getByRole("radio").first().check({ force: true });
  await page.locator("body").click({ position: { x: 1, y: 1 } });
  expect(await styleOf(chosen, "outlineStyle")).toBe("solid");
  expect(await styleOf(other, "outlineStyle")).toBe("none");

  await page.goto(hall.addressOf("quick-win?kelompok=gov"));
  await page.getByRole("button", { name: "Beri nilai" }).first().click();
  await page.getByRole("radio", { name: "4" }).first().check({ force: true });
  await expect.poll(() => styleOf(chosen, "outlineStyle")).toBe("solid");

  await page.goto(hall.addressOf("gov/swot"));
  await page.getByRole("button", { name: "Tindakan untuk S1", exact: true }).click();
  await page.getByRole("menuitem", { name: "Hapus" }).click();
  const message = page.getByRole("region", { name: "Pemberitahuan" }).locator("> *");
  expect(await styleOf(message, "borderTopStyle")).toBe("solid");
  await page.keyboard.press("Control+K");
  expect(await styleOf(page.getByRole("dialog"), "borderTopStyle")).toBe("solid");
  await page.context().close();
});

function styleOf(element: Locator, name: "outlineStyle" | "borderTopStyle"): Promise<string> {
  return element.evaluate((one, property) => getComputedStyle(one)[property], name);
}
