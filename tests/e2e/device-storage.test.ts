import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DocumentKey } from "../../shared/domain/document-key";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { launchBrowser } from "../support/browser";
import { laptopProfile } from "../support/chromium";
import { freshWorkshop } from "../support/fresh-workshop";
import { addItem, joinOnDevice, saved, type Group, type Participant } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { rowsOnDisk } from "../support/stored-log";

const group: Group = { id: "gov", code: "GOV", name: "Smart Governance" };

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

describe("a device that cannot keep what is written", () => {
  test("[STATUS4] private mode without IndexedDB: works from memory, says so, and asks before an offline tab is left", async () => {
    const context = await newDevice();
    await context.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("A mutation operation was attempted", "InvalidStateError");
      };
      IDBFactory.prototype.open = refuse;
    });
    const siti = await join(context, "Siti");
    await siti.page
      .locator("[data-messages]")
      .getByText("Peramban ini tidak dapat menyimpan isian di perangkat")
      .waitFor();
    await expectHonest(siti, "tanpa IndexedDB");
  });

  test("[STATUS4] storage that is full: sending goes on, the status word tells, the browser asks", async () => {
    const context = await newDevice();
    const siti = await join(context, "Rina");
    await addItem(siti, "Kekuatan", "Sebelum penuh");
    await saved(siti);
    const devtools = await context.newCDPSession(siti.page);
    await devtools.send("Storage.overrideQuotaForOrigin", { origin: server.url, quotaSize: 8_000_000 });
    await siti.page.evaluate(fillStorage);
    await expectHonest(siti, "penyimpanan penuh");
  });

  test("[STATUS4] a database that fails midway", async () => {
    const context = await newDevice();
    const siti = await join(context, "Budi");
    await addItem(siti, "Kekuatan", "Sebelum gagal");
    await saved(siti);
    await siti.page.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException("Internal error", "UnknownError");
      };
    });
    await expectHonest(siti, "basis data rusak");
  });

  test("[STATUS2] a database that the browser closes midway is opened again", async () => {
    const context = await newDevice();
    await context.addInitScript(() => {
      // oxlint-disable-next-line typescript/unbound-method -- applied to its database below
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = function (...given) {
        if (globalThis.closeDatabases === true) {
          globalThis.closeDatabases = false;
          this.close();
        }
        return transaction.apply(this, given);
      };
    });
    const siti = await join(context, "Ani");
    await context.setOffline(true);
    await siti.page.evaluate(() => {
      globalThis.closeDatabases = true;
    });
    await addItem(siti, "Kekuatan", "Sesudah basis data ditutup");
    await siti.page.locator('[data-status="offline"]').filter({ hasText: "1 perubahan aman" }).waitFor();
    const address = siti.page.url();
    await siti.page.close();
    await context.setOffline(false);
    const page = await context.newPage();
    await page.goto(address);
    await saved({ page });
    expect(textsOnDisk()).toContain("Sesudah basis data ditutup");
    await context.close();
  });
});

test("[OFFLINE1] a plain http page that goes offline asks to leave the tab open", async () => {
  const context = await newDevice();
  const siti = await join(context, "Wati");
  await context.setOffline(true);
  await siti.page.getByText("Biarkan tab ini tetap terbuka").first().waitFor();
  await siti.page.locator('[data-status="offline"]').click();
  await siti.page.locator("[popover]").getByText("Biarkan tab ini tetap terbuka").waitFor();
  await context.close();
});

declare global {
  /** The next transaction finds its database closed. */
  var closeDatabases: boolean | undefined;
}

async function newDevice(): Promise<BrowserContext> {
  return browser.newContext(laptopProfile);
}

async function join(context: BrowserContext, name: string): Promise<Participant> {
  const person = await joinOnDevice(context, { joinUrl, name, office: "Bappeda", group, onPhone: false });
  // Pages are fetched when they are visited: the network may go away once this one is there.
  await person.page.getByRole("textbox", { name: "Tulis kekuatan, lalu Enter" }).waitFor();
  await saved(person);
  return person;
}

/** Runs in the page: writes ever smaller pieces beside the program's databases until not even a small one fits. */
async function fillStorage(): Promise<void> {
  const opening = indexedDB.open("filler");
  opening.addEventListener("upgradeneeded", () =>
    opening.result.createObjectStore("pieces", { autoIncrement: true }),
  );
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const fits = (bytes: number) =>
    new Promise<boolean>((resolve) => {
      const writing = opening.result.transaction("pieces", "readwrite");
      writing.addEventListener("complete", () => resolve(true));
      writing.addEventListener("abort", () => resolve(false));
      writing.objectStore("pieces").add(crypto.getRandomValues(new Uint8Array(bytes)));
    });
  for (let bytes = 65_536; bytes >= 64; bytes /= 4) while (await fits(bytes));
}

/** Connected, everything reaches the server; offline, the page says that it is not kept and asks before it is left. */
async function expectHonest(person: Participant, text: string): Promise<void> {
  const { page } = person;
  await addItem(person, "Kekuatan", `Tersambung, ${text}`);
  await saved(person);
  expect(textsOnDisk()).toContain(`Tersambung, ${text}`);
  await page.context().setOffline(true);
  await addItem(person, "Kekuatan", `Luring, ${text}`);
  await page.locator('[data-status="offline"]').filter({ hasText: "1 perubahan belum tersimpan" }).waitFor();
  expect(await asksBeforeLeaving(page)).toBe(true);
  await page.context().setOffline(false);
  await saved(person);
  expect(textsOnDisk()).toContain(`Luring, ${text}`);
  expect(await asksBeforeLeaving(page)).toBe(false);
  await page.context().close();
}

function asksBeforeLeaving(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  });
}

function textsOnDisk(): readonly unknown[] {
  return rowsOnDisk(server.databaseFile, swot, swotColumns).map((row) => row.cells["text"]);
}
