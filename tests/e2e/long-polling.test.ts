import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../support/browser";
import { startHallNetwork, type HallNetwork } from "../support/hall-network";
import { addItem, joinInBrowser, saved, type Group, type Participant } from "../support/participant";
import { startServer, type ServerProcess } from "../support/server-process";
import { workshopApi } from "../support/workshop-api";

const group: Group = { id: "gov", code: "GOV", name: "Smart Governance" };

let server: ServerProcess;
let browser: Browser;
let network: HallNetwork;
let joinUrl: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const api = workshopApi(server.url);
  ({ joinUrl } = await api.create((await api.enter(server.operatorSecret)).token));
});

afterAll(async () => {
  await browser.close();
  await server.dispose();
});

beforeEach(async () => {
  network = await startHallNetwork(server.url);
});

afterEach(async () => {
  await network.dispose();
});

test.each(["refused", "swallowed"] as const)(
  "[POLL1] two people work together in browsers where WebSocket is %s, and a reload does not wait for it again",
  async (fate) => {
    network.webSockets = fate;
    const [siti, budi] = await Promise.all([arrive(`Siti ${fate}`, true), arrive(`Budi ${fate}`, false)]);
    await addItem(siti, "Kekuatan", `Dari ponsel ${fate}`);
    await saved(siti);
    await budi.page
      .locator("[data-item]")
      .filter({ hasText: `Dari ponsel ${fate}` })
      .waitFor();
    await addItem(budi, "Kekuatan", `Dari laptop ${fate}`);
    await saved(budi);
    await siti.page
      .locator("[data-item]")
      .filter({ hasText: `Dari laptop ${fate}` })
      .waitFor();

    const sockets: string[] = [];
    siti.page.on("websocket", (socket) =>
      sockets.push(new URL(socket.url()).searchParams.get("sid") ?? "first"),
    );
    await siti.page.reload();
    await saved(siti);
    // A WebSocket with a session is an upgrade of what already works.
    expect(sockets).not.toContain("first");
    await Promise.all([siti, budi].map(({ page }) => page.context().close()));
  },
);

async function arrive(name: string, onPhone: boolean): Promise<Participant> {
  const person = await joinInBrowser(browser, {
    joinUrl: network.through(joinUrl),
    name,
    office: "Bappeda",
    group,
    onPhone,
  });
  await saved(person);
  return person;
}
