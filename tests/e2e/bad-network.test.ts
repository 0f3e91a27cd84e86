import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import { dimensionIdSchema } from "../../shared/domain/dimension";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { launchBrowser } from "../support/browser";
import { joinInBrowser, saved, type Group, type Participant } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { rowsOnDisk } from "../support/stored-log";
import { workshopApi } from "../support/workshop-api";

const group: Group = { id: "gov", code: "GOV", name: "Smart Governance" };
/** As much as three busy people add in a quarter of an hour. */
const itemsPerPhase = 20;

let server: ServerProcess;
let browser: Browser;
let document: DocumentKey;
let joinUrl: string;
let people: readonly Participant[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const api = workshopApi(server.url);
  const created = await api.create((await api.enter(server.operatorSecret)).token);
  joinUrl = created.joinUrl;
  document = documentKey({
    workshopId: created.workshopId,
    dimensionId: dimensionIdSchema.parse(group.id),
    worksheet: "swot",
  });
  people = [await joinAs("Budi"), await joinAs("Siti"), await joinAs("Rina")];
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

describe("[STATUS1] the status word is true all the way", () => {
  test("three devices type while their Wi-Fi is gone; afterwards everything is there once, in one order", async () => {
    await inParallel((person) => person.page.context().setOffline(true));
    await inParallel((person) =>
      person.page.locator('[data-status="offline"], [data-status="reconnecting"]').waitFor(),
    );
    await inParallel((person, at) => writeItems(person.page, `wifi${at}`));
    await inParallel(async (person) => {
      await person.page
        .locator('[data-status="offline"]')
        .filter({ hasText: /Luring - \d+ perubahan aman di perangkat ini/u })
        .waitFor();
    });
    await inParallel((person, at) => deleteItem(person.page, `wifi${at}-2`));
    await inParallel((person) => person.page.context().setOffline(false));
    await inParallel((person) => saved(person));
    const expected = [0, 1, 2].flatMap((at) => numbers.filter((n) => n !== 2).map((n) => `wifi${at}-${n}`));
    await everyoneSees(expected);
  });

  test("three devices type while the server is killed and comes back; afterwards everything is there once", async () => {
    const before = await piecesOn(page(0));
    await inParallel((person, at) => writeItems(person.page, `early${at}`, numbers.slice(0, 5)));
    await server.kill();
    await inParallel((person, at) => writeItems(person.page, `late${at}`));
    await inParallel((person) =>
      person.page.locator('[data-status="offline"], [data-status="reconnecting"]').waitFor(),
    );
    await server.restart();
    await inParallel((person) => saved(person));
    const written = [0, 1, 2].flatMap((at) => [
      ...numbers.slice(0, 5).map((n) => `early${at}-${n}`),
      ...numbers.map((n) => `late${at}-${n}`),
    ]);
    await everyoneSees([...before, ...written]);
  });

  test("[STATUS2] what was written without a network survives closing the tab and is sent at the next visit", async () => {
    const before = await piecesOn(page(0));
    const { page: closed } = people[1] ?? fail();
    const context = closed.context();
    const address = closed.url();
    await context.setOffline(true);
    await writeItems(closed, "closed", numbers.slice(0, 3));
    await closed
      .locator('[data-status="offline"]')
      .filter({ hasText: /Luring - 3 perubahan aman/u })
      .waitFor();
    await closed.close();
    await context.setOffline(false);
    const reopened = await context.newPage();
    // Another page of the workshop: unsent edits are found and sent from anywhere.
    await reopened.goto(address.replace(/\/swot.*/u, "/strategi"));
    await saved({ page: reopened });
    const onDisk = rowsOnDisk(server.databaseFile, document, swotColumns).map((row) => row.cells["text"]);
    expect(onDisk).toEqual(expect.arrayContaining(numbers.slice(0, 3).map((n) => `closed-${n}`)));
    await reopened.goto(address);
    people = people.map((person, at) => (at === 1 ? { ...person, page: reopened } : person));
    await everyoneSees([...before, ...numbers.slice(0, 3).map((n) => `closed-${n}`)]);
  });
});

const numbers = Array.from({ length: itemsPerPhase }, (_, at) => at + 1);

function page(at: number): Page {
  return (people[at] ?? fail()).page;
}

function fail(): never {
  throw new Error("nobody there");
}

async function joinAs(name: string): Promise<Participant> {
  const person = await joinInBrowser(browser, { joinUrl, name, office: "Bappeda", group, onPhone: false });
  // Pages are fetched when they are visited: the network may go away once this one is there.
  await person.page.getByRole("textbox", { name: "Tulis kekuatan, lalu Enter" }).waitFor();
  await saved(person);
  return person;
}

async function inParallel(act: (person: Participant, at: number) => Promise<unknown>): Promise<void> {
  await Promise.all(people.map(act));
}

async function writeItems(on: Page, name: string, which: readonly number[] = numbers): Promise<void> {
  const field = on.getByRole("textbox", { name: "Tulis kekuatan, lalu Enter" });
  for (const n of which) {
    await field.fill(`${name}-${n}`);
    await field.press("Enter");
    await statusIsTrue(on);
  }
}

async function deleteItem(on: Page, piece: string): Promise<void> {
  const item = on.locator("[data-item]").filter({ hasText: new RegExp(`${piece}(?!\\d)`) });
  await item.getByRole("button", { name: /^Tindakan/u }).click();
  await on.getByRole("menuitem", { name: "Hapus" }).click();
  await item.waitFor({ state: "detached" });
  await statusIsTrue(on);
}

/** If the page says "Tersimpan", every item it shows at that moment must be on the server's disk already. */
async function statusIsTrue(on: Page): Promise<void> {
  const shown = await on.evaluate(() => ({
    status: window.document.querySelector("[data-status]")?.getAttribute("data-status"),
    texts: [...window.document.querySelectorAll("[data-item-text]")].map((item) => item.textContent),
  }));
  if (shown.status !== "saved") return;
  const onDisk = new Set(
    rowsOnDisk(server.databaseFile, document, swotColumns).map((row) => row.cells["text"]),
  );
  expect(
    shown.texts.map(pieceIn).filter((piece) => !onDisk.has(piece)),
    '"Tersimpan" was shown',
  ).toEqual([]);
}

/** The items of a page in the order shown, by what was typed into them. */
async function piecesOn(on: Page): Promise<readonly string[]> {
  return (await on.locator("[data-item-text]").allTextContents()).map(pieceIn);
}

function pieceIn(text: string): string {
  return /[a-z]+\d*-\d+/u.exec(text)?.[0] ?? text;
}

async function everyoneSees(expected: readonly string[]): Promise<void> {
  const first = page(0);
  await first.waitForFunction(
    (count) => window.document.querySelectorAll("[data-item]").length === count,
    expected.length,
  );
  const order = await piecesOn(first);
  expect(order.toSorted()).toEqual(expected.toSorted());
  for (const person of people) {
    await person.page.waitForFunction(
      (count) => window.document.querySelectorAll("[data-item]").length === count,
      expected.length,
    );
    expect(await piecesOn(person.page)).toEqual(order);
  }
  const onDisk = rowsOnDisk(server.databaseFile, document, swotColumns).filter((row) => !row.trashed);
  expect(onDisk.map((row) => row.cells["text"])).toEqual(order);
}
