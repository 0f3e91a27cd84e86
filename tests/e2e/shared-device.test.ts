import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { DocumentKey } from "../../shared/domain/document-key";
import { protocolVersion } from "../../shared/protocol/limits";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { launchBrowser } from "../support/browser";
import { laptopProfile } from "../support/chromium";
import { freshWorkshop } from "../support/fresh-workshop";
import { addItem, joinOnDevice, saved, type Group, type Participant } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { authorsOnDisk, rowsOnDisk } from "../support/stored-log";

const group: Group = { id: "gov", code: "GOV", name: "Smart Governance" };

let server: ServerProcess;
let browser: Browser;
let device: BrowserContext;
let joinUrl: string;
let swot: DocumentKey;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

beforeEach(async () => {
  ({ joinUrl, swot } = await freshWorkshop(server, group));
  device = await browser.newContext(laptopProfile);
});

test("[TAB1] two tabs write without a network; one is closed, the other sends both", async () => {
  const first = await join("Siti");
  const second: Participant = { ...first, page: await device.newPage() };
  await second.page.goto(first.page.url());
  await ready(second);
  await device.setOffline(true);
  await addItem(first, "Kekuatan", "Dari tab pertama");
  await addItem(second, "Kelemahan", "Dari tab kedua");
  await keptOnDevice(first);
  await keptOnDevice(second);
  await first.page.close();
  await device.setOffline(false);
  await second.page.locator("[data-item]").filter({ hasText: "Dari tab pertama" }).waitFor();
  await saved(second);
  expect(textsOnDisk()).toEqual(["Dari tab kedua", "Dari tab pertama"]);
  await device.close();
});

test("[STATUS2] a tablet that two persons share: what the first left is sent in the first one's name", async () => {
  const siti = await join("Siti");
  await device.setOffline(true);
  await addItem(siti, "Kekuatan", "Ditulis Siti");
  await keptOnDevice(siti);
  await siti.page.getByRole("button", { name: /Akun dan pengaturan/u }).click();
  await siti.page.getByRole("menuitem", { name: "Keluar dari perangkat ini" }).click();
  await siti.page.getByText("Masih ada isian yang belum sampai di server").waitFor();
  await siti.page.getByRole("button", { name: "Keluar", exact: true }).click();
  await siti.page.close();
  await device.setOffline(false);

  const budi = await join("Budi");
  await addItem(budi, "Kelemahan", "Ditulis Budi");
  const item = budi.page.locator("[data-item]").filter({ hasText: "Ditulis Siti" });
  await item.waitFor();
  await expect.poll(textsOnDisk, { timeout: 30_000 }).toEqual(["Ditulis Budi", "Ditulis Siti"]);
  expect(authorsOnDisk(server.databaseFile, swot).toSorted()).toEqual(["Budi", "Siti"]);
  await device.close();
});

test("[STATUS2] a page that is older than the server keeps what was typed, and sends it after loading again", async () => {
  const siti = await join("Siti");
  await device.setOffline(true);
  await addItem(siti, "Kekuatan", "Ditulis di versi lama");
  await keptOnDevice(siti);
  await siti.page.close();
  await device.setOffline(false);

  const page = await device.newPage();
  await page.routeWebSocket(/socket\.io/u, (socket) => {
    const onward = socket.connectToServer();
    const version = `"protocol":${protocolVersion}`;
    socket.onMessage((frame) =>
      onward.send(typeof frame === "string" ? frame.replace(version, '"protocol":0') : frame),
    );
  });
  await page.goto(siti.page.url());
  const notice = page.getByRole("alert").filter({ hasText: "Halaman ini lebih lama daripada server" });
  await notice.waitFor();
  await page.locator('[data-status="refused"]').waitFor();
  await page.locator("[data-item]").filter({ hasText: "Ditulis di versi lama" }).waitFor();
  expect(textsOnDisk()).toEqual([]);

  await page.close();
  const newer = await device.newPage();
  await newer.goto(siti.page.url());
  await saved({ page: newer });
  expect(textsOnDisk()).toEqual(["Ditulis di versi lama"]);
  await device.close();
});

test("[CONN1] a tab that the browser had stopped in the background is back as soon as it wakes", async () => {
  const siti = await join("Siti");
  const devtools = await device.newCDPSession(siti.page);
  await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
  await server.restart();
  const budi = await joinOnDevice(await browser.newContext(laptopProfile), joining("Budi"));
  await addItem(budi, "Kekuatan", "Ditulis selagi Siti tidur");
  await saved(budi);
  await devtools.send("Page.setWebLifecycleState", { state: "active" });
  await siti.page.locator("[data-item]").filter({ hasText: "Ditulis selagi Siti tidur" }).waitFor();
  await addItem(siti, "Kelemahan", "Ditulis sesudah bangun");
  await saved(siti);
  await Promise.all([device.close(), budi.page.context().close()]);
});

function joining(name: string) {
  return { joinUrl, name, office: "Bappeda", group, onPhone: false };
}

async function join(name: string): Promise<Participant> {
  const person = await joinOnDevice(device, joining(name));
  await ready(person);
  return person;
}

/** Pages are fetched when they are visited: the network may go away once this one is there. */
async function ready({ page }: Participant): Promise<void> {
  await page.getByRole("textbox", { name: "Tulis kekuatan, lalu Enter" }).waitFor();
  await saved({ page });
}

async function keptOnDevice({ page }: { readonly page: Page }): Promise<void> {
  await page
    .locator('[data-status="offline"]')
    .filter({ hasText: "1 perubahan aman di perangkat ini" })
    .waitFor();
}

function textsOnDisk(): readonly string[] {
  return rowsOnDisk(server.databaseFile, swot, swotColumns)
    .map((row) => row.cells["text"])
    .filter((text) => typeof text === "string")
    .toSorted();
}
