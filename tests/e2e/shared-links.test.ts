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

test("[VIEW1] [VIEW2] whatever is looked at is found again by its link, on another device and by the way back", async () => {
  const [laptop, phone] = [await hall.facilitator(laptopProfile), await hall.facilitator(phoneProfile)];
  const dialogOf = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });

  // The rows behind a figure of a matrix.
  await laptop.goto(hall.addressOf("matriks?silang=horizon-dimension"));
  const line = laptop.getByRole("row", { name: /^Menengah/u });
  await line.getByRole("button").first().click();
  const list = dialogOf(laptop, /^Menengah/u);
  const title = await list.getByRole("heading").first().innerText();
  await phone.goto(laptop.url());
  await dialogOf(phone, title).getByRole("link").first().waitFor();
  await isSound(phone);
  await list.getByRole("link").first().click();
  await laptop.waitForURL(/\/program\?baris=/u);
  await laptop.goBack();
  await list.getByRole("link").first().waitFor();
  await laptop.goBack();
  await list.waitFor({ state: "detached" });

  // A check that was unfolded.
  await laptop.goto(hall.addressOf("periksa"));
  await laptop.getByText("Program tanpa rencana aksi").click();
  const finding = laptop.getByRole("link", { name: /GOV-03/u });
  await finding.click();
  await laptop.waitForURL(/\/gov\/program\?baris=/u);
  await laptop.goBack();
  await finding.waitFor();
  await phone.goto(laptop.url());
  await phone.getByRole("link", { name: /GOV-03/u }).waitFor();

  // An earlier moment.
  await laptop.goto(hall.addressOf("gov/swot?riwayat=lembar"));
  await laptop
    .getByRole("button", { name: /^Lihat lembar saat itu/u })
    .last()
    .click();
  await dialogOf(laptop, /^Keadaan/u).waitFor();
  await laptop.waitForURL(/saat=/u);
  await phone.goto(laptop.url());
  await dialogOf(phone, /^Keadaan/u)
    .getByText("Lembar sekarang sama dengan keadaan ini.")
    .waitFor();
  await phone.getByRole("button", { name: "Kembali ke riwayat" }).click();
  await dialogOf(phone, "Riwayat Analisis SWOT").waitFor();

  // Words that were looked for.
  await laptop.goto(hall.addressOf("papan"));
  await laptop.getByRole("heading", { level: 1 }).waitFor();
  await laptop.keyboard.press("/");
  const field = laptop.getByRole("combobox", { name: /^Cari butir/u });
  await field.fill("lasem batik");
  await laptop.getByRole("option", { name: /Batik/u }).first().click();
  await laptop.waitForURL(/\?baris=/u);
  await field.waitFor({ state: "detached" });
  await laptop.goBack();
  await laptop.getByRole("option", { name: /Batik/u }).first().waitFor();
  expect(await field.inputValue()).toBe("lasem batik");
  await phone.goto(laptop.url());
  await phone.getByRole("option", { name: /Batik/u }).first().waitFor();
  await laptop.goBack();
  await field.waitFor({ state: "detached" });

  // The card of a quick win.
  await laptop.goto(hall.addressOf("quick-win"));
  const candidate = laptop.getByRole("listitem").filter({ hasText: "Kanal Aduan Terpadu" });
  const benefit = (page: Page) => page.getByRole("group", { name: /^Manfaat/u });
  await candidate.getByRole("button", { name: "Beri nilai" }).click();
  await benefit(laptop).waitFor();
  await laptop.waitForURL(/kelompok=gov&kartu=/u);
  await phone.goto(laptop.url());
  await benefit(phone).waitFor();
  await laptop.goBack();
  await benefit(laptop).waitFor({ state: "detached" });

  // The quadrant a phone shows: by its tab, and because an item in it was followed, which is one step back.
  const threats = phone.locator('[role="tab"][aria-selected="true"]', { hasText: "Ancaman" });
  await phone.goto(hall.addressOf("gov/swot"));
  await phone.getByRole("tab", { name: /Ancaman/u }).click();
  await threats.waitFor();
  const shown = phone.url();
  await phone.goto(hall.addressOf("papan?kertas=swot&kelompok=gov"));
  await phone.goBack();
  await threats.waitFor();
  await phone.goto(hall.addressOf("papan?kertas=swot&kelompok=gov"));
  await phone.getByRole("link", { name: /Serangan siber/u }).click();
  await threats.waitFor();
  await phone.goBack();
  await phone.waitForURL(/\/papan\?/u);
  await phone.goto(hall.addressOf("gov/swot"));
  await phone.locator('[role="tab"][aria-selected="true"]', { hasText: "Kekuatan" }).waitFor();
  await phone.goto(shown);
  await threats.waitFor();

  // Rows that were filtered and sorted in the table show the same on a phone.
  await phone.goto(hall.addressOf("gov/program?saring=arsip&urut=-kode"));
  await phone.getByText(/^1 dari 5 baris tampil/u).waitFor();
  expect(
    await phone
      .locator("main")
      .getByRole("link", { name: /Arsip Digital/u })
      .count(),
  ).toBe(1);
  await isSound(phone);
  await phone.getByRole("button", { name: "Kembali ke semua" }).click();
  await phone
    .locator("main")
    .getByRole("link", { name: /Rembang Satu Data/u })
    .waitFor();
  await Promise.all([laptop, phone].map((page) => page.context().close()));
});

test("[VIEW1] a link that was shared opens on a device that has not come in yet, as soon as it has", async () => {
  const newcomer = await (await hall.browser.newContext(phoneProfile)).newPage();
  await newcomer.goto(hall.addressOf("papan?kertas=program&masalah=p2"));
  await newcomer.getByText("Perangkat ini belum masuk ke kegiatan ini").waitFor();
  await newcomer.getByRole("link", { name: "Ke halaman depan" }).click();
  await newcomer
    .getByLabel("Kode kegiatan")
    .fill(new URL(hall.workshop.joinUrl).pathname.split("/").at(-1) ?? "");
  await newcomer.getByRole("button", { name: "Masuk", exact: true }).click();
  await newcomer.getByLabel("Nama").fill("Wulan");
  await newcomer.getByLabel("OPD / Instansi").fill("Bappeda");
  await newcomer.getByRole("radio", { name: /Smart Living/u }).check({ force: true });
  await newcomer.getByRole("button", { name: "Masuk", exact: true }).click();
  await newcomer.getByRole("link", { name: "Mulai Analisis SWOT" }).click();
  await newcomer.waitForURL(/\/papan\?kertas=program&masalah=p2$/u);
  await newcomer.getByRole("heading", { name: "Papan gabungan" }).waitFor();
  // Once only: the next time they come in as everybody does.
  await newcomer.goto(hall.addressOf("liv/swot"));
  await newcomer.getByRole("tab", { name: /Kekuatan/u }).waitFor();
  expect(new URL(newcomer.url()).pathname).toMatch(/\/liv\/swot$/u);
  await newcomer.context().close();
});
