import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isSound } from "../support/accessibility";
import { BrowserHall, economy } from "../support/browser-hall";
import { laptopProfile } from "../support/chromium";
import { goTo, saved } from "../support/participant";

let hall: BrowserHall;

beforeAll(async () => {
  hall = await BrowserHall.open({ loadSample: true });
});

afterAll(async () => {
  await hall.dispose();
});

test("[FORM1] [FORM2] [LOCK1] a program is written with a thumb, question by question, left, found again, and not lost to a lock", async () => {
  const siti = await hall.join({ name: "Siti", onPhone: true });
  const { page } = siti;
  const boss = await hall.facilitator(laptopProfile);
  await boss.goto(hall.addressOf("gov/program"));

  await goTo(siti, "Program");
  await page.getByRole("button", { name: "Tambah program" }).first().click();
  await page
    .getByRole("dialog")
    .getByLabel(/Mencetak admin digital desa/u)
    .check();
  await page.getByRole("dialog").getByRole("button", { name: "Tambah program" }).click();
  // What came along with the strategy is not asked again; reading begins at the question.
  await question(page, "Apa nama programnya?");
  expect(await focused(page)).toMatch(/^Langkah 3 dari 9: Apa nama/u);
  await page.getByText("Contoh: Rembang Satu Data").waitFor();
  await page.getByRole("textbox", { name: /^Nama program/u }).fill("Klinik Digital Desa");
  await page.keyboard.press("Enter");
  // The keyboard stays up: the next field is ready to be written in.
  await question(page, "Apa yang ingin dicapai, dan apa manfaatnya?");
  await page.keyboard.type("Setiap desa punya admin");
  await page.keyboard.press("Enter");
  await page.locator("textarea:focus").waitFor();
  expect(await page.getByRole("textbox", { name: /^Sasaran/u }).inputValue()).toBe("Setiap desa punya admin");
  await isSound(page);

  await page.getByRole("button", { name: /^Langkah 4 dari 9.*Semua langkah/u }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Klinik Digital Desa/u })
    .waitFor();
  await isSound(page);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Siapa yang mengerjakan/u })
    .click();
  await question(page, "Siapa yang mengerjakan?");
  expect(await focused(page)).toMatch(/^Langkah 8 dari 9/u);
  // The check about this field stands at its question, and only there.
  const finding = page.getByText("OPD pendukung masih kosong");
  await finding.waitFor();
  await page.getByRole("button", { name: "Berikutnya" }).click();
  await question(page, "Ada catatan lain?");
  expect(await finding.count()).toBe(0);
  await page
    .getByRole("region", { name: "Masih kosong" })
    .getByRole("button", { name: "Jangka waktu" })
    .click();
  await question(page, "Berapa lama sampai terasa hasilnya?");
  await page.getByLabel("Jangka waktu").selectOption("short");

  await page.getByRole("button", { name: "Lanjut nanti" }).click();
  await page.getByText(/belum lengkap: 3 masih kosong\. Ketuk kartunya/u).waitFor();
  const card = page.getByRole("listitem").filter({ hasText: "Klinik Digital Desa" });
  await card.getByText("belum selesai: 3 isian").waitFor();
  expect(await focused(page)).toMatch(/Klinik Digital Desa/u);
  await page.keyboard.press("Enter");
  await question(page, "Bagaimana keberhasilannya diukur?");

  await saved(siti);
  await boss.getByRole("button", { name: "GOV-06", exact: true }).click();
  await boss
    .getByRole("complementary")
    .getByLabel(/^Indikator/u)
    .focus();
  await page.getByText("Fasilitator sedang di sini").first().waitFor();
  await boss
    .getByRole("complementary")
    .getByLabel(/^Sasaran/u)
    .focus();
  await page.getByRole("button", { name: /Semua langkah/u }).click();
  await page.getByRole("button", { name: /Apa yang ingin dicapai.*Fasilitator di sini/u }).click();
  const goal = page.getByRole("textbox", { name: /^Sasaran/u });
  await goal.press("End");

  // What others delete is not taken from under the thumb.
  await boss.getByRole("button", { name: "Tindakan untuk GOV-06" }).click();
  await boss.getByRole("menuitem", { name: "Hapus" }).click();
  const inTrash = page.getByText("Program ini ada di Sampah.");
  await inTrash.waitFor();
  await page.keyboard.type(" sendiri");
  expect(await goal.inputValue()).toBe("Setiap desa punya admin sendiri");
  await page.getByRole("button", { name: "Pulihkan" }).click();
  await inTrash.waitFor({ state: "detached" });
  await goal.press("End");

  await boss.goto(hall.addressOf("pengaturan?bagian=akses"));
  const access = boss.getByRole("group", { name: "Governance", exact: true });
  await access.getByLabel("Program").selectOption("view");
  await page.getByText(/Lembar ini sudah dikunci/u).waitFor();
  await page.keyboard.type(" digital");
  expect(await goal.inputValue()).toBe("Setiap desa punya admin sendiri digital");
  await page.getByRole("button", { name: "Berikutnya" }).click();
  await question(page, "Bagaimana keberhasilannya diukur?");
  expect(await page.getByRole("textbox").count(), "no new field opens while it is locked").toBe(0);
  await page.context().close();
  await boss.context().close();
});

