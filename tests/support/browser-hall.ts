import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { CreatedWorkshop, CreateWorkshop } from "../../shared/protocol/http-messages";
import { launchBrowser } from "./browser";
import { joinInBrowser, type Group, type Joining, type Participant } from "./participant";
import { startServer, type ServerProcess } from "./server-process";
import { workshopApi } from "./workshop-api";

/** Only against waiting for ever: a busy machine takes its time. */
const patienceMs = 120_000;

export const governance: Group = { id: "gov", code: "GOV", name: "Smart Governance" };
export const economy: Group = { id: "eco", code: "ECO", name: "Smart Economy" };

type HallServer = Pick<ServerProcess, "url" | "operatorSecret" | "dispose">;

/** The program as it is shipped with one workshop, and the browsers of its people. */
export class BrowserHall<Server extends HallServer = ServerProcess> {
  readonly server: Server;
  readonly browser: Browser;
  readonly workshop: CreatedWorkshop;

  private constructor(server: Server, browser: Browser, workshop: CreatedWorkshop) {
    this.server = server;
    this.browser = browser;
    this.workshop = workshop;
  }

  static open(request: Partial<CreateWorkshop> = {}): Promise<BrowserHall> {
    return BrowserHall.around(startServer(), request);
  }

  /** The same with a server of the test's own. */
  static async around<Server extends HallServer>(
    starting: Promise<Server>,
    request: Partial<CreateWorkshop> = {},
  ): Promise<BrowserHall<Server>> {
    const [server, browser] = await Promise.all([starting, launchBrowser()]);
    const api = workshopApi(server.url);
    const { token } = await api.enter(server.operatorSecret);
    return new BrowserHall(server, browser, await api.create(token, request));
  }

  /** The address of a page of the workshop, such as `gov/swot`. */
  addressOf(page: string): string {
    return `${this.server.url}/w/${this.workshop.workshopId}/${page}`;
  }

  /** A new participant on a fresh device, of Governance unless told. */
  join(joining: Pick<Joining, "name" | "onPhone"> & Partial<Joining>): Promise<Participant> {
    const { joinUrl } = this.workshop;
    return joinInBrowser(this.browser, { joinUrl, office: "Bappeda", group: governance, ...joining });
  }

  /** A facilitator on a fresh device, on the first page they are led to. */
  async facilitator(profile: BrowserContextOptions): Promise<Page> {
    const page = await (await this.browser.newContext(profile)).newPage();
    page.setDefaultTimeout(patienceMs);
    await page.goto(this.workshop.facilitatorLink);
    await page.waitForURL(/\/w\//u);
    return page;
  }

  async dispose(): Promise<void> {
    await this.browser.close();
    await this.server.dispose();
  }
}
