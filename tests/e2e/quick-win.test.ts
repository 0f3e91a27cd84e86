import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbook } from "../../server/exports/workbook-reading";
import { isSound } from "../support/accessibility";
import { launchBrowser } from "../support/browser";
import { laptopProfile } from "../support/chromium";
import { joinInBrowser } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { workshopApi } from "../support/workshop-api";

const group = { id: "gov", code: "GOV", name: "Smart Governance" };

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

test("[QUICK1] [QUICK2] two people score a quick win by tapping, all see how far they are apart, and the facilitator chooses it", async () => {
  const api = workshopApi(server.url);
  const { token } = await api.enter(server.operatorSecret);
  const { facilitatorLink, joinUrl, workshopId } = await api.create(token, { loadSample: true });
  const joining = { joinUrl, office: "Bappeda", group };
  const siti = (await joinInBrowser(browser, { ...joining, name: "Siti", onPhone: true })).page;
  const budi = (await joinInBrowser(browser, { ...joining, name: "Budi", onPhone: false })).page;
  const boss = await (await browser.newContext(laptopProfile)).newPage();
  await boss.goto(facilitatorLink);
  await boss.waitForURL(/\/w\//u);
  for (const page of [siti, budi, boss]) {
    await page.goto(`${server.url}/w/${workshopId}/quick-win?kelompok=gov`);
    await candidate(page).getByRole("button", { name: "Beri nilai" }).click();
  }

  await give(siti, 5);
  await give(budi, 1);
  for (const page of [siti, budi, boss]) {
    const card = candidate(page);
    await card.getByText("1–5, rata-rata 3 · 2 penilai").waitFor();
    await card.getByText("pendapat berbeda jauh").waitFor();
    expect(await card.getByText(/Siti|Budi/u).count(), "nobody is told who gave what").toBe(0);
  }
  await isSound(siti);
  await give(budi, 4);
  await candidate(siti).getByText("4–5, rata-rata 4,5 · 2 penilai").waitFor();

  expect(await siti.getByRole("button", { name: "Pilih sebagai quick win" }).count()).toBe(0);
  await candidate(boss).getByRole("button", { name: "Pilih sebagai quick win" }).click();
  await candidate(siti).getByText("Quick win terpilih").waitFor();
  await siti.reload();
  await candidate(siti).getByText("Quick win terpilih").waitFor();
  await candidate(siti).getByText("Nilai 4,5 dari 5 · 2 penilai").waitFor();
  const { token: bossToken } = await api.enter(new URL(facilitatorLink).hash.slice(1));
  const summary = (await openWorkbook(await api.workbook(bossToken, workshopId))).sheet("Ringkasan").texts();
  expect(summary).toContain("Quick win terpilih");
  expect(summary.some((text) => text.includes("Kanal Aduan Terpadu"))).toBe(true);
  await Promise.all([siti, budi, boss].map((page) => page.context().close()));
});

function candidate(page: Page) {
  return page.getByRole("listitem").filter({ has: page.getByRole("link", { name: /Kanal Aduan Terpadu/u }) });
}

async function give(page: Page, score: number): Promise<void> {
  const criterion = candidate(page).getByRole("group", { name: /^Manfaat/u });
  await criterion.getByRole("radio", { name: String(score) }).click();
  await criterion
    .getByRole("radio", { name: String(score) })
    .and(page.locator(":checked"))
    .waitFor();
}
