import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbook, type ReadWorkbook } from "../../server/exports/workbook-reading";
import { isSound } from "../support/accessibility";
import { launchBrowser } from "../support/browser";
import { copiedFromExcel, copy, paste, type SheetCell } from "../support/clipboard";
import { goTo, joinInBrowser, makeStrategy, saved, type Participant } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { workshopApi } from "../support/workshop-api";

const group = { id: "gov", code: "GOV", name: "Smart Governance" };

let server: ServerProcess;
let browser: Browser;
let clerk: Participant;
let readWorkbook: () => Promise<ReadWorkbook>;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const api = workshopApi(server.url);
  const created = await api.create((await api.enter(server.operatorSecret)).token);
  const facilitator = await api.enter(new URL(created.facilitatorLink).hash.slice(1));
  readWorkbook = async () => openWorkbook(await api.workbook(facilitator.token, created.workshopId));
  const joining = { joinUrl: created.joinUrl, office: "Bappeda", group };
  clerk = await joinInBrowser(browser, { ...joining, name: "Budi", onPhone: false });
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

test("[PASTE1] forty SWOT items in four columns of a sheet become forty items", async () => {
  const { page } = clerk;
  const names = ["Kekuatan", "Kelemahan", "Peluang", "Ancaman"];
  const lines = Array.from({ length: 10 }, (_, at) => names.map((name) => `${name} nomor ${at + 1}`));
  await page.getByRole("textbox", { name: /^Tulis kekuatan/u }).focus();
  // What reads tables is fetched behind the page.
  await expect.poll(() => paste(page, copiedFromExcel([names, ...lines])), { timeout: 60_000 }).toBe(true);
  await page.getByText("40 butir ditambahkan.", { exact: true }).waitFor();
  await saved(clerk);
  const items = (await readWorkbook()).sheet("SWOT Gabungan").records();
  expect(items).toHaveLength(40);
  expect(new Set(items.map((row) => row["text"]))).toEqual(new Set(lines.flat()));
  expect(items.filter((row) => row["text"] === "Peluang nomor 7")).toMatchObject([{ "#code": "O7" }]);
});

test("[PASTE1] [PASTE2] twelve programs and forty actions of a messy sheet land right, and all doubts are listed", async () => {
  const { page } = clerk;
  await goTo(clerk, "Strategi");
  await makeStrategy(clerk, ["Kekuatan nomor 2", "Peluang nomor 2"], "Memadukan layanan");
  await saved(clerk);

  await goTo(clerk, "Program");
  await page.getByRole("button", { name: "Tempel dari Excel" }).click();
  await paste(page, copiedFromExcel(programBlock()));
  await page.getByText("12 program ditambahkan. 3 sel perlu diperiksa.", { exact: true }).waitFor();
  await saved(clerk);
  const check = page.getByRole("region", { name: "3 sel perlu diperiksa" });
  await check.waitFor();
  await page.reload();
  await check.waitFor();
  expect(await check.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringContaining("Dinkominpo"),
    expect.stringContaining("jangka sedang"),
  ]);
  await page.getByRole("button", { name: "GOV-12", exact: true }).waitFor();
  await isSound(page);

  await goTo(clerk, "Aksi");
  await page.getByRole("button", { name: "Tempel dari Excel" }).click();
  await paste(page, copiedFromExcel(actionBlock()));
  await page.getByText("40 aksi ditambahkan. 4 sel perlu diperiksa.", { exact: true }).waitFor();
  await saved(clerk);

  const workbook = await readWorkbook();
  const programs = workbook.sheet("KK-1 Gabungan").records();
  expect(programs).toHaveLength(12);
  expect(programs[0]).toMatchObject({
    strategies: "SO-1",
    name: "Program 1",
    lead: "Dinkominfo",
    unit: "%",
    finalTarget: 90.5,
  });
  const actions = workbook.sheet("KK-2 Gabungan").records();
  expect(actions).toHaveLength(40);
  expect(actions.find((row) => row["action"] === "Aksi 1")).toMatchObject({
    program: expect.stringContaining("GOV-01"),
    "targets/2023": 1,
    "budgets/2023": 1_250_000_000,
    "budgets/2024": 75_000_000,
    "budgets/2025": 90_000_000,
    lead: "Bappeda",
  });
});

