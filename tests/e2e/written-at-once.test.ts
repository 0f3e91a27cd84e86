import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isSound } from "../support/accessibility";
import { BrowserHall } from "../support/browser-hall";
import { saved, type Participant } from "../support/participant";

let hall: BrowserHall;

beforeAll(async () => {
  hall = await BrowserHall.open({ loadSample: true });
});

afterAll(async () => {
  await hall.dispose();
});

test("[SAME1] [FORM3] of two budgets written at once, in the table and on a phone, one stays, the other's author learns it and puts it back", async () => {
  const [budi, siti] = await Promise.all([
    hall.join({ name: "Budi", onPhone: false }),
    hall.join({ name: "Siti", onPhone: true }),
  ]);
  const actions = hall.addressOf("gov/aksi");
  await budi.page.goto(actions);
  await budi.page.getByRole("button", { name: /^Buka kolom tahun Anggaran/u }).click();
  await siti.page.goto(`${actions}?baris=contoh-gov-01-1&kolom=budgets`);
  const cell = budi.page.locator('[data-row="contoh-gov-01-1"][data-column="budgets/2024"]');
  const field = siti.page.getByRole("group", { name: /^Anggaran/u }).getByLabel("2024");
  await Promise.all([cell.waitFor(), field.waitFor()]);
  await field.focus();
  await cell.getByText("Siti di sini").waitFor();
  expect(await budi.page.getByText("Siti di sini").count(), "in this year, not in all").toBe(1);

  await staysAtUnread(siti, field, () => field.press("Enter"));
  const next = siti.page.getByRole("button", { name: "Berikutnya" });
  await staysAtUnread(siti, field, () => next.click());

  // Both write while neither hears the other.
  await Promise.all([budi, siti].map(({ page }) => page.context().setOffline(true)));
  await cell.dblclick();
  await cell.getByRole("textbox").fill("81 jt");
  await cell.getByRole("textbox").press("Enter");
  await field.fill("82 jt");
  await field.press("Enter");
  await Promise.all([budi, siti].map(({ page }) => page.context().setOffline(false)));
  await Promise.all([saved(budi), saved(siti)]);

  // A narrow column has the note beside it while somebody is in the cell; until then the cell says whose is whose.
  await cell.click();
  const notes = ({ page }: Participant) => page.getByRole("note").filter({ hasText: "mengisi bersamaan" });
  await expect
    .poll(async () => (await count(notes(budi))) + (await count(notes(siti))), { timeout: 60_000 })
    .toBeGreaterThan(0);
  const budiLost = (await count(notes(budi))) > 0;
  const [loser, winner, mine, theirs] = budiLost
    ? ([budi, siti, "81.000.000", "82.000.000"] as const)
    : ([siti, budi, "82.000.000", "81.000.000"] as const);
  const note = notes(loser).filter({ visible: true }).first();
  await note.getByText(theirs).waitFor();
  await note.getByText(mine).waitFor();
  expect(await count(notes(winner))).toBe(0);
  await isSound(loser.page);

  await note.getByRole("button", { name: "Pakai nilai saya" }).click();
  await expect.poll(() => count(notes(loser))).toBe(0);
  await saved(loser);
  await cell.getByText(mine).waitFor();
  await expect.poll(() => field.inputValue()).toBe(mine);
  expect(await count(notes(winner)), "a later edit is no matter").toBe(0);
  await Promise.all([budi, siti].map(({ page }) => page.context().close()));
});

/** Writes an amount in words: going on says that it cannot be read, with the keyboard still in its field. */
async function staysAtUnread(
  { page }: Participant,
  field: Locator,
  goOn: () => Promise<void>,
): Promise<void> {
  await field.fill("tujuh puluh");
  await goOn();
  const problem = page.getByText("Belum terbaca sebagai rupiah");
  await problem.waitFor();
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  await field.press("Escape");
  await problem.waitFor({ state: "detached" });
}

function count(found: Locator): Promise<number> {
  return found.count();
}