test("[FORM1] words for a target are told below their narrow field in two words, and in a sentence below them all", async () => {
  const budi = await hall.join({ name: "Budi", onPhone: true });
  const { page } = budi;
  await goTo(budi, "Aksi");
  await page.locator("[data-opens]").first().click();
  await page.getByRole("button", { name: /Semua langkah/u }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Berapa targetnya/u })
    .click();
  const targets = page.getByRole("group", { name: "Target" });
  await targets.getByLabel("2024").fill("dua desa");
  await targets.getByLabel("2024").blur();
  const short = await targets.getByText("bukan angka", { exact: true }).boundingBox();
  const sentence = await targets.getByText(/^Tersimpan sebagai tulisan/u).boundingBox();
  expect(short?.height).toBeLessThan(30);
  expect(sentence?.width).toBeGreaterThan(280);
  await targets.getByLabel("2024").fill("2");
  await targets.getByLabel("2024").blur();
  await targets.getByText("bukan angka").waitFor({ state: "detached" });
  await saved(budi);
  await page.context().close();
});

test("[FORM1] what a check says while somebody writes does not push the field away under the thumb", async () => {
  const dewi = await hall.join({ name: "Dewi", group: economy, onPhone: true });
  const { page } = dewi;
  await goTo(dewi, "Program");
  await page.locator("[data-opens]").first().click();
  await page.getByRole("button", { name: /Semua langkah/u }).click();
  const steps = page.getByRole("dialog");
  // Everything that answers a question is shown, in the order in which it asks.
  const problems = steps.getByRole("button", { name: /Permasalahan daerah mana/u });
  expect(await problems.innerText()).toMatch(/P4[\s\S]*Transaksi Keuangan/u);
  await steps.getByRole("button", { name: /Dari berapa menjadi berapa/u }).click();
  const target = page.getByRole("textbox", { name: /^Target akhir/u });
  await target.focus();
  const before = await target.boundingBox();
  await target.fill("");
  await page.getByText("Indikator sudah ada, Target akhir belum").waitFor();
  expect(await target.boundingBox()).toEqual(before);
  await page.keyboard.press("Control+z");
  await saved(dewi);
  await page.context().close();
});

test("[FORM1] a message on a phone leaves the tabs, the way back and the bars free", async () => {
  const tono = await hall.join({ name: "Tono", group: economy, onPhone: true });
  const { page } = tono;
  await page.getByRole("button", { name: /^Tindakan untuk S1/u }).click();
  await page.getByRole("menuitem", { name: "Hapus" }).click();
  const undo = page.getByRole("button", { name: "Urungkan" });
  await undo.waitFor();
  expect(await coveredBy(page, "[role=tab], header a, header button, nav a, textarea")).toEqual([]);
  // While somebody writes, the keyboard is at the foot.
  await page.getByRole("textbox", { name: /^Tulis kekuatan/u }).focus();
  expect((await undo.boundingBox())?.y).toBeLessThan(150);
  await undo.click();
  await undo.waitFor({ state: "detached" });

  await goTo(tono, "Program");
  await page.getByRole("button", { name: "Tambah program" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Tanpa asal dulu" }).click();
  await undo.waitFor();
  expect(await coveredBy(page, "header a, header button, footer button, h1, h2")).toEqual([]);
  // The card that a message speaks of stands above it, the last one, too.
  await page.getByRole("button", { name: "Lanjut nanti" }).click();
  const message = page.getByText(/belum lengkap: .* Ketuk kartunya/u);
  await message.waitFor();
  const card = await page.locator("[data-opens]:focus").boundingBox();
  const top = (await message.boundingBox())?.y ?? 0;
  expect((card?.y ?? top) + (card?.height ?? 0)).toBeLessThan(top);
  await saved(tono);
  await page.context().close();
});

test("on 360 px the group in which one writes is named in full, whichever it is", async () => {
  const { page } = await hall.join({ name: "Rina", onPhone: true });
  for (const [id, name] of [
    ["gov", "Governance"],
    ["env", "Environment"],
  ] as const) {
    await page.goto(hall.addressOf(`${id}/swot`));
    const shown = page.getByRole("button", { name: "Ganti kelompok" }).getByText(name, { exact: true });
    await shown.waitFor();
    expect(await shown.evaluate((words) => words.scrollWidth - words.clientWidth)).toBe(0);
  }
  await page.context().close();
});

/** What of these one sees in the page, but cannot touch in its middle. */
function coveredBy(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    const covered = [...document.querySelectorAll(wanted)].filter((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      if (!element.checkVisibility() || width < 2 || y < 0 || y + height > window.innerHeight) return false;
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return top !== null && !element.contains(top) && !top.contains(element);
    });
    return covered.map((element) => element.textContent);
  }, selector);
}

function question(page: Page, words: string): Promise<void> {
  return page.getByRole("heading", { level: 2, name: words }).waitFor();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}
