import type { Browser, BrowserContext, Page } from "playwright-core";
import { laptopProfile, phoneProfile } from "./chromium";

/** A participant in front of a real browser, doing what people do: every step goes through what is on the screen. */
export interface Participant {
  readonly page: Page;
  readonly onPhone: boolean;
  readonly group: Group;
}

export interface Group {
  readonly id: string;
  readonly code: string;
  /** As on the join form: "Smart Governance". */
  readonly name: string;
}

export type QuadrantWord = "Kekuatan" | "Kelemahan" | "Peluang" | "Ancaman";

export interface Joining {
  readonly joinUrl: string;
  readonly name: string;
  readonly office: string;
  readonly group: Group;
  readonly onPhone: boolean;
}

/** Opens a fresh device, fills the join form and goes on to the group's SWOT page. */
export async function joinInBrowser(browser: Browser, joining: Joining): Promise<Participant> {
  const context = await browser.newContext(joining.onPhone ? phoneProfile : laptopProfile);
  return joinOnDevice(context, joining);
}

/** The same on a device that is there already. */
export async function joinOnDevice(context: BrowserContext, joining: Joining): Promise<Participant> {
  const { joinUrl, name, office, group, onPhone } = joining;
  const page = await context.newPage();
  await page.goto(joinUrl);
  await page.getByLabel("Nama").fill(name);
  await page.getByLabel("OPD / Instansi").fill(office);
  await page.getByRole("radio", { name: new RegExp(group.name) }).check({ force: true });
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page
    .getByRole("button", { name: "Mulai Analisis SWOT" })
    .or(page.getByRole("link", { name: "Mulai Analisis SWOT" }))
    .click();
  await page.waitForURL(/\/swot/u);
  return { page, onPhone, group };
}

export async function addItem(
  { page, onPhone }: Participant,
  quadrant: QuadrantWord,
  text: string,
): Promise<void> {
  if (onPhone) await page.getByRole("tab", { name: new RegExp(quadrant) }).click();
  const field = page.getByRole("textbox", { name: `Tulis ${quadrant.toLowerCase()}, lalu Enter` });
  await field.fill(text);
  await field.press("Enter");
  await page
    .getByRole("button", { name: new RegExp(escaped(text)) })
    .first()
    .waitFor();
}

/** Goes to another worksheet of the group, by the rail on a laptop and the bottom bar on a phone. */
export async function goTo(
  participant: Participant,
  worksheet: "SWOT" | "Strategi" | "Program" | "Aksi",
): Promise<void> {
  const { page, onPhone } = participant;
  const onLaptop = {
    SWOT: "Analisis SWOT",
    Strategi: "Strategi",
    Program: "Program kerja",
    Aksi: "Rencana aksi",
  };
  const name = onPhone ? worksheet : onLaptop[worksheet];
  await page
    .getByRole("link", { name: new RegExp(`^${name}`) })
    .filter({ visible: true })
    .first()
    .click();
}

/** Picks SWOT items (in the list of a phone, in the matrix of a laptop), makes the strategy, writes its sentence. */
export async function makeStrategy(
  { page, onPhone }: Participant,
  items: readonly string[],
  statement: string,
): Promise<void> {
  if (onPhone) {
    await page.getByRole("button", { name: "Buat strategi" }).first().click();
    const dialog = page.getByRole("dialog");
    for (const item of items) await dialog.getByRole("checkbox", { name: new RegExp(escaped(item)) }).check();
    await dialog.getByRole("button", { name: /^Buat strategi [SW][OT]$/u }).click();
  } else {
    for (const item of items) {
      const button = page.getByRole("button", { name: new RegExp(escaped(item)) });
      await button.click();
      await page.locator('[aria-pressed="true"]', { hasText: item }).waitFor();
    }
  }
  const field = page.getByRole("textbox", { name: /^Rumusan/u });
  await field.fill(statement);
  await field.press("Enter");
  await page
    .getByRole("button", { name: new RegExp(escaped(statement)) })
    .and(page.locator(":focus"))
    .waitFor();
}

/** Adds a row below an origin; the new row stays selected: beside the table, or as the step form of a phone. */
export async function addRow({ page }: Participant, row: "program" | "aksi", origin: string): Promise<void> {
  await page
    .getByRole("button", { name: `Tambah ${row}` })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(new RegExp(escaped(origin))).check();
  await dialog.getByRole("button", { name: `Tambah ${row}` }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** Waits until the status word says that everything is on the server's disk. */
export async function saved({ page }: Pick<Participant, "page">): Promise<void> {
  await page.locator('[data-status="saved"]').filter({ hasText: "Tersimpan" }).waitFor();
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
