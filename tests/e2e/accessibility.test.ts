import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

/** What a page of 1280 x 800 has left when everything on it is twice as large. */
const doubledProfile = { ...laptopProfile, viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };

describe.each([
  ["a phone of 360 px", phoneProfile, "id"],
  ["a laptop of 1280 px", laptopProfile, "id"],
  ["a laptop enlarged to 200 %, in English,", doubledProfile, "en"],
])(
  "on %s no screen breaks WCAG 2.2 AA as far as a machine can tell, or scrolls sideways",
  (_, profile, language) => {
    test("landing and join form", async () => {
      const page = await open(profile, language);
      for (const address of [hall.server.url, hall.workshop.joinUrl]) {
        await page.goto(address);
        await page.getByRole("button", { name: /^(?:Masuk|Enter)$/u }).waitFor();
        await isSound(page);
      }
      await page.context().close();
    });

    test("every page of a filled workshop", async () => {
      const page = await open(profile, language);
      await page.goto(hall.workshop.facilitatorLink);
      await page.waitForURL(/\/w\//u);
      for (const [place, words] of places) {
        await page.goto(hall.addressOf(place));
        await page.getByText(words).filter({ visible: true }).first().waitFor();
        await isSound(page);
        await reflows(page);
      }
      await page.context().close();
    });
  },
);

test.each([
  ["the matrix", "matriks"],
  ["the roadmap", "peta-jalan"],
])("on a phone no field of %s has the focus behind the names that stay", async (_, place) => {
  const page = await open(phoneProfile, "id");
  await page.goto(hall.workshop.facilitatorLink);
  await page.waitForURL(/\/w\//u);
  await page.goto(hall.addressOf(place));
  const fields = page.locator("tbody td").locator("a, button");
  await fields.first().waitFor();
  await fields.first().focus();
  const stops = 14;
  for (let stop = 0; stop < stops; stop += 1) {
    const isCovered = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused?.closest("td") === null || focused === null) return false;
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      return !focused.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
    expect(isCovered, `stop ${stop}`).toBe(false);
    await page.keyboard.press("Tab");
  }
  await page.context().close();
});

/** What is left of 1280 x 1024 at 400 % still shows everything in one column, but for the tables that scroll by themselves. */
async function reflows(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (size === null || size.width < 1024) return;
  await page.setViewportSize({ width: 320, height: 256 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: page.url() })
    .toBeLessThanOrEqual(320);
  await page.setViewportSize(size);
}

/** A page and something that stands on it once it is there. */
const places: readonly (readonly [string, RegExp])[] = [
  ["gov/swot", /Komitmen bupati/u],
  ["gov/strategi", /Membangun portal satu data/u],
  ["gov/program", /Rembang Satu Data/u],
  ["gov/aksi", /Pelatihan admin digital desa/u],
  ["gov/aksi?baris=contoh-gov-01-1&kolom=targets", /Langkah 5|Step 5|Tampilkan petunjuk/u],
  ["papan", /Komitmen bupati/u],
  ["matriks", /Jumlah|Total/u],
  ["quick-win", /Beri nilai|Score/u],
  ["peta-jalan", /Rembang Satu Data/u],
  ["peta-jalan?jangka=1&kelompok=gov", /Penetapan wali data/u],
  ["benang-merah", /Membangun portal satu data/u],
  ["benang-merah?masalah=p2&tampil=daftar", /Mencetak admin digital desa/u],
  ["matriks?silang=agency-priority", /Dinkominfo/u],
  ["periksa", /Program tanpa rencana aksi|Program without an action/iu],
  ["pengaturan", /Pengaturan|Workshop settings/u],
  ["susulan", /Belum ada susulan|No late edits yet/u],
  ["susulan?bagian=perangkat", /tersambung|terputus|connected/u],
  ["unduh", /Unduh Excel|Download Excel/u],
];

async function open(profile: BrowserContextOptions, language: string): Promise<Page> {
  const context = await hall.browser.newContext({ ...profile, reducedMotion: "reduce" });
  await context.addInitScript((chosen) => localStorage.setItem("rembuk:language", chosen), language);
  return context.newPage();
}