test("[PASTE2] what is doubtful is settled with one key, for all cells alike, and a paste is one step of undo", async () => {
  const { page } = clerk;
  const check = page.getByRole("region", { name: /sel perlu diperiksa/u });
  await page.getByRole("gridcell").filter({ hasText: "Aksi 1" }).first().click();
  await page.keyboard.press("F7");
  await page.getByRole("region", { name: "4 sel perlu diperiksa" }).waitFor();
  await page.keyboard.press("1");
  await check.waitFor({ state: "hidden" });
  await saved(clerk);
  const actions = (await readWorkbook()).sheet("KK-2 Gabungan").records();
  expect(actions.filter((row) => row["program"] === undefined)).toEqual([]);
  expect(actions.filter((row) => row["lead"] === "DLH")).toHaveLength(4);

  // The answer, and the block.
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("Control+z");
  await page.getByText("Belum ada aksi").waitFor();
});

test("[GRID1] one action with five targets and budgets is written without a mouse, one Tab a cell", async () => {
  const { page } = clerk;
  await page.getByRole("button", { name: "Tambah aksi" }).first().press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/Program 2$/u).press("Space");
  await dialog.getByRole("button", { name: "Tambah aksi" }).press("Enter");
  await at("action", "field");
  await page.keyboard.type("Pendataan layanan");
  await page.keyboard.press("Enter");
  await at("action");
  await tabTo("targets/2023");
  for (const value of [
    "1",
    "2,5",
    "3",
    "4",
    "5",
    "75 jt",
    "1,25 M",
    "90.000.000",
    "100jt",
    "Rp 5.000.000,-",
  ]) {
    await page.keyboard.type(value);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await saved(clerk);
  const [action] = (await readWorkbook()).sheet("KK-2 Gabungan").records();
  expect(action).toMatchObject({
    action: "Pendataan layanan",
    "targets/2023": 1,
    "targets/2024": 2.5,
    "targets/2027": 5,
    "budgets/2023": 75_000_000,
    "budgets/2024": 1_250_000_000,
    "budgets/2025": 90_000_000,
    "budgets/2026": 100_000_000,
    "budgets/2027": 5_000_000,
  });
  // Enter went back to where Tab began.
  await at("targets/2023");
});

test("[GRID2] a range is copied, cut, pasted, filled down and emptied as in Excel", async () => {
  const { page } = clerk;
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("Shift+ArrowRight");
  expect((await copy(page)).text).toBe("1\t2,5\t3\t4\t5");
  const targets = await copy(page, "cut");
  await page.getByText("5 sel dikosongkan.").waitFor();
  expect(targets.html).toContain('<td x:num="2.5" sdval="2.5" sdnum="1033;0;General">2,5</td>');
  await page.keyboard.press("Escape");
  await paste(page, targets);
  await page.keyboard.press("Control+ArrowLeft");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await at("action");
  await paste(page, { text: "Pendataan layanan\nPelatihan admin" });
  await page.getByText("Pelatihan admin").waitFor();
  await page.keyboard.press("ArrowDown");
  await tabTo("targets/2023");
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+d");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Delete");
  await saved(clerk);
  const actions = (await readWorkbook()).sheet("KK-2 Gabungan").records();
  expect(actions).toMatchObject([
    { action: "Pendataan layanan", "targets/2023": 1, "targets/2024": 2.5, "targets/2027": 5 },
    { action: "Pelatihan admin", "targets/2023": 1, "budgets/2023": 75_000_000 },
  ]);
  expect(actions.map((row) => String(row["program"]).slice(0, 6))).toEqual(["GOV-02", "GOV-02"]);
  expect(actions[1]).not.toHaveProperty("targets/2024");
});

