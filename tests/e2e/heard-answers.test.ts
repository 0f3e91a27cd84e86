import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BrowserHall } from "../support/browser-hall";
import { laptopProfile } from "../support/chromium";

let hall: BrowserHall;
let page: Page;

beforeAll(async () => {
  hall = await BrowserHall.open({ loadSample: true });
  page = await hall.facilitator(laptopProfile);
});

afterAll(async () => {
  await hall.dispose();
});

test("[SPOKEN5] a question comes with what it asks about, and a secret link is not read out into the hall", async () => {
  await page.goto(hall.addressOf("pengaturan?bagian=tautan"));
  await page.getByRole("button", { name: "Buat tautan pembimbing baru" }).click();
  const question = page.getByRole("dialog", { description: /^Tautan lama langsung berhenti berlaku/u });
  await question.getByRole("button", { name: "Buat tautan baru" }).click();
  await isSaid("issued", "Simpan tautan ini sekarang. Tautan hanya tampil satu kali.");
  const link = page.getByText(/masuk#/u);
  expect(await link.count()).toBe(1);
  expect(await link.evaluate((shown) => shown.closest("[aria-live], output, [role=status]"))).toBeNull();
});

test("[SPOKEN4] [SPOKEN5] what is answered over an open dialog is said inside it, and a dialog to fill in is not read as a whole", async () => {
  await page.goto(hall.addressOf("gov/swot"));
  await page.getByRole("button", { name: "Riwayat" }).first().click();
  const history = page.getByRole("dialog", { name: /^Riwayat/u });
  await history.getByLabel("Nama rekaman baru").fill("Akhir Tahap 1");
  await history.getByRole("button", { name: "Buat rekaman" }).click();
  await expect
    .poll(() => history.locator("[aria-live]").allTextContents(), { timeout: 60_000 })
    .toContainEqual(expect.stringContaining("Akhir Tahap 1"));
  expect(await history.getAttribute("aria-describedby")).toBeNull();
  await page.keyboard.press("Escape");
});

test("who hears the thread is pointed to the list, and to what folds and unfolds", async () => {
  await page.goto(hall.addressOf("benang-merah"));
  const list = page.getByRole("button", { name: "Daftar : di bawah tiap isian, apa yang lahir darinya" });
  await list.and(page.locator("[aria-pressed=false]")).waitFor();
  await page
    .getByRole("button", { name: /^Lihat \d+ butir belum dipakai strategi$/u, expanded: false })
    .first()
    .click();
  await page
    .getByRole("button", { name: /^Tutup \d+ butir belum dipakai strategi$/u, expanded: true })
    .first()
    .waitFor();
  await list.click();
  await list.and(page.locator("[aria-pressed=true]")).waitFor();

  await page.getByLabel("Lihat menurut").selectOption("Permasalahan");
  await page.getByRole("button", { name: "Lipat semua", expanded: true }).click();
  await page.getByRole("button", { name: "Buka semua", expanded: false }).waitFor();
});

test("what is done with a candidate names it, and that it was chosen is said where the button takes another name", async () => {
  await page.goto(hall.addressOf("quick-win?kelompok=gov"));
  await page.getByRole("button", { name: "Beri nilai: GOV-05" }).waitFor();
  await page.getByRole("button", { name: "Pilih sebagai quick win: GOV-05" }).click();
  await isSaid("chosen", "Quick win terpilih");
  await page.getByRole("button", { name: "Batalkan pilihan: GOV-05" }).click();
  await isSaid("chosen", "Pilihan dibatalkan");
});

async function isSaid(name: string, words: string): Promise<void> {
  const said = () => page.locator(`[data-spoken=${name}]`).allTextContents();
  await expect.poll(said, { timeout: 60_000 }).toContain(words);
}
