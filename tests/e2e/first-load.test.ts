import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BrowserHall, governance } from "../support/browser-hall";
import { phoneProfile } from "../support/chromium";
import { addItem, saved } from "../support/participant";

const scriptMaxBytes = 170 * 1024;

let hall: BrowserHall;

beforeAll(async () => {
  hall = await BrowserHall.open();
});

afterAll(async () => {
  await hall.dispose();
});

test("the first load of a SWOT page brings at most 170 KiB of JavaScript, and nothing from another host", async () => {
  const { address, storageState } = await join();
  const context = await hall.browser.newContext({ ...phoneProfile, storageState });
  const page = await context.newPage();
  const hosts = hostsAskedBy(page);
  await context.addInitScript(noteWhenUsable);
  const scripts = await scriptsOf(context, page);

  await page.goto(address);
  await addItem({ page, onPhone: true, group: governance }, "Peluang", "Kerja sama dengan perguruan tinggi");
  await saved({ page });
  const usableAt = await page.evaluate(() => globalThis.usableAt);

  const first = scripts().filter(({ askedAt }) => askedAt <= usableAt);
  expect(first.every(({ encoding, bytes }) => encoding === "gzip" || bytes < 1024)).toBe(true);
  const bytes = sum(first.map((script) => script.bytes));
  expect(bytes).toBeGreaterThan(scriptMaxBytes / 2);
  expect(bytes).toBeLessThanOrEqual(scriptMaxBytes);

  // The editors, fetched ahead behind the page, belong to the visit as well.
  await page
    .getByRole("button", { name: /perguruan tinggi/u })
    .first()
    .click();
  await page.getByRole("textbox", { name: /^Uraian/u }).waitFor();
  expect([...hosts]).toEqual([new URL(hall.server.url).host]);
});

/** A participant who has come in: what the device keeps of that, and the address of the own SWOT page. */
async function join() {
  const { page } = await hall.join({ name: "Siti Rahayu", office: "Dinkominfo", onPhone: true });
  const storageState = await page.context().storageState();
  const address = page.url();
  await page.context().close();
  return { address, storageState };
}

declare global {
  /** Milliseconds since 1970: the quadrant can be written in and everything is saved. */
  var usableAt: number;
}

/** Runs in the page: the page itself notes the moment, so that what it fetches afterwards can be told apart. */
function noteWhenUsable(): void {
  const observer = new MutationObserver(() => {
    const input = document.querySelector("textarea");
    const header = document.querySelector("header")?.textContent ?? "";
    if (input === null || input.disabled || input.readOnly || !header.includes("Tersimpan")) return;
    globalThis.usableAt = Date.now();
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

interface Script {
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  encoding: string;
  /** As they came over the network, without headers. */
  bytes: number;
}

/** The scripts of a page as a browser gets them over plain http, where it takes nothing better than gzip. */
async function scriptsOf(context: BrowserContext, page: Page): Promise<() => readonly Script[]> {
  const network = await context.newCDPSession(page);
  const scripts = new Map<string, Script>();
  network.on("Network.requestWillBeSent", ({ requestId, type, wallTime }) => {
    if (type === "Script") scripts.set(requestId, { askedAt: wallTime * 1000, encoding: "", bytes: 0 });
  });
  network.on("Network.responseReceived", ({ requestId, response }) => {
    const script = scripts.get(requestId);
    const encoding = Object.entries(response.headers).find(
      ([name]) => name.toLowerCase() === "content-encoding",
    );
    if (script !== undefined) script.encoding = encoding?.[1] ?? "";
  });
  network.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script !== undefined) script.bytes += encodedDataLength;
  });
  await network.send("Network.enable");
  await network.send("Network.setExtraHTTPHeaders", { headers: { "accept-encoding": "gzip, deflate" } });
  return () => [...scripts.values()];
}

/** Hosts of everything a page asks for, sockets included. */
function hostsAskedBy(page: Page): ReadonlySet<string> {
  const hosts = new Set<string>();
  const note = (address: string) => {
    const { protocol, host } = new URL(address);
    if (protocol !== "data:" && protocol !== "blob:") hosts.add(host);
  };
  page.on("request", (request) => note(request.url()));
  page.on("websocket", (socket) => note(socket.url()));
  return hosts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