test("[GRID2] the budget of the first year is filled into all years, and a whole row or column is selected", async () => {
  const { page } = clerk;
  const row = page.locator("tr[data-content]", { hasText: "Pelatihan admin" });
  await row.locator('td[data-column="targets/2027"]').click();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await row.locator('td[data-column="targets/2027"]').click();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("Shift+ArrowRight");
  await row.locator('td[data-column="budgets/2024"][aria-selected="true"]').waitFor();
  // A budget is no target: nothing is filled.
  await page.keyboard.press("Control+r");
  await row.locator('td[data-column="budgets/2023"]').click();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+r");
  await page.getByText("4 sel diisi sama dengan yang di kirinya.").waitFor();
  await saved(clerk);
  const actions = (await readWorkbook()).sheet("KK-2 Gabungan").records();
  expect(actions[1]).toMatchObject({
    "targets/2027": 7,
    "budgets/2023": 75_000_000,
    "budgets/2024": 75_000_000,
    "budgets/2027": 75_000_000,
  });
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await saved(clerk);
  await page.keyboard.press("Escape");
  const selected = page.locator('[data-row][aria-selected="true"]');
  const columns = new Set(["#code"]);
  await page.keyboard.press("Shift+Space");
  await expect.poll(() => selected.count()).toBeGreaterThan(20);
  expect(await row.locator('[aria-selected="true"]').count()).toBe(await selected.count());
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Space");
  await expect.poll(() => selected.count()).toBe(2);
  for (const one of await selected.all()) columns.add((await one.getAttribute("data-column")) ?? "");
  expect([...columns]).toEqual(["#code", "budgets/2023"]);
  await page.keyboard.press("Escape");
});

test("[PASTE2] what a paste left to look at goes with the paste when it is taken back", async () => {
  const { page } = clerk;
  const check = page.getByRole("region", { name: "1 sel perlu diperiksa" });
  for (const way of ["key", "button"]) {
    // A second click would open the list.
    await page.locator('td[data-column="action"]').first().click();
    await page.locator('td[data-column="targetMode"]').first().click();
    await paste(page, { text: "entah\t9" });
    await check.waitFor();
    if (way === "key") await page.keyboard.press("Control+z");
    else await page.getByRole("button", { name: "Urungkan" }).first().click();
    await check.waitFor({ state: "hidden" });
  }
});

test("[GRID2] cells emptied one after the other are one message, which brings all of them back", async () => {
  const { page } = clerk;
  // What was said before has left.
  await page.reload();
  await page.locator('td[data-column="targets/2024"]').first().click();
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press("Delete");
    await page.keyboard.press("ArrowRight");
  }
  await page.getByText("3 sel dikosongkan.").waitFor();
  const undo = page.getByRole("button", { name: "Urungkan" });
  expect(await undo.count()).toBe(1);
  await saved(clerk);
  const [emptied] = (await readWorkbook()).sheet("KK-2 Gabungan").records();
  expect(emptied).not.toHaveProperty("targets/2024");
  expect(emptied).not.toHaveProperty("targets/2026");
  await undo.click();
  await saved(clerk);
  const [action] = (await readWorkbook()).sheet("KK-2 Gabungan").records();
  expect(action).toMatchObject({ "targets/2024": 2.5, "targets/2025": 3, "targets/2026": 4 });
});

test("[MONEY1] the largest sums stand on one line", async () => {
  const { page } = clerk;
  await page.locator('td[data-column="budgets/2023"]').first().click();
  await page.keyboard.type("999 T");
  await page.keyboard.press("Enter");
  for (const place of ["tbody", "tfoot"]) {
    const sum = page
      .locator(`${place} td[data-total="true"]`)
      .filter({ hasText: /^999\.\d{3}/u })
      .first();
    const lines = await sum.evaluate((cell) => {
      const text = document.createRange();
      text.selectNodeContents(document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode() ?? cell);
      return text.getClientRects().length;
    });
    expect(lines).toBe(1);
  }
  await page.keyboard.press("Control+z");
  await saved(clerk);
});

test("[MONEY2] sums by funding source and the years that were unfolded stay so on this device", async () => {
  const { page } = clerk;
  await page.getByRole("button", { name: "Rinci menurut sumber dana" }).click();
  const unfunded = page.getByRole("row", { name: /^Belum ada sumbernya/u });
  await unfunded.getByText("150.000.000").waitFor();
  await page.getByText("akhir: 5").or(page.getByText("Tambahan atau kumulatif?")).first().waitFor();
  await page.reload();
  await unfunded.getByText("150.000.000").waitFor();
  await page.getByRole("button", { name: /^Lipat kolom tahun Anggaran/u }).click();
  await page.getByRole("button", { name: /^Buka kolom tahun Anggaran/u }).waitFor();
});

