import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BrowserHall } from "../support/browser-hall";
import { laptopProfile } from "../support/chromium";

const laptopScreen = { width: 1280, height: 800 };

let hall: BrowserHall;

beforeAll(async () => {
  hall = await BrowserHall.open({ loadSample: true });
});

afterAll(async () => {
  await hall.dispose();
});

/** Longer than the projector stays at one page. */
const pageTurnedMs = 13_000;

/** Shorter than one picture of a screen: nothing is seen to move. */
const unseenMs = 16;

test("[MOTION1] whoever asks for less motion sees none: pages, dialogs, messages, menus, the projector", async () => {
  const page = await hall.facilitator(laptopProfile);
  await page.clock.install();
  await page.addInitScript(noteMotions, unseenMs);
  await walk(page);
  // The walk passes what moves, or it would prove nothing.
  const usual = await motionsOf(page);
  for (const name of ["arrive", "rise", "translate"]) expect(usual.join(" "), name).toContain(name);

  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(hall.addressOf("unduh"));
  await page.evaluate(() => sessionStorage.removeItem("motions"));
  await walk(page);
  expect(await motionsOf(page)).toEqual([]);
  await page.context().close();
});

async function walk(page: Page): Promise<void> {
  await page.goto(hall.addressOf("gov/swot"));
  await page.getByRole("button", { name: "Tindakan untuk S1", exact: true }).click();
  await page.getByRole("menuitem", { name: "Hapus" }).click();
  await page.getByRole("button", { name: "Urungkan" }).first().click();
  await page.getByRole("button", { name: "Tindakan untuk S1", exact: true }).waitFor();
  await page.keyboard.press("Control+K");
  await page.getByRole("dialog").getByRole("option").first().waitFor();
  // On a quick machine it would be closed before its first frame.
  await page
    .getByRole("dialog")
    .evaluate((dialog) => Promise.all(dialog.getAnimations().map(({ finished }) => finished)));
  await page.keyboard.press("Escape");

  await page.goto(hall.addressOf("gov/program"));
  await page.getByRole("button", { name: "GOV-03", exact: true }).click();
  await page.getByRole("complementary").getByRole("button", { name: "Tutup" }).click();

  await page.goto(hall.addressOf("papan"));
  await page.getByText("Komitmen bupati").first().waitFor();
  await page.goto(hall.addressOf("benang-merah"));
  await page
    .getByRole("link", { name: /Komitmen bupati/u })
    .first()
    .hover();
  await page.goto(hall.addressOf("pengaturan?bagian=kelompok"));
  await page.getByRole("heading", { level: 1 }).waitFor();

  // Too low for all cards at once: the projector turns the page.
  await page.setViewportSize({ width: 1280, height: 480 });
  await page.goto(hall.addressOf("tayang?tampilan=papan&kelompok=gov"));
  await page.getByText("Komitmen bupati").first().waitFor();
  await page.clock.fastForward(pageTurnedMs);
  await page.locator('[style*="translate: 0px -"]').first().waitFor({ state: "attached" });
  await page.setViewportSize(laptopScreen);
}

/** Runs in the page: whatever begins to move is noted by its name, across the pages of a visit. */
function noteMotions(unseen: number): void {
  const note = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    const noted = new Set(sessionStorage.getItem("motions")?.split("\n"));
    for (const motion of target.getAnimations({ subtree: true })) {
      const { activeDuration } = motion.effect?.getComputedTiming() ?? {};
      const name = motion instanceof CSSAnimation ? motion.animationName : "";
      const property = motion instanceof CSSTransition ? motion.transitionProperty : "";
      if (Number(activeDuration) > unseen) noted.add(`${target.className} ${name}${property}`);
    }
    sessionStorage.setItem("motions", [...noted].join("\n"));
  };
  for (const type of ["animationstart", "transitionrun"]) addEventListener(type, note, true);
}

async function motionsOf(page: Page): Promise<readonly string[]> {
  const noted = await page.evaluate(() => sessionStorage.getItem("motions") ?? "");
  return noted.split("\n").filter((line) => line !== "");
}
