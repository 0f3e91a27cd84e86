import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { isSound } from "../support/accessibility";
import { launchBrowser, laptopProfile, phoneProfile } from "../support/browser";
import { startServer, type ServerProcess } from "../support/server-process";
import { workshopApi } from "../support/workshop-api";

let server: ServerProcess;
let browser: Browser;
let facilitatorLink: string;
let joinUrl: string;
let workshopId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const api = workshopApi(server.url);
  const created = await api.create((await api.enter(server.operatorSecret)).token, { loadSample: true });
  ({ facilitatorLink, joinUrl, workshopId } = created);
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

describe.each([
  ["a phone of 360 px", phoneProfile],
  ["a laptop of 1280 px", laptopProfile],
])("on %s no screen breaks WCAG 2.2 AA as far as a machine can tell, or scrolls sideways", (_, profile) => {
  test("landing and join form", async () => {
    const page = await open(profile);
    for (const address of [server.url, joinUrl]) {
      await page.goto(address);
      await page.getByRole("button", { name: "Masuk", exact: true }).waitFor();
      await isSound(page);
    }
    await page.context().close();
  });

  test("every page of a filled workshop", async () => {
    const page = await open(profile);
    await page.goto(facilitatorLink);
    await page.waitForURL(/\/w\//u);
    for (const [place, words] of places) {
      await page.goto(`${server.url}/w/${workshopId}/${place}`);
      await page.getByText(words).filter({ visible: true }).first().waitFor();
      await isSound(page);
    }
    await page.context().close();
  });
});

/** A page and something that stands on it once it is there. */
const places: readonly (readonly [string, RegExp])[] = [
  ["gov/swot", /Komitmen bupati/u],
  ["gov/strategi", /Membangun portal satu data/u],
  ["gov/program", /Rembang Satu Data/u],
  ["gov/aksi", /Pelatihan admin digital desa/u],
  ["papan", /Komitmen bupati/u],
  ["matriks", /Jumlah/u],
  ["quick-win", /Beri nilai/u],
  ["peta-jalan", /Rembang Satu Data/u],
  ["peta-jalan?jangka=1&kelompok=gov", /Penetapan wali data/u],
  ["benang-merah", /Membangun portal satu data/u],
  ["benang-merah?masalah=p2&tampil=daftar", /Mencetak admin digital desa/u],
  ["matriks?silang=agency-priority", /Dinkominfo/u],
  ["periksa", /Program tanpa rencana aksi/u],
  ["pengaturan", /Pengaturan/u],
  ["susulan", /Belum ada susulan/u],
  ["susulan?bagian=perangkat", /tersambung|terputus/u],
  ["unduh", /Unduh Excel/u],
];

async function open(profile: BrowserContextOptions): Promise<Page> {
  return (await browser.newContext({ ...profile, reducedMotion: "reduce" })).newPage();
}