test("[VIEW1] sorting and filtering is in the address, changes nothing for others, and leads back", async () => {
  const { page } = clerk;
  const titles = page.locator('td[data-column="action"]');
  await page
    .getByRole("combobox", { name: "Urutkan menurut" })
    .selectOption({ label: "Rencana aksi / kegiatan" });
  await page.getByText("2 dari 2 baris tampil.").waitFor();
  expect(await titles.allInnerTexts()).toEqual(["Pelatihan admin", "Pendataan layanan"]);
  await page.getByRole("searchbox", { name: "Saring baris…" }).fill("pendataan");
  await page.getByText("1 dari 2 baris tampil.").waitFor();
  await page.reload();
  await page.getByText("1 dari 2 baris tampil.").waitFor();
  expect(await titles.allInnerTexts()).toEqual(["Pendataan layanan"]);
  expect(page.url()).toContain("urut=action&saring=pendataan");
  await page.getByRole("button", { name: "Kembali ke semua" }).click();
  await page.getByText("Pelatihan admin").waitFor();
  expect(await titles.allInnerTexts()).toEqual(["Pendataan layanan", "Pelatihan admin"]);
});

test("[GRID1] who writes into folded years has them open, each a cell of its own", async () => {
  const { page } = clerk;
  await page.locator('tr[data-content] td[data-column="budgets"]').last().click();
  await page.keyboard.type("3 M");
  await at("budgets/2023", "field");
  await page.keyboard.press("Tab");
  await at("budgets/2024");
  await page.keyboard.type("500 jt");
  await page.keyboard.press("Enter");
  await saved(clerk);
  const actions = (await readWorkbook()).sheet("KK-2 Gabungan").records();
  expect(actions[1]).toMatchObject({
    action: "Pelatihan admin",
    "budgets/2023": 3_000_000_000,
    "budgets/2024": 500_000_000,
  });
});

test("[GRID1] a list is picked from by some letters and Enter, and left by Enter", async () => {
  const { page } = clerk;
  await page.locator('tr[data-content] td[data-column="support"]').last().click();
  await page.keyboard.type("dinkes");
  const dialog = page.getByRole("dialog");
  await dialog.getByText('Enter memilih "Dinkes"').waitFor();
  await page.keyboard.press("Enter");
  await dialog.getByText("1 dipilih").waitFor();
  await page.keyboard.press("Enter");
  await at("support");
  // Opened again it is searched in as well, though something is ticked; what begins so comes before what holds it.
  await page.keyboard.type("set");
  await dialog.getByText('Enter memilih "Setda"').waitFor();
  await page.keyboard.press("Enter");
  await dialog.getByText("2 dipilih").waitFor();
  await page.keyboard.type("Komunitas nelayan");
  await page.keyboard.press("Enter");
  await dialog.getByText("3 dipilih").waitFor();
  await page.keyboard.press("Enter");
  await at("support");
  await saved(clerk);
  const actions = (await readWorkbook()).sheet("KK-2 Gabungan").records();
  expect(actions[1]).toMatchObject({
    action: "Pelatihan admin",
    support: "Dinkes, Setda, Komunitas nelayan",
  });
});

test("[GRID1] months are written as in a sheet; what is none stays in the cell, with the reason", async () => {
  const { page } = clerk;
  const row = page.locator("tr[data-content]", { hasText: "Pelatihan admin" });
  await row.locator('[data-column="starts"]').click();
  await page.keyboard.type("1/2024");
  await page.keyboard.press("Tab");
  await row.getByText("Januari 2024").waitFor();
  await page.keyboard.type("akhir");
  await page.keyboard.press("Tab");
  await row.getByText("Belum terbaca sebagai bulan").waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("nop 24");
  await page.keyboard.press("Enter");
  await row.getByText("November 2024").waitFor();
  await saved(clerk);
  const actions = (await readWorkbook()).sheet("KK-2 Gabungan").records();
  expect(actions[1]).toMatchObject({ starts: expect.anything(), ends: expect.anything() });
});

