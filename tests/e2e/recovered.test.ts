import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isSound } from "../support/accessibility";
import { BrowserHall } from "../support/browser-hall";
import { laptopProfile } from "../support/chromium";
import { runProgram } from "../support/maintenance";
import { addItem, saved, type Participant } from "../support/participant";

const lost = "Anggaran TIK naik setiap tahun";

let hall: BrowserHall;
let folder: string;
let facilitator: Page;
let siti: Participant;
let budi: Participant;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "rembuk-recovered-"));
  hall = await BrowserHall.open();
  facilitator = await hall.facilitator(laptopProfile);
  await facilitator.goto(hall.addressOf("susulan"));
  siti = await hall.join({ name: "Siti", onPhone: true });
  budi = await hall.join({ name: "Budi", onPhone: false });
});

afterAll(async () => {
  await hall.dispose();
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
  await hall.server.stop();
  await maintain("restore", backup);
  await hall.server.restart();

  // The server says what there is; what is on the devices only waits, once, though two of them have it.
  const accept = facilitator.getByRole("button", { name: /^Terima susulan/u });
  await accept.waitFor();
  await facilitator.getByRole("article").getByText(lost).waitFor();
  for (const person of [siti, budi]) await itemOf(person).waitFor({ state: "detached" });
  expect(await accept.count()).toBe(1);
  for (const { page } of [siti, budi]) await page.locator('[data-status="held"]').waitFor();
  await isSound(facilitator);
  await accept.click();
  await facilitator.getByRole("article", { name: /Diterima$/u }).waitFor();
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
  const dataDir = path.dirname(hall.server.databaseFile);
  const { code, output } = await runProgram(program, { dataDir, args: [command, file] });
  if (code !== 0) throw new Error(output);
}
