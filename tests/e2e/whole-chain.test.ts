import type { Browser, Page } from "playwright-core";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbook } from "../../server/exports/workbook-reading";
import { launchBrowser } from "../support/browser";
import { laptopProfile } from "../support/chromium";
import {
  addItem,
  addRow,
  goTo,
  joinInBrowser,
  makeStrategy,
  saved,
  type Group,
  type Participant,
} from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";

const groups: readonly Group[] = [
  { id: "gov", code: "GOV", name: "Smart Governance" },
  { id: "bra", code: "BRA", name: "Smart Branding" },
  { id: "eco", code: "ECO", name: "Smart Economy" },
  { id: "liv", code: "LIV", name: "Smart Living" },
  { id: "soc", code: "SOC", name: "Smart Society" },
  { id: "env", code: "ENV", name: "Smart Environment" },
];
/** What a group ties its first item, and through it everything else, to. */
const problemOf: Readonly<Record<string, string>> = {
  gov: "P1",
  bra: "P4",
  eco: "P5",
  liv: "P3",
  soc: "P2",
  env: "P6",
};
const title = "Bimtek Tahap 2 Rembang";

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

test(
  "[XLSX1] six groups on twelve devices carry their plan from SWOT to a workbook that holds every typed cell",
  { timeout: 600_000 },
  async () => {
    const { facilitator, joinUrl } = await createWorkshop();
    const pairs = await inTurn(groups, async (group) => ({
      group,
      laptop: await joinInBrowser(browser, {
        joinUrl,
        group,
        name: `Budi ${group.code}`,
        office: "Bappeda",
        onPhone: false,
      }),
      phone: await joinInBrowser(browser, {
        joinUrl,
        group,
        name: `Siti ${group.code}`,
        office: "Warung Data",
        onPhone: true,
      }),
    }));

    await Promise.all(pairs.map(({ laptop, phone }) => writeSwot(laptop, phone)));
    await Promise.all(pairs.map(({ laptop }) => writeStrategyAndProgram(laptop)));
    await Promise.all(pairs.map(({ phone }) => writeAction(phone)));
    await Promise.all(pairs.flatMap(({ laptop, phone }) => [saved(laptop), saved(phone)]));

    await boardShowsAll(facilitator);
    await matrixCounts(facilitator);
    await workbookHoldsEverything(facilitator);
  },
);

/** The operator's link leads to a new workshop; its facilitator link opens it. */
async function createWorkshop(): Promise<{ readonly facilitator: Page; readonly joinUrl: string }> {
  const page = await (await browser.newContext(laptopProfile)).newPage();
  await page.goto(`${server.url}/masuk#${server.operatorSecret}`);
  await page
    .getByRole("link", { name: "Buat kegiatan" })
    .or(page.getByRole("button", { name: "Buat kegiatan" }))
    .first()
    .click();
  await page.getByText("Kabupaten Rembang").first().click();
  await page.getByRole("radio", { name: /2/u }).check({ force: true });
  await page.getByLabel("Judul").fill(title);
  await page.getByRole("button", { name: "Buat kegiatan" }).click();
  const link = await page
    .getByText(/\/masuk#/u)
    .first()
    .innerText();
  const join = await page
    .getByText(/\/k\/[A-Z0-9]+/u)
    .first()
    .innerText();
  await page.goto(link.trim());
  await page.waitForURL(/\/w\//u);
  return { facilitator: page, joinUrl: join.trim() };
}

async function writeSwot(laptop: Participant, phone: Participant): Promise<void> {
  const { code, id } = laptop.group;
  await Promise.all([
    (async () => {
      await addItem(laptop, "Kekuatan", `${code} punya kekuatan pertama`);
      await addItem(laptop, "Kelemahan", `=${code} punya kelemahan + "kutip"`);
    })(),
    (async () => {
      await addItem(phone, "Peluang", `${code} melihat peluang 😀`);
      await addItem(phone, "Ancaman", `${code} menghadapi ancaman`);
    })(),
  ]);
  await laptop.page.getByRole("button", { name: new RegExp(`Tindakan untuk S1`) }).click();
  await laptop.page.getByRole("menuitem", { name: "Rincian dan keterkaitan" }).click();
  await laptop.page.getByRole("button", { name: /Permasalahan utama daerah/u }).click();
  const dialog = laptop.page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: new RegExp(problemOf[id] ?? "") }).check();
  await dialog.getByRole("button", { name: "Selesai" }).click();
  await Promise.all([saved(laptop), saved(phone)]);
}

async function writeStrategyAndProgram(laptop: Participant): Promise<void> {
  const { page, group } = laptop;
  const { code } = group;
  await goTo(laptop, "Strategi");
  await makeStrategy(
    laptop,
    [`${code} punya kekuatan pertama`, `${code} melihat peluang`],
    strategyOf(group),
  );
  await goTo(laptop, "Program");
  await addRow(laptop, "program", strategyOf(group));
  // The new row stands in the table with its name waiting to be typed, as in a spreadsheet.
  await page.waitForFunction(
    () => document.activeElement?.closest("[data-column]")?.getAttribute("data-column") === "name",
  );
  await page.keyboard.type(`${code} program inovasi`);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: `${code}-01`, exact: true }).click();
  const panel = page.getByRole("complementary");
  await panel.getByLabel(/^Sasaran/u).fill(`Sasaran ${code}`);
  await panel.getByLabel(/^Indikator/u).fill("Persentase dataset mutakhir");
  await panel.getByLabel(/^Satuan/u).fill("%");
  await panel.getByLabel(/^Kondisi awal/u).fill("12,5");
  await panel.getByLabel(/^Target akhir/u).fill("90");
  await panel.getByLabel(/^Target akhir/u).press("Enter");
  await panel.getByLabel(/^OPD penanggung jawab/u).fill("Bappeda");
  await panel.getByLabel(/^OPD penanggung jawab/u).press("Enter");
  await saved(laptop);
}