test("[GRID3] of three hundred rows those near the window are drawn, and every cell is reached", async () => {
  const { page } = clerk;
  const lines = Array.from({ length: 300 }, (_, at) => [`Program ${(at % 3) + 1}`, `Kegiatan ${at}`, "1 jt"]);
  await page.getByRole("button", { name: "Tempel dari Excel" }).click();
  await paste(page, copiedFromExcel([["Program", "Rencana aksi", "Anggaran 2023"], ...lines]));
  await page.getByText("300 aksi ditambahkan.", { exact: true }).waitFor();
  await saved(clerk);
  const table = page.getByRole("grid");
  const drawn = page.locator('td[data-column="action"]');
  await expect.poll(() => drawn.count()).toBeLessThan(150);
  await page.locator('td[data-column="action"]').first().click();
  await page.keyboard.press("Control+End");
  const focused = page.locator("td:focus");
  await focused.waitFor();
  const last = focused.locator("xpath=..");
  await last.getByText("Kegiatan 299").waitFor();
  // Two rows of headings, three programs with theirs, and nine behind them that have no actions.
  expect(await last.getAttribute("aria-rowindex")).toBe("307");
  expect(await table.getAttribute("aria-rowcount")).toBe("316");
  await page.keyboard.press("Control+Home");
  const code = page.locator('th[data-column="#code"]:focus');
  const [program = ""] = (await code.getByRole("button").first().innerText()).split(".");
  await page.keyboard.press("Control+Enter");
  await at("action", "field");
  await page.keyboard.type("Ditambah dari papan ketik");
  await saved(clerk);
  const records = (await readWorkbook()).sheet("KK-2 Gabungan").records();
  expect(records).toHaveLength(303);
  const added = records.find((row) => row["action"] === "Ditambah dari papan ketik");
  expect(added?.["program"]).toContain(program);
});

/** Waits until the keyboard is in a cell of this column, or in its field. */
async function at(column: string, where: "cell" | "field" = "cell"): Promise<void> {
  const selector = `[data-column="${column}"]`;
  await clerk.page.locator(where === "cell" ? `${selector}:focus` : `${selector} :focus`).waitFor();
}

async function tabTo(column: string): Promise<void> {
  const { page } = clerk;
  const place = () => page.evaluate(() => document.activeElement?.getAttribute("data-column"));
  for (let steps = 0; (await place()) !== column && steps < 40; steps += 1) await page.keyboard.press("Tab");
  await at(column);
  // So that Tab begins here.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
}

/** Twelve programs under headings people use, an office misspelled twice, and a horizon that is none. */
function programBlock(): readonly (readonly SheetCell[])[] {
  const heading = [
    "No.",
    "Masalah",
    "Strategi",
    "Program / inovasi",
    "Satuan",
    "Target akhir",
    "Jangka",
    "OPD PJ",
  ];
  const rows = Array.from({ length: 12 }, (_, at) => [
    String(at + 1),
    "P1, P3",
    "SO-1",
    `Program ${at + 1}`,
    "",
    "90,5%",
    at === 5 ? "jangka sedang" : "Menengah",
    at === 3 || at === 8 ? "Dinkominpo" : "Diskominfo",
  ]);
  return [heading, ...rows];
}

/** Forty actions: the program in a merged cell over four of them, amounts in three notations. */
function actionBlock(): readonly (readonly SheetCell[])[] {
  const heads: readonly (readonly SheetCell[])[] = [
    [{ text: "RENCANA AKSI", columns: 7 }],
    [
      { text: "Program", rows: 2 },
      { text: "Rencana aksi", rows: 2 },
      { text: "Target", columns: 1 },
      { text: "Anggaran (Rp)", columns: 3 },
      { text: "OPD PJ", rows: 2 },
    ],
    ["2023", "2023", "2024", "2025"],
  ];
  const rows = Array.from({ length: 40 }, (_, at): readonly SheetCell[] => {
    const merged: readonly SheetCell[] =
      at < 4 ? (at === 0 ? [{ text: "GOV-01", rows: 4 }] : []) : [`Program ${(at % 12) + 1}`];
    const budgets = ["1,25 M", "75 jt", "Rp 90.000.000,-"];
    return [...merged, `Aksi ${at + 1}`, "1", ...budgets, at % 10 === 9 ? "DHL" : "Bapeda"];
  });
  return [...heads, ...rows];
}
