import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isSound } from "../support/accessibility";
import { launchBrowser } from "../support/browser";
import { addItem, joinInBrowser, saved } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { workshopApi } from "../support/workshop-api";

const group = { id: "gov", code: "GOV", name: "Smart Governance" };

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

test("[GROUP1] [SIMILAR3] similar items are proposed, grouped by one and separated by another; both texts stay", async () => {
  const api = workshopApi(server.url);
  const { joinUrl } = await api.create((await api.enter(server.operatorSecret)).token);
  const joining = { joinUrl, group, office: "Dinkominfo" };
  const siti = await joinInBrowser(browser, { ...joining, name: "Siti", onPhone: false });
  await addItem(siti, "Kelemahan", "Data antar-OPD belum terpadu");
  await addItem(siti, "Kelemahan", "Data OPD belum terpadu");
  await addItem(siti, "Kelemahan", "Jaringan internet desa lemah");
  await addItem(siti, "Kelemahan", "Jaringan internet di desa masih lemah");
  await saved(siti);
  const budi = await joinInBrowser(browser, { ...joining, name: "Budi", onPhone: true });
  await budi.page.getByRole("tab", { name: /Kelemahan/u }).click();

  const line = siti.page.getByRole("button", { name: /^4 butir mirip/u });
  await line.click();
  const panel = siti.page.getByRole("dialog");
  expect(await panel.getByText("Ditulis Siti (Dinkominfo)").count()).toBe(4);
  await isSound(siti.page);
  await panel.getByRole("button", { name: "Gabungkan W2 dengan W1" }).click();
  await panel.getByText("W2 digabung dengan W1.").waitFor();
  await panel.getByRole("button", { name: "W3 dan W4 bukan serupa" }).click();
  await panel.getByText(/^Dicatat sebagai bukan serupa/u).waitFor();
  await isSound(siti.page);
  await siti.page.keyboard.press("Escape");
  await line.waitFor({ state: "hidden" });

  const stack = budi.page.getByRole("button", { name: /serupa.*digabung dengan W1/u });
  await stack.click();
  await budi.page.getByRole("link", { name: /SWOT 3 butir/u }).waitFor();
  await isSound(budi.page);
  await budi.page.getByRole("button", { name: "Pisahkan W2" }).click();
  await stack.waitFor({ state: "hidden" });
  // What was said not to be similar is not proposed again, here and there.
  await budi.page.getByRole("button", { name: /^2 butir mirip/u }).waitFor();

  await siti.page.getByRole("button", { name: /^2 butir mirip/u }).click();
  await panel.getByRole("button", { name: "Gabungkan W2 dengan W1" }).click();
  await siti.page.keyboard.press("Escape");
  await stack.waitFor();
  await siti.page.locator("h2", { hasText: "Kelemahan" }).click();
  await siti.page.keyboard.press("Control+z");
  await stack.waitFor({ state: "hidden" });
  for (const text of ["Data antar-OPD belum terpadu", "Data OPD belum terpadu"])
    await budi.page.getByRole("button", { name: new RegExp(`W[12] ?${text}`, "u") }).waitFor();
  await Promise.all([siti.page.context().close(), budi.page.context().close()]);
});
