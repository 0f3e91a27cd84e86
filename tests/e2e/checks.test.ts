import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isSound } from "../support/accessibility";
import { launchBrowser } from "../support/browser";
import { laptopProfile } from "../support/chromium";
import { joinInBrowser } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { workshopApi } from "../support/workshop-api";

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

test("[CHECK1] [CHECK4] a finding leads to its cell, is marked at its row, and a facilitator lets it stand with a reason that participants read", async () => {
  const api = workshopApi(server.url);
  const { token } = await api.enter(server.operatorSecret);
  const { facilitatorLink, joinUrl, workshopId } = await api.create(token, { loadSample: true });
  const boss = await (await browser.newContext(laptopProfile)).newPage();
  // Everything of six groups is read first, on a busy machine too.
  boss.setDefaultTimeout(120_000);
  await boss.goto(facilitatorLink);
  await boss.waitForURL(/\/w\//u);
  await boss.getByRole("link", { name: /^1 perlu dilengkapi/u }).waitFor();
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

  const group = { id: "gov", code: "GOV", name: "Smart Governance" };
  const siti = await joinInBrowser(browser, {
    joinUrl,
    group,
    name: "Siti",
    office: "Dinkominfo",
    onPhone: true,
  });
  await siti.page.goto(`${server.url}/w/${workshopId}/periksa`);
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
