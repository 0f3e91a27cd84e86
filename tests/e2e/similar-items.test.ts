import { afterAll, beforeAll, expect, test } from "vitest";
import { isSound } from "../support/accessibility";
import { BrowserHall, economy } from "../support/browser-hall";
import { laptopProfile } from "../support/chromium";
import { addItem, saved } from "../support/participant";

let hall: BrowserHall;

beforeAll(async () => {
  hall = await BrowserHall.open();
});

afterAll(async () => {
  await hall.dispose();
});

test("[GROUP1] [SIMILAR3] [SIMILAR4] [RELATE1] similar items are proposed, grouped by one and separated by another, and tied across groups", async () => {
  const siti = await hall.join({ name: "Siti", office: "Dinkominfo", onPhone: false });
  await addItem(siti, "Kelemahan", "Data antar-OPD belum terpadu");
  await addItem(siti, "Kelemahan", "Data OPD belum terpadu");
  await addItem(siti, "Kelemahan", "Jaringan internet desa lemah");
  await addItem(siti, "Kelemahan", "Jaringan internet di desa masih lemah");
  await saved(siti);
  const budi = await hall.join({ name: "Budi", onPhone: true });
  await budi.page.getByRole("tab", { name: /Kelemahan/u }).click();

  const line = siti.page.getByRole("button", { name: /^4 butir serupa/u });
  await line.click();
  const panel = siti.page.getByRole("dialog");
  expect(await panel.getByText("Ditulis Siti (Dinkominfo)").count()).toBe(4);
  await isSound(siti.page);
  await panel.getByRole("button", { name: "Gabungkan W2 dengan W1" }).click();
  await panel.getByText("W2 digabung dengan W1.").waitFor();
  await panel.getByRole("button", { name: "W3 dan W4 tidak serupa" }).click();
  await panel.getByText(/^Dicatat sebagai tidak serupa/u).waitFor();
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
  await budi.page.getByRole("button", { name: /^2 butir serupa/u }).waitFor();

  await siti.page.getByRole("button", { name: /^2 butir serupa/u }).click();
  await panel.getByRole("button", { name: "Gabungkan W2 dengan W1" }).click();
  await siti.page.keyboard.press("Escape");
  await stack.waitFor();
  await siti.page.locator("h2", { hasText: "Kelemahan" }).click();
  await siti.page.keyboard.press("Control+z");
  await stack.waitFor({ state: "hidden" });
  for (const text of ["Data antar-OPD belum terpadu", "Data OPD belum terpadu"])
    await budi.page.getByRole("button", { name: new RegExp(`W[12] ?${text}`, "u") }).waitFor();
  await budi.page.context().close();

  // The same item in another group: a facilitator ties the two together, and each shows the other.
  const eko = await hall.join({ name: "Eko", group: economy, onPhone: true });
  await addItem(eko, "Kelemahan", "Jaringan internet desa sangat lemah");
  await saved(eko);
  const boss = await hall.facilitator(laptopProfile);
  await boss.getByRole("link", { name: /^Pemeriksaan/u }).click();
  const check = boss.getByRole("group").filter({ hasText: /^Butir SWOT serupa di kelompok lain/u });
  await check.locator("summary").click();
  await isSound(boss);

  // The same pair beside the item itself: what is decided there is decided in the checks, and taken back here and there.
  await siti.page.getByRole("button", { name: /W3 ?Jaringan internet desa lemah/u }).click();
  const beside = siti.page.getByRole("region", { name: /W3/u });
  await beside.getByRole("heading", { name: "Mirip dengan butir kelompok lain" }).waitFor();
  await beside.getByRole("link", { name: /W1 Jaringan internet desa sangat lemah/u }).waitFor();
  await isSound(siti.page);
  await beside.getByRole("button", { name: /^W3 .* dan W1 .* tidak serupa$/u }).click();
  await check.getByRole("button", { name: /^Kaitkan W3/u }).waitFor({ state: "hidden" });
  await beside.getByText("Dicatat tidak serupa (1)").click();
  await isSound(siti.page);
  await beside.getByRole("button", { name: "Usulkan lagi" }).click();
  await check.getByRole("button", { name: /^W3 .* dan W1 .* tidak serupa$/u }).click();
  await boss.getByText("Dilewati dengan alasan").click();
  await beside.getByText("Dicatat tidak serupa (1)").waitFor();
  await boss.getByRole("button", { name: "Hitung lagi" }).last().click();
  await beside.getByRole("button", { name: /^Kaitkan W3 .* dengan W1/u }).click();
  await check.getByRole("button", { name: /^Kaitkan W3/u }).waitFor({ state: "hidden" });
  await beside.getByRole("heading", { name: "Butir terkait di kelompok lain" }).waitFor();
  await eko.page.getByRole("link", { name: "terkait: Governance" }).click();
  await eko.page.waitForURL(/\/gov\/swot\?baris=/u);
  const details = eko.page.getByRole("dialog");
  await details.getByRole("link", { name: /W1 Jaringan internet desa sangat lemah/u }).waitFor();
  await isSound(eko.page);

  await siti.page.getByRole("button", { name: "Lepaskan kaitan dengan Economy" }).click();
  await details
    .getByRole("link", { name: /Jaringan internet desa sangat lemah/u })
    .waitFor({ state: "hidden" });
  await Promise.all([siti.page, eko.page, boss].map((page) => page.context().close()));
});
