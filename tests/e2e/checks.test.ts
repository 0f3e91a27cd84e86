import { afterAll, beforeAll, expect, test } from "vitest";
import { isSound } from "../support/accessibility";
import { BrowserHall } from "../support/browser-hall";
import { laptopProfile } from "../support/chromium";

let hall: BrowserHall;

beforeAll(async () => {
  hall = await BrowserHall.open({ loadSample: true });
});

afterAll(async () => {
  await hall.dispose();
});

test("[CHECK1] [CHECK4] a finding leads to its cell, is marked at its row, and a facilitator lets it stand with a reason that participants read", async () => {
  // Everything of six groups is read first, on a busy machine too.
  const boss = await hall.facilitator(laptopProfile);
  await boss.getByRole("link", { name: /^1 perlu dilengkapi/u }).waitFor();
  // Beside it and the sum of the budgets the name of the group stays whole.
  await boss.goto(hall.addressOf("papan?kertas=aksi"));
  const governance = boss.getByRole("region", { name: "Governance" });
  await governance.getByRole("link", { name: /^1 perlu dilengkapi/u }).waitFor();
  await governance.getByText("Rp 3,02 M", { exact: true }).waitFor();
  expect((await governance.getByRole("heading").first().boundingBox())?.height).toBeLessThan(36);
  await boss.getByRole("link", { name: /^Pemeriksaan 1/u }).click();
  const check = boss.getByRole("group").filter({ hasText: "Program tanpa rencana aksi" });
  await check.locator("summary").click();
  await check.getByRole("link", { name: /GOV-03/u }).click();
  await boss.waitForURL(/\/gov\/program\?baris=contoh-gov-03&kolom=name/u);
  await boss.locator("td[data-column=name]:focus").waitFor();
  expect(await boss.locator("td:focus").textContent()).toContain("Arsip Digital");
  const row = boss.getByRole("row", { name: /^GOV-03/u });
  await row.getByTitle("Program tanpa rencana aksi").waitFor();
  expect(await boss.getByTitle("Program tanpa rencana aksi").count()).toBe(1);

  await boss.goBack();
  await check.getByRole("button", { name: /^Lewati temuan: Program tanpa rencana aksi · GOV-03/u }).click();
  await boss.getByRole("button", { name: "Lewati dengan alasan" }).click();
  await boss.getByText("Tulis alasannya lebih dahulu.").waitFor();
  await boss.getByRole("textbox", { name: "Alasan" }).fill("Menunggu anggaran perubahan");
  await isSound(boss);
  await boss.getByRole("button", { name: "Lewati dengan alasan" }).click();
  await boss.getByText("Tidak ada yang perlu dilengkapi").waitFor();

  const siti = await hall.join({ name: "Siti", onPhone: true });
  await siti.page.goto(hall.addressOf("periksa"));
  const waived = siti.page.getByRole("group").filter({ hasText: "Dilewati dengan alasan" });
  await waived.locator("summary").click();
  await waived.getByText("Menunggu anggaran perubahan").waitFor();
  await isSound(siti.page);
  expect(await waived.getByRole("button").count()).toBe(0);

  await boss.getByText("Dilewati dengan alasan").click();
  await boss.getByRole("button", { name: "Hitung lagi" }).click();
  await check.waitFor();
  await siti.page.getByText("Program tanpa rencana aksi").waitFor();
  await Promise.all([boss.context().close(), siti.page.context().close()]);
});
