import { failed, ok, type Result } from "../../shared/domain/result";
import { workshopIdSchema, type WorkshopId, type WorkshopSettings } from "../../shared/domain/workshop";
import type { CommandAnswer, CommandCall } from "../../shared/protocol/command-messages";
import type { CreatedWorkshop, CreateWorkshop, WorkshopSummary } from "../../shared/protocol/http-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { findRegionTemplate } from "../../shared/regions/region-catalog";
import { makeJoinCode, type RandomInt } from "../access/join-code";
import { newId } from "../access/secret";
import type { WorkshopRules } from "../access/permissions";
import type { Session } from "../access/session";
import type { Storage } from "../storage/storage";
import { CommandRunner } from "./command-runner";
import { settingsFromTemplate } from "./create-workshop";
import type { HeldDecisions } from "./held-commands";
import { ItemLinks } from "./item-links";
import { makeLink } from "./link-commands";
import { readStoredWorkshop, type LiveWorkshop } from "./live-workshop";
import type { SampleDocuments } from "./sample-commands";
import type { KnownRows } from "./waiver-commands";
import { QuickWins } from "./quick-wins";
import { Waivers } from "./waivers";

export interface RegistryOptions {
  readonly storage: Pick<Storage, "run">;
  /** Asked for when a command concerns rows: the rooms are made after the registry they ask for settings. */
  documents(): SampleDocuments & KnownRows;
  heldEdits(): HeldDecisions;
  /** Where the hall reaches the server, such as http://192.168.1.5:3000. */
  address(): string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly randomInt: RandomInt;
  randomBytes(count: number): Uint8Array;
}

/** All workshops in memory. What is here is on disk already: every change is stored before it is seen (promise A2). */
export class WorkshopRegistry {
  readonly waivers: Waivers;
  readonly itemLinks: ItemLinks;
  readonly quickWins: QuickWins;
  readonly #options: RegistryOptions;
  readonly #commands: CommandRunner;
  readonly #states = new WeakMap<LiveWorkshop, WorkshopState>();
  readonly #workshops = new Map<string, LiveWorkshop>();
  readonly #changeListeners = new Set<(state: WorkshopState) => void>();
  readonly #withdrawalListeners = new Set<(sessionIds: readonly string[]) => void>();

