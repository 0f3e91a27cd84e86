import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BrowserHall, governance } from "../support/browser-hall";
import { serveCopy } from "../support/changeable-program";
import { laptopProfile } from "../support/chromium";
import type { InProcessServer } from "../support/in-process-server";
import { joinOnDevice, saved } from "../support/participant";

let hall: BrowserHall<InProcessServer>;

beforeAll(async () => {
  hall = await BrowserHall.around(serveCopy());
});

afterAll(async () => {
  await hall.dispose();
});

test("[OFFLINE3] a new version is offered once nobody types, and takes over without losing what is unsent", async () => {
  const context = await hall.browser.newContext({ ...laptopProfile, serviceWorkers: "allow" });
  const { page } = await joinOnDevice(context, {
    joinUrl: hall.workshop.joinUrl,
    name: "Siti",
    office: "Bappeda",
    group: governance,
    onPhone: false,
  });
  await saved({ page });
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  const field = page.getByRole("textbox", { name: "Tulis kekuatan, lalu Enter" });
  const offer = page.getByText("Versi baru tersedia.", { exact: true });

  await field.pressSequentially("Sedang ");
  publishNewVersion(2);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await expect
    .poll(() => workersOf(page), { timeout: 30_000 })
    .toMatchObject({ waiting: "installed", installing: undefined });
  await field.pressSequentially("diketik");
  expect(await field.inputValue()).toBe("Sedang diketik");
  expect(await offer.isVisible()).toBe(false);
  expect(await versionOf(page)).toBe("1");

  await context.setOffline(true);
  await field.press("Enter");
  await page.locator('[data-status="offline"]').filter({ hasText: "1 perubahan aman" }).waitFor();
  await field.blur();
  await offer.waitFor();
  for (const size of [
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    const { tapped, covered } = await tappedAndCovered(page);
    expect(tapped).toBeGreaterThan(8);
    expect(covered).toEqual([]);
  }
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: "Muat ulang", exact: true }).click(),
  ]);
  await page.locator("[data-item]").filter({ hasText: "Sedang diketik" }).waitFor();
  // Without the network: the device had the new version ready.
  expect(await versionOf(page)).toBe("2");
  await context.setOffline(false);
  await saved({ page });

  // Whoever opens the page after the next version came has it, and is asked nothing; the tab before is.
  const other = await context.newPage();
  publishNewVersion(3);
  await other.goto(page.url());
  await saved({ page: other });
  await offer.waitFor();
  await expect.poll(() => workersOf(other), { timeout: 30_000 }).toEqual({ active: "activated" });
  expect(await versionOf(other)).toBe("3");
  expect(await other.getByText("Versi baru tersedia.").isVisible()).toBe(false);
});

test("[OFFLINE3] pages, worker and files carry how long they hold", async () => {
  const { worker, page, asset } = await headers();
  expect([worker, page]).toEqual(["no-cache", "no-cache"]);
  expect(asset).toBe("public, max-age=31536000, immutable");
});

/** As another build would: another page with another entry script, and a worker that differs. */
function publishNewVersion(version: number): void {
  const entry = entryOf(read("index.html"));
  const nextEntry = `/assets/index-version${version}.js`;
  cpSync(join(hall.server.clientDir, entry), join(hall.server.clientDir, nextEntry));
  change("index.html", (page) =>
    page.replace(entry, nextEntry).replace(/<head>.*/u, `<head><meta name="version" content="${version}" />`),
  );
  change("sw.js", (worker) =>
    worker
      .replace(entry, nextEntry)
      .replace(/(`rembuk-program-`,\w+=\w+\+`)[\w-]+`/u, `$1another-build-${version}\``),
  );
}

function entryOf(html: string): string {
  return /\/assets\/index-[^"]+\.js/u.exec(html)?.[0] ?? "";
}

function read(file: string): string {
  return readFileSync(join(hall.server.clientDir, file), "utf8");
}

function change(file: string, edit: (text: string) => string): void {
  const path = join(hall.server.clientDir, file);
  const before = read(file);
  const after = edit(before);
  if (after === before) throw new Error(`${file} is not what this test expects`);
  writeFileSync(path, after);
}

/** In which state its workers are. A predicate in the page itself cannot wait for them: a promise counts as true there. */
function workersOf(
  page: Page,
): Promise<Record<"active" | "waiting" | "installing", ServiceWorkerState | undefined>> {
  return page.evaluate(async () => {
    const { active, waiting, installing } = await navigator.serviceWorker.ready;
    return { active: active?.state, waiting: waiting?.state, installing: installing?.state };
  });
}

/** What stays in sight to be tapped, and of that what lies below the offer. */
function tappedAndCovered(page: Page): Promise<{ tapped: number; covered: readonly string[] }> {
  return page.evaluate(() => {
    const bars = "header button, header a, nav a, [role=tab], textarea";
    const inSight = [...document.querySelectorAll(bars)].filter((element) => {
      const { top, bottom, width } = element.getBoundingClientRect();
      return width > 0 && top >= 0 && bottom <= window.innerHeight;
    });
    const covered = inSight.filter((element) => {
      // Out of a rail that scrolls by itself.
      element.scrollIntoView({ block: "nearest" });
      const { left, top, width, height } = element.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      return above?.closest("[data-stays]") !== null;
    });
    return { tapped: inSight.length, covered: covered.map((element) => element.outerHTML.slice(0, 90)) };
  });
}

function versionOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('meta[name="version"]')?.getAttribute("content") ?? "1");
}

async function headers() {
  const html = await (await fetch(hall.server.url)).text();
  const asset = entryOf(html);
  const [worker, page, file] = await Promise.all(
    ["/sw.js", "/", asset].map(async (path) =>
      (await fetch(hall.server.url + path)).headers.get("cache-control"),
    ),
  );
  return { worker, page, asset: file };
}
