import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BrowserHall } from "../support/browser-hall";
import { goTo, makeStrategy, saved } from "../support/participant";

let hall: BrowserHall;

beforeAll(async () => {
  hall = await BrowserHall.open({ loadSample: true });
});

afterAll(async () => {
  await hall.dispose();
});

test("[TOWS1] beside a long list of strategies no item of the matrix is hidden", async () => {
  const siti = await hall.join({ name: "Siti", onPhone: false });
  await goTo(siti, "Strategi");
  const strengths = siti.page.getByRole("region", { name: "Kekuatan" }).getByRole("list");
  await strengths.waitFor();
  // All four of the example do not go into the height of the shortest strategies.
  expect(await hiddenHeight(strengths)).toBeGreaterThan(0);
  for (const items of [
    ["Opini WTP", "Pendampingan Kominfo"],
    ["Jaringan intra", "Kerja sama dengan perguruan"],
  ])
    await makeStrategy(siti, items, `Mengembangkan ${items.join(" dan ")}`);
  await saved(siti);
  await expect.poll(() => hiddenHeight(strengths)).toBe(0);
  await siti.page.context().close();
});

test("[TOWS1] on a phone an unused item is taken into a strategy by a button with a whole word on it", async () => {
  const budi = await hall.join({ name: "Budi", onPhone: true });
  await goTo(budi, "Strategi");
  await budi.page.getByText(/butir SWOT belum dipakai$/u).click();
  const use = budi.page.getByRole("button", { name: "Pakai" });
  await use.first().waitFor();
  const lines = await use.evaluateAll((buttons) =>
    buttons.map((button) => {
      const text = document.createRange();
      text.selectNodeContents(button);
      return new Set([...text.getClientRects()].map(({ bottom }) => Math.round(bottom / 4))).size;
    }),
  );
  expect(lines).toEqual(lines.map(() => 1));
  await budi.page.context().close();
});

function hiddenHeight(list: Locator): Promise<number> {
  return list.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
}