  constructor(options: RegistryOptions) {
    this.#options = options;
    this.waivers = new Waivers(options.storage);
    this.itemLinks = new ItemLinks(options.storage);
    this.quickWins = new QuickWins(options.storage);
    this.#commands = new CommandRunner({
      ...options,
      waivers: this.waivers,
      itemLinks: this.itemLinks,
      quickWins: this.quickWins,
      current: (id) => this.#workshops.get(id),
      replace: (workshop) => this.#replace(workshop),
      sessionsWithdrawn: (ids) => this.#tellWithdrawn(ids),
    });
  }

  /** Reads every workshop; called once, before anybody is let in. Archived ones can still be read. */
  async load(): Promise<void> {
    for (const stored of await this.#options.storage.run("listWorkshops", null)) {
      const workshop = readStoredWorkshop(stored);
      this.#workshops.set(workshop.id, workshop);
    }
    await this.waivers.load();
    await this.itemLinks.load();
    await this.quickWins.load();
  }

  /**
   * Takes over what is on disk and not here: a change whose commit failed may be there all the same. Called once the
   * disk works again. Errors: StorageError.
   */
  async catchUp(): Promise<void> {
    for (const stored of await this.#options.storage.run("listWorkshops", null)) {
      const known = this.#workshops.get(stored.id);
      if (known !== undefined && known.version >= stored.version) continue;
      this.#replace({ ...readStoredWorkshop(stored), closedAt: known?.closedAt ?? {} });
    }
    await this.waivers.load();
    await this.itemLinks.load();
    await this.quickWins.load();
  }

  get(workshopId: string): LiveWorkshop | undefined {
    return this.#workshops.get(workshopId);
  }

  /** What decides about reading and writing, as of now. */
  rules(workshopId: WorkshopId): WorkshopRules | undefined {
    return this.#workshops.get(workshopId);
  }

  settings(workshopId: WorkshopId): WorkshopSettings | undefined {
    return this.#workshops.get(workshopId)?.settings;
  }

  /** What the pages of a workshop are told. */
  state(workshopId: string): WorkshopState | undefined {
    const workshop = this.#workshops.get(workshopId);
    return workshop === undefined ? undefined : this.#stateOf(workshop);
  }

  /** The workshop with this code in its canonical form ("RBG472"). */
  findByJoinCode(code: string): LiveWorkshop | undefined {
    for (const workshop of this.#workshops.values()) if (workshop.joinCode === code) return workshop;
    return undefined;
  }

  /** The listener hears every change once it is on disk. Gives the function that ends it. */
  onChange(listener: (state: WorkshopState) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** The listener hears the ids of sessions whose link was replaced: their connections have to end. */
  onSessionsWithdrawn(listener: (sessionIds: readonly string[]) => void): () => void {
    this.#withdrawalListeners.add(listener);
    return () => this.#withdrawalListeners.delete(listener);
  }

  /** Carries out a command; the same id twice is carried out once. Errors: StorageError. */
  runCommand(session: Session, call: CommandCall): Promise<CommandAnswer> {
    return this.#commands.run(session, call);
  }

  /** For operators; whoever calls has checked that. The links are given this once. Errors: StorageError. */
  async create(request: CreateWorkshop, sessionId: string): Promise<Result<CreatedWorkshop, Refusal>> {
    const template = findRegionTemplate(request.regionId);
    if (template === undefined) return failed("not-found");
    const id = workshopIdSchema.parse(newId());
    const settings = settingsFromTemplate(template, request);
    const links = {
      facilitator: makeLink("facilitator", this.#options.address()),
      advisor: makeLink("advisor", this.#options.address()),
      observer: makeLink("observer", this.#options.address()),
    };
    const joinCode = await this.#store({
      id,
      settings,
      sessionId,
      creation: JSON.stringify(request),
      links: Object.values(links).map(({ link }) => link),
    });
    const workshop: LiveWorkshop = {
      id,
      version: 1,
      joinCode,
      settings,
      access: {},
      archived: false,
      closedAt: {},
      regionId: request.regionId,
    };
    this.#replace(workshop);
    if (request.loadSample) await this.#loadFirstSample(workshop);
    return ok({
      workshopId: id,
      joinCode,
      joinUrl: this.#joinUrl(joinCode),
      facilitatorLink: links.facilitator.url,
      advisorLink: links.advisor.url,
      observerLink: links.observer.url,
    });
  }

  /** For the operator's list, the newest first. */
  async summaries(): Promise<readonly WorkshopSummary[]> {
    const stored = await this.#options.storage.run("listWorkshops", null);
    return stored.map((one) => {
      const { id, settings, joinCode, archived } = readStoredWorkshop(one);
      const { title, regionName } = settings;
      return { id, title, regionName, joinCode, createdAt: one.createdAt, people: one.people, archived };
    });
  }

  /** The workshop stands and its links are known only to this answer: a failure here must not swallow them. */
  async #loadFirstSample(workshop: LiveWorkshop): Promise<void> {
    try {
      await this.#commands.loadSample(workshop);
    } catch (error) {
      console.error(`demo content of workshop ${workshop.id} was not loaded:`, error);
    }
  }

  /** Tries codes until the disk takes one: another process could have given it meanwhile. */
  async #store(made: {
    id: WorkshopId;
    settings: WorkshopSettings;
    sessionId: string;
    creation: string;
    links: ReturnType<typeof makeLink>["link"][];
  }): Promise<string> {
    for (;;) {
      const joinCode = makeJoinCode(made.settings.regionName, {
        taken: (code) => this.findByJoinCode(code) !== undefined,
        randomInt: this.#options.randomInt,
      });
      const answer = await this.#options.storage.run("createWorkshop", {
        ...made,
        joinCode,
        settings: JSON.stringify(made.settings),
        access: JSON.stringify({}),
        at: this.#options.now(),
      });
      if (answer === "created") return joinCode;
    }
  }

  #replace(workshop: LiveWorkshop): void {
    this.#workshops.set(workshop.id, workshop);
    const state = this.#stateOf(workshop);
    for (const listener of this.#changeListeners) listener(state);
  }

  #tellWithdrawn(sessionIds: readonly string[]): void {
    for (const listener of this.#withdrawalListeners) listener(sessionIds);
  }

  /** The same object until the workshop is replaced. */
  #stateOf(workshop: LiveWorkshop): WorkshopState {
    const known = this.#states.get(workshop);
    if (known !== undefined) return known;
    const { id, version, settings, access, joinCode, archived } = workshop;
    const joinUrl = this.#joinUrl(joinCode);
    const state = { id, version, settings, access, joinCode, joinUrl, archived };
    this.#states.set(workshop, state);
    return state;
  }

  #joinUrl(joinCode: string): string {
    return `${this.#options.address()}/k/${joinCode}`;
  }
}
