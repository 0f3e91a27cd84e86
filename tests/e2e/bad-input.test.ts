import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import type { DocumentKey } from "../../shared/domain/document-key";
import { launchBrowser } from "../support/browser";
import { phoneProfile } from "../support/chromium";
import { freshWorkshop } from "../support/fresh-workshop";
import { joinInBrowser, saved, type Group } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { rowsOnDisk } from "../support/stored-log";

const group: Group = { id: "eco", code: "ECO", name: "Smart Economy" };

let server: ServerProcess;
let browser: Browser;
let joinUrl: string;
let swot: DocumentKey;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  ({ joinUrl, swot } = await freshWorkshop(server, group));
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

describe("bad input gets a clear sentence and loses nothing", () => {
  test("a wrong workshop code is said to be wrong and stays in its field", async () => {
    const page = await phone();
    await page.goto(server.url);
    await page.getByLabel("Kode kegiatan").fill("abc 999");
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await page
      .getByText(/Kode kegiatan ini tidak/u)
      .or(page.getByRole("alert"))
      .first()
      .waitFor();
    expect((await page.getByLabel("Kode kegiatan").inputValue()).replace(/\s/gu, "").toUpperCase()).toBe(
      "ABC999",
    );
    await page.context().close();
  });

  test("a link that leads nowhere says so and shows the way to the front page", async () => {
    const page = await phone();
    await page.goto(`${server.url}/masuk#tidak-ada-tautan-seperti-ini-1234`);
    await page.getByText("Tautan ini tidak dapat dibuka").waitFor();
    await page.getByRole("link", { name: "Ke halaman depan" }).waitFor();
    expect(page.url()).not.toContain("tidak-ada-tautan");
    await page.context().close();
  });

  test("an address of a workshop one has not entered shows nothing of it", async () => {
    const page = await phone();
    await page.goto(`${server.url}/w/${swot.split("/")[0]}/eco/swot`);
    await page.getByRole("link", { name: /halaman depan/iu }).waitFor();
    expect(await page.locator("body").innerText()).not.toContain("Bimtek Tahap 2");
    await page.context().close();
  });

  test("an empty join form names what is missing, field by field", async () => {
    const page = await phone();
    await page.goto(joinUrl);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await page.getByText("Tulis nama Bapak/Ibu, sedikitnya dua huruf.").waitFor();
    await page.getByText("Pilih OPD dari daftar, atau tulis nama instansinya.").waitFor();
    await page.getByText("Pilih salah satu kelompok.").waitFor();
    await page.context().close();
  });

  test("a reload before the room has opened leads on as the same person, and asks nobody to join again", async () => {
    const page = await phone();
    await page.goto(joinUrl);
    await page.getByLabel("Nama").fill("Wayan Berhenti");
    await page.getByLabel("OPD / Instansi").fill("Kantor Uji");
    await page.getByText("Smart Economy").click();
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await page.getByText("Selamat datang, Wayan Berhenti").waitFor();
    await page.reload();
    await page.getByRole("link", { name: /sebagai Wayan Berhenti/u }).click();
    await page.locator('[data-status="saved"]').waitFor();
    await page.context().close();
  });

  test("10,000 characters with emoji pasted at once become items; not one letter is lost", async () => {
    const person = await joinInBrowser(browser, {
      joinUrl,
      name: 'O\'Neil "Uji" 😀',
      office: "Kantor Yang Tidak Dikenal",
      group,
      onPhone: true,
    });
    const words = Array.from({ length: 1_250 }, (_, at) => `kata${String(at).padStart(3, "0")}`).join(" ");
    const text = `${words.slice(0, 9_990)} 👩‍👩‍👧 selesai`;
    const field = person.page.getByRole("textbox", { name: "Tulis kekuatan, lalu Enter" });
    await field.fill(text);
    await field.press("Enter");
    await saved(person);
    const rows = rowsOnDisk(server.databaseFile, swot, swotColumns);
    const keptText = rows
      .map(({ cells: { text: kept } }) => (typeof kept === "string" ? kept : ""))
      .join(" ");
    expect(keptText.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
    await person.page.context().close();
  });
});

async function phone(): Promise<Page> {
  return (await browser.newContext(phoneProfile)).newPage();
}
