import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BrowserHall } from "../support/browser-hall";
import { laptopProfile } from "../support/chromium";

let hall: BrowserHall;
let page: Page;

beforeAll(async () => {
  hall = await BrowserHall.open({ loadSample: true });
  page = await hall.facilitator(laptopProfile);
  await page.evaluate(() => localStorage.setItem("rembuk:language", "en"));
});

afterAll(async () => {
  await hall.dispose();
});

const places = [
  ["gov/swot", "SWOT analysis", "Opini WTP empat tahun berturut-turut"],
  ["gov/strategi", "Strategies", "Opini WTP empat tahun berturut-turut"],
  ["gov/strategi", "Strategies", "Membangun portal satu data daerah bersama perguruan tinggi"],
  ["gov/program", "Work programs", "Layanan Satu Pintu Digital"],
  ["gov/aksi", "Action plan", "Penetapan wali data dan kamus data"],
  ["papan", "Combined board", "Opini WTP empat tahun berturut-turut"],
  ["benang-merah", "The thread", "Layanan Satu Pintu Digital"],
  ["peta-jalan", "Roadmap", "Layanan Satu Pintu Digital"],
  ["quick-win?kelompok=gov", "Quick win", "Kanal Aduan Terpadu dan Dapat Dilacak"],
  ["periksa", "Checks", "Arsip Digital Perangkat Daerah"],
] as const;

test.each(places)(
  '[LANG1] on the English page %s (%s) "%s" is read as Indonesian',
  async (place, title, written) => {
    await page.goto(hall.addressOf(place));
    const heading = page.getByRole("heading", { level: 1, name: title });
    await heading.waitFor();
    expect(await languagesOf(heading)).toEqual(["en"]);
    await expect.poll(() => languagesOf(page.locator("main").getByText(written))).toContain("id");
    expect(new Set(await languagesOf(page.locator("main").getByText(written)))).toEqual(new Set(["id"]));
  },
);

test("[LANG1] the languages to choose from are named in their own", async () => {
  await page.goto(hall.addressOf("gov/swot"));
  await page.getByRole("button", { name: /Account and settings/u }).click();
  expect(await languagesOf(page.getByRole("menuitemradio"))).toEqual(["id", "en"]);
  await page.keyboard.press("Escape");
});

function languagesOf(shown: ReturnType<Page["locator"]>): Promise<(string | undefined)[]> {
  return shown.evaluateAll((elements) =>
    elements.map((element) => element.closest<HTMLElement>("[lang]")?.lang),
  );
}
