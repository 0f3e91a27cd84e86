import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isSound } from "../support/accessibility";
import { BrowserHall } from "../support/browser-hall";
import { laptopProfile, phoneProfile } from "../support/chromium";

let hall: BrowserHall;

beforeAll(async () => {
  hall = await BrowserHall.open({ loadSample: true });
});

afterAll(async () => {
  await hall.dispose();
});

test("[SEARCH1] a row of another group is found by its words and opened without a mouse", async () => {
  const page = await enter(laptopProfile);
  await page.keyboard.press("/");
  const field = page.getByRole("combobox", { name: /^Cari butir/u });
  await field.waitFor();
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);

  await field.pressSequentially("lasem batik");
  const found = page.getByRole("group", { name: "Smart Branding" }).getByRole("option");
  await found.first().waitFor();
  await isSound(page);
  await field.press("ArrowDown");
  await field.press("ArrowUp");
  await field.press("Enter");
  await page.waitForURL(/\/bra\/\w+\?baris=/u);
  await page.getByRole("dialog").waitFor({ state: "detached" });

  await field.waitFor({ state: "detached" });
  await page.locator("main").focus();
  await page.keyboard.press("Control+k");
  await field.fill("kecamatan pengaturan");
  await page.getByRole("option", { name: /Kecamatan/u }).waitFor();
  await field.press("Enter");
  await page.waitForURL(/pengaturan\?bagian=kecamatan/u);
  await page.context().close();
});

test("[SEARCH1] who types the beginning of a page's name goes to the page", async () => {
  const page = await enter(laptopProfile);
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: /^Cari butir/u });
  await field.pressSequentially("peta");
  await page.getByRole("option", { name: /Peta Peluang Investasi/u }).waitFor();
  await field.press("Enter");
  await page.waitForURL(/\/peta-jalan$/u);
  await page.context().close();
});

test("[SEARCH1] on a phone the magnifier opens it; what nobody wrote is said to be missing", async () => {
  const page = await enter(phoneProfile);
  await page.getByRole("button", { name: "Cari", exact: true }).tap();
  const field = page.getByRole("combobox", { name: /^Cari butir/u });
  await field.fill("xyzzy");
  await page.getByText('Tidak ada yang cocok dengan "xyzzy".').waitFor();
  await isSound(page);
  await field.fill("gov02");
  await page.getByRole("option", { name: /GOV-02 Rembang Satu Data/u }).tap();
  await page.waitForURL(/\/gov\/program\?baris=/u);
  await page.context().close();
});

test("[SEARCH1] a search that could not be fetched opens when it is asked for once more, and when the server is back", async () => {
  const page = await enter(laptopProfile);
  const part = /\/assets\/search-overlay-[^/]+\.(?:js|css)$/u;
  const field = page.getByRole("combobox", { name: /^Cari butir/u });
  const unreachable = page.getByText(/Server tidak terjangkau/u).first();
  await page.route(part, (route) => route.abort());
  await page.goto(`${page.url().replace(/\?.*$/u, "")}?cari=lasem+batik`);
  await unreachable.waitFor();
  await page.unroute(part);
  // Ignored while one is under way, and inside the search.
  const openedByKeys = async () => {
    await page.keyboard.press("Control+k");
    return field.isVisible();
  };
  await expect.poll(openedByKeys, { timeout: 60_000 }).toBe(true);
  expect(await field.inputValue()).toBe("lasem batik");
  // Its styles are there again, too.
  const overflow = () => field.evaluate((one) => getComputedStyle(one).textOverflow);
  await expect.poll(overflow, { timeout: 60_000 }).toBe("ellipsis");

  await page.route(part, (route) => route.abort());
  await page.reload();
  await unreachable.waitFor();
  await page.context().setOffline(true);
  await page.locator('[data-status="offline"], [data-status="reconnecting"]').first().waitFor();
  await page.unroute(part);
  await page.context().setOffline(false);
  await field.waitFor();
  await page.context().close();
});

test("[KEYS1] single keys act outside fields only, and not at all once they are switched off", async () => {
  const page = await enter(laptopProfile);
  await page.keyboard.press("3");
  await page.waitForURL(/\/eco\/swot$/u);
  const strength = page.getByRole("textbox", { name: /kekuatan/iu }).first();
  await page.getByText("Garam").first().waitFor();
  await page.locator("main").focus();
  await page.keyboard.press("n");
  await expect.poll(() => strength.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type("1 desa? 2/3 n");
  expect(await strength.inputValue()).toBe("1 desa? 2/3 n");
  expect(page.url()).toMatch(/\/eco\/swot$/u);
  // With Ctrl they do, and lead back.
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: /^Cari butir/u });
  await field.and(page.locator(":focus")).waitFor();
  // The field is said, not the first of what it found, until something is chosen.
  await page.getByRole("option").first().waitFor();
  expect(await field.getAttribute("aria-activedescendant")).toBeNull();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("option", { selected: true }).and(page.getByRole("option").first()).waitFor();
  await page.keyboard.press("Escape");
  await page.locator("textarea:focus").waitFor();
  expect(await strength.inputValue()).toBe("1 desa? 2/3 n");

  await page.locator("main").focus();
  await page.keyboard.press("?");
  const shortcuts = page.getByRole("dialog", { name: "Pintasan papan ketik" });
  await isSound(page);
  await shortcuts.getByRole("checkbox", { name: /^Pakai pintasan satu huruf/u }).uncheck();
  await shortcuts.getByRole("button", { name: "Tutup" }).last().click();
  await shortcuts.waitFor({ state: "detached" });
  await page.locator("main").focus();
  await page.keyboard.press("1");
  await page.keyboard.press("/");
  // Ctrl stays; what the keys before it did would be there by now.
  await page.keyboard.press("Control+k");
  await field.waitFor();
  expect(page.url()).toMatch(/\/eco\/swot$/u);
  await page.context().close();
});

async function enter(profile: typeof laptopProfile): Promise<Page> {
  const page = await hall.facilitator({ ...profile, reducedMotion: "reduce" });
  await page.getByText("Komitmen bupati").first().waitFor();
  return page;
}
