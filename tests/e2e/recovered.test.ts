import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isSound } from "../support/accessibility";
import { launchBrowser } from "../support/browser";
import { laptopProfile } from "../support/chromium";
import { runProgram } from "../support/maintenance";
import { addItem, joinInBrowser, saved, type Participant } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { workshopApi } from "../support/workshop-api";

const group = { id: "gov", code: "GOV", name: "Smart Governance" };
const lost = "Anggaran TIK naik setiap tahun";

let server: ServerProcess;
let browser: Browser;
let folder: string;
let facilitator: Page;
let siti: Participant;
let budi: Participant;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "rembuk-recovered-"));
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const api = workshopApi(server.url);
  const created = await api.create((await api.enter(server.operatorSecret)).token);
  facilitator = await (await browser.newContext(laptopProfile)).newPage();
  await facilitator.goto(created.facilitatorLink);
  await facilitator.waitForURL(/\/w\//u);
  await facilitator.goto(`${server.url}/w/${created.workshopId}/susulan`);
  const joining = { joinUrl: created.joinUrl, office: "Bappeda", group };
  siti = await joinInBrowser(browser, { ...joining, name: "Siti", onPhone: true });
  budi = await joinInBrowser(browser, { ...joining, name: "Budi", onPhone: false });
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
  rmSync(folder, { recursive: true, force: true });
});

test("[RECOVER1] [RECOVER2] what an old backup lacks comes back from the devices with one press of the facilitator", async () => {
  await addItem(siti, "Kekuatan", "Komitmen bupati");
  await saved(siti);
  const backup = path.join(folder, "backup.sqlite");
  await maintain("backup", backup);
  await addItem(siti, "Kekuatan", lost);
  await saved(siti);
  await itemOf(budi).waitFor();
  await saved(budi);
  await server.stop();
  await maintain("restore", backup);
  await server.restart();

  // The server says what there is; what is on the devices only waits, once, though two of them have it.
  const accept = facilitator.getByRole("button", { name: /^Terima susulan/u });
  await accept.waitFor();
  await facilitator.getByRole("article").getByText(lost).waitFor();
  for (const person of [siti, budi]) await itemOf(person).waitFor({ state: "detached" });
  expect(await accept.count()).toBe(1);
  await isSound(facilitator);
  await accept.click();
  await facilitator.getByText("Diterima", { exact: true }).waitFor();
  for (const person of [siti, budi]) {
    await itemOf(person).waitFor();
    await saved(person);
    expect(await itemOf(person).count()).toBe(1);
  }
  expect(await accept.count()).toBe(0);
});

function itemOf({ page }: Participant) {
  return page.getByRole("button", { name: new RegExp(lost, "u") });
}

async function maintain(command: "backup" | "restore", file: string): Promise<void> {
  const program = pathToFileURL(path.resolve("dist/server/maintenance.js"));
  const dataDir = path.dirname(server.databaseFile);
  const { code, output } = await runProgram(program, { dataDir, args: [command, file] });
  if (code !== 0) throw new Error(output);
}