async function writeAction(phone: Participant): Promise<void> {
  const { page, group } = phone;
  await goTo(phone, "Aksi");
  await addRow(phone, "aksi", `${group.code} program inovasi`);
  await page.getByLabel(/^Rencana aksi/u).fill(`${group.code} aksi pertama`);
  await next(page);
  await page.getByLabel(/^Keluaran/u).fill(`Keluaran ${group.code}`);
  await next(page);
  await page.getByLabel(/^Indikator/u).fill("Dokumen");
  await page.getByLabel(/^Satuan/u).fill("dokumen");
  await next(page);
  await page
    .getByRole("group", { name: /^Target/u })
    .getByLabel("2023")
    .fill("1");
  await page
    .getByRole("group", { name: /^Target/u })
    .getByLabel("2024")
    .fill("1.500");
  await next(page);
  const budgets = page.getByRole("group", { name: /^Anggaran/u });
  await budgets.getByLabel("2023").fill("1,25 M");
  await budgets.getByLabel("2024").fill("75 jt");
  await budgets.getByLabel("2025").fill("Rp 90.000.000,-");
  await page.getByRole("button", { name: "Lanjut nanti" }).click();
  await saved(phone);
}

function next(page: Page): Promise<void> {
  return page.getByRole("button", { name: "Berikutnya" }).click();
}

async function boardShowsAll(facilitator: Page): Promise<void> {
  await facilitator.getByRole("link", { name: "Papan gabungan" }).click();
  for (const { code } of groups) await facilitator.getByText(`${code} punya kekuatan pertama`).waitFor();
  await facilitator.getByRole("tab", { name: "Program" }).click();
  for (const { code } of groups) await facilitator.getByText(`${code} program inovasi`).waitFor();
}

async function matrixCounts(facilitator: Page): Promise<void> {
  await facilitator.getByRole("link", { name: "Matriks permasalahan" }).click();
  await facilitator.getByRole("table").waitFor();
  for (const { id, code } of groups) {
    const line = facilitator.getByRole("row", { name: new RegExp(`^${problemOf[id]} `) });
    const counts = await line.getByRole("button").allInnerTexts();
    expect(counts, `${problemOf[id]} is answered by one program of ${code}, and so is its total`).toEqual([
      "1",
      "1",
    ]);
    await line.getByRole("button").first().click();
    await facilitator
      .getByRole("link", { name: new RegExp(`${code} program inovasi`) })
      .first()
      .waitFor();
    await facilitator.keyboard.press("Escape");
  }
}

async function workbookHoldsEverything(facilitator: Page): Promise<void> {
  await facilitator.getByRole("link", { name: "Unduh Excel" }).click();
  const download = facilitator.waitForEvent("download");
  await facilitator.getByRole("button", { name: "Unduh Excel" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Rembang_Masterplan_Tahap-2_\d{4}-\d{2}-\d{2}_\d{4}\.xlsx$/u);
  const workbook = await openWorkbook(await readFile(await file.path()));

  const swot = workbook.sheet("SWOT Gabungan").records();
  const strategies = workbook.sheet("Strategi Gabungan").records();
  const programs = workbook.sheet("KK-1 Gabungan").records();
  const actions = workbook.sheet("KK-2 Gabungan").records();
  expect(swot.map((row) => row["text"])).toEqual(
    groups.flatMap(({ code }) => [
      `${code} punya kekuatan pertama`,
      `=${code} punya kelemahan + "kutip"`,
      `${code} melihat peluang 😀`,
      `${code} menghadapi ancaman`,
    ]),
  );
  expect(strategies.map((row) => [row["#code"], row["origins"], row["statement"]])).toEqual(
    groups.map((group) => ["SO-1", "S1 × O1", strategyOf(group)]),
  );
  expect(programs).toEqual(
    groups.map(({ code }) =>
      expect.objectContaining({
        "#code": `${code}-01`,
        strategies: "SO-1",
        name: `${code} program inovasi`,
        goal: `Sasaran ${code}`,
        indicator: "Persentase dataset mutakhir",
        unit: "%",
        baseline: 12.5,
        finalTarget: 90,
        lead: "Bappeda",
      }),
    ),
  );
  expect(programs.map((row) => String(row["problems"]).slice(0, 2))).toEqual(
    groups.map(({ id }) => problemOf[id]),
  );
  expect(actions).toEqual(
    groups.map(({ code }) =>
      expect.objectContaining({
        "#code": `${code}-01.1`,
        action: `${code} aksi pertama`,
        output: `Keluaran ${code}`,
        unit: "dokumen",
        "targets/2023": 1,
        "targets/2024": 1500,
        "budgets/2023": 1_250_000_000,
        "budgets/2024": 75_000_000,
        "budgets/2025": 90_000_000,
        lead: "Bappeda",
      }),
    ),
  );
}

function strategyOf({ code }: Group): string {
  return `Mengembangkan layanan ${code}`;
}

async function inTurn<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}
