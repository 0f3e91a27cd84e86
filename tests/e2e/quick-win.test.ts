import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbook } from "../../server/exports/workbook-reading";
import { isSound } from "../support/accessibility";
import { BrowserHall } from "../support/browser-hall";
import { laptopProfile } from "../support/chromium";
import { workshopApi } from "../support/workshop-api";

let hall: BrowserHall;

beforeAll(async () => {
  hall = await BrowserHall.open({ loadSample: true });
});

afterAll(async () => {
  await hall.dispose();
});

test("[QUICK1] [QUICK2] two people score a quick win by tapping, all see how far they are apart, and the facilitator chooses it", async () => {
  const { page: siti } = await hall.join({ name: "Siti", onPhone: true });
  const { page: budi } = await hall.join({ name: "Budi", onPhone: false });
  const boss = await hall.facilitator(laptopProfile);
  for (const page of [siti, budi, boss]) {
    await page.goto(hall.addressOf("quick-win?kelompok=gov"));
    await candidate(page).getByRole("button", { name: "Beri nilai" }).click();
  }

  const heights = async () =>
    Promise.all([siti, budi].map(async (page) => (await candidate(page).boundingBox())?.height));
  const before = await heights();
  await give(siti, 5);
  await give(budi, 1);
  for (const page of [siti, budi, boss]) {
    const card = candidate(page);
    await card.getByText("1–5, rata-rata 3 · 2 penilai").waitFor();
    await card.getByText("berbeda jauh").waitFor();
    expect(await card.getByText(/Siti|Budi/u).count(), "nobody is told who gave what").toBe(0);
  }
  expect(await heights(), "no button moves under a finger because others score").toEqual(before);
  await isSound(siti);
  await give(budi, 4);
  await candidate(siti).getByText("4–5, rata-rata 4,5 · 2 penilai").waitFor();

  expect(await siti.getByRole("button", { name: "Pilih sebagai quick win" }).count()).toBe(0);
  await candidate(boss).getByRole("button", { name: "Pilih sebagai quick win" }).click();
  await candidate(siti).getByText("Quick win terpilih").waitFor();
  await siti.reload();
  await candidate(siti).getByText("Quick win terpilih").waitFor();
  await candidate(siti).getByText("Nilai 4,5 dari 5 · 2 penilai").waitFor();
  const api = workshopApi(hall.server.url);
  const { facilitatorLink, workshopId } = hall.workshop;
  const { token } = await api.enter(new URL(facilitatorLink).hash.slice(1));
  const summary = (await openWorkbook(await api.workbook(token, workshopId))).sheet("Ringkasan").texts();
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
