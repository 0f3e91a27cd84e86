import { failed, ok, type Result } from "../../shared/domain/result";
import {
  commandAnswerSchema,
  type CommandAnswer,
  type CommandCall,
} from "../../shared/protocol/command-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import { findRegionTemplate } from "../../shared/regions/region-catalog";
import { newId } from "../access/secret";
import { ownerOf, type Session } from "../access/session";
import type { Storage } from "../storage/storage";
import type { StoredChange } from "../storage/workshop-operations";
import { changeAccess } from "./access-commands";
import { decideHeld, type HeldDecisions } from "./held-commands";
import { makeLink } from "./link-commands";
import { decideItemLink } from "./item-link-commands";
import type { ItemLinks } from "./item-links";
import type { LiveWorkshop } from "./live-workshop";
import { decideQuickWin } from "./quick-win-commands";
import type { QuickWins } from "./quick-wins";
import { loadSample, removeSample, type SampleDocuments } from "./sample-commands";
import { changeSettings } from "./settings-commands";
import { decideWaiver, mayWaive, type KnownRows } from "./waiver-commands";
import type { Waivers } from "./waivers";

interface RunnerOptions {
  readonly storage: Pick<Storage, "run">;
  readonly waivers: Pick<Waivers, "list" | "put">;
  readonly itemLinks: Pick<ItemLinks, "list" | "put">;
  readonly quickWins: Pick<QuickWins, "count" | "isKnown" | "putScore" | "putChoice">;
  documents(): SampleDocuments & KnownRows;
  heldEdits(): HeldDecisions;
  address(): string;
  readonly now: () => number;
  randomBytes(count: number): Uint8Array;
  current(workshopId: string): LiveWorkshop | undefined;
  /** Makes a stored change visible. */
  replace(workshop: LiveWorkshop): void;
  sessionsWithdrawn(sessionIds: readonly string[]): void;
}

/** Carries out the commands of each workshop one after the other: authorise, decide, store, then show. */
export class CommandRunner {
  readonly #options: RunnerOptions;
  /** The end of each workshop's queue. */
  readonly #queues = new Map<string, Promise<unknown>>();
  /** Secrets are not stored, so a repeated `link:issue` is answered from here for a while. */
  readonly #issuedLinks = new Map<string, string>();

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Errors: StorageError. */
  run(session: Session, call: CommandCall): Promise<CommandAnswer> {
    const { workshopId } = session;
    if (workshopId === null || !mayRun(session, call.command)) return Promise.resolve(refused("not-allowed"));
    const before = this.#queues.get(workshopId) ?? Promise.resolve();
    const running = before.then(() => this.#carryOut(session, workshopId, call));
    const end = running.catch(() => undefined);
    this.#queues.set(workshopId, end);
    void end.then(() => {
      if (this.#queues.get(workshopId) === end) this.#queues.delete(workshopId);
    });
    return running;
  }

  /** The demo content of the region the workshop was made from; false where it has none. */
  async loadSample(workshop: LiveWorkshop): Promise<boolean> {
    const rows = findRegionTemplate(workshop.regionId)?.sampleRows ?? [];
    if (rows.length === 0) return false;
    const randomBytes = (count: number): Uint8Array => this.#options.randomBytes(count);
    await loadSample(this.#options.documents(), workshop, { rows, randomBytes });
    return true;
  }

  async #carryOut(session: Session, workshopId: string, call: CommandCall): Promise<CommandAnswer> {
    const workshop = this.#options.current(workshopId);
    if (workshop === undefined) return refused("not-found");
    const earlier = await this.#options.storage.run("findCommand", { workshopId, id: call.id });
    if (earlier !== null)
      return this.#repeated(commandAnswerSchema.parse(JSON.parse(earlier)), workshopId, call);
    if (workshop.archived && !isDecision(call.command)) return refused("archived");
    const decided = await this.#decide(workshop, call.command, session);
    if (!decided.ok) return refused(decided.problem);
    const { change, next, link } = decided.value;
    const at = this.#options.now();
    const { withdrawnSessions } = await this.#options.storage.run("storeCommand", {
      id: call.id,
      workshopId,
      sessionId: session.id,
      at,
      command: JSON.stringify(call.command),
      answer: JSON.stringify({ ok: true, link: null } satisfies CommandAnswer),
      change,
    });
    if (next !== workshop) this.#options.replace(next);
    this.#show(workshop, change, at);
    if (withdrawnSessions.length > 0) this.#options.sessionsWithdrawn(withdrawnSessions);
    if (link !== null) this.#rememberLink(issueKey(workshopId, call), link);
    return { ok: true, link };
  }

  /** What is kept beside the workshop's own state, once it is on disk. */
  #show({ id: workshopId }: LiveWorkshop, change: StoredChange, at: number): void {
    const { waivers, itemLinks, quickWins } = this.#options;
    switch (change.kind) {
      case "waiver":
        waivers.put(workshopId, { findingId: change.findingId, reason: change.reason, at });
        break;
      case "item-link":
        itemLinks.put({ ...change, workshopId });
        break;
      case "score":
        quickWins.putScore({ ...change, workshopId });
        break;
      case "quick-win":
        quickWins.putChoice({ ...change, workshopId });
        break;
      case "nothing":
      case "state":
      case "link":
      case "recording":
        break;
    }
  }

  async #decide(
    workshop: LiveWorkshop,
    command: CommandCall["command"],
    session: Session,
  ): Promise<Result<Decision, Refusal>> {
    switch (command.type) {
      case "settings:set":
      case "settings:put":
      case "settings:order":
      case "settings:ceiling":
      case "settings:column":
      case "settings:column-move":
      case "settings:column-add": {
        const settings = changeSettings(workshop.settings, command);
        return settings.ok ? ok(newState(workshop, { settings: settings.value })) : settings;
      }
      case "access:set": {
        const access = changeAccess(workshop, command, this.#options.now());
        return access.ok ? ok(newState(workshop, access.value)) : access;
      }
      case "sample:load":
        return (await this.loadSample(workshop)) ? ok(onlyRecorded(workshop)) : failed("not-found");
      case "sample:remove":
        await removeSample(this.#options.documents(), workshop);
        return ok(onlyRecorded(workshop));
      case "link:issue": {
        const made = makeLink(command.role, this.#options.address());
        return ok({ change: { kind: "link", link: made.link }, next: workshop, link: made.url });
      }
      case "held:accept":
      case "held:decline": {
        const by = { workshopId: workshop.id, session };
        const decided = await decideHeld(this.#options.heldEdits(), command, by);
        return decided.ok ? ok(onlyRecorded(workshop)) : decided;
      }
      case "finding:waive":
      case "finding:unwaive": {
        const refusal = await mayWaive(session, command, { workshop, rows: this.#options.documents() });
        if (refusal !== null) return failed(refusal);
        const change = decideWaiver(command, { session, waivers: this.#options.waivers.list(workshop.id) });
        return change.ok ? ok({ change: change.value, next: workshop, link: null }) : change;
      }
      case "items:link": {
        const links = this.#options.itemLinks.list(workshop.id);
        const rows = this.#options.documents();
        const change = await decideItemLink(command, { session, workshop, rows, links });
        return change.ok ? ok({ change: change.value, next: workshop, link: null }) : change;
      }
      case "recording:make": {
        const change = { kind: "recording", id: newId(), name: command.name } as const;
        return ok({ change, next: workshop, link: null });
      }
      case "score:set":
      case "quickwin:choose": {
        const { quickWins } = this.#options;
        const change = decideQuickWin(command, {
          settings: workshop.settings,
          owner: ownerOf(session),
          isKnown: command.programId !== null && quickWins.isKnown(workshop.id, command.programId),
          scored: quickWins.count(workshop.id),
        });
        return change.ok ? ok({ change: change.value, next: workshop, link: null }) : change;
      }
    }
  }

  #repeated(answer: CommandAnswer, workshopId: string, call: CommandCall): CommandAnswer {
    const link = this.#issuedLinks.get(issueKey(workshopId, call));
    return answer.ok && link !== undefined ? { ok: true, link } : answer;
  }

  #rememberLink(key: string, link: string): void {
    this.#issuedLinks.set(key, link);
    const [oldest] = this.#issuedLinks.keys();
    if (this.#issuedLinks.size > issuedLinksMax && oldest !== undefined) this.#issuedLinks.delete(oldest);
  }
}

/** What is stored, how the workshop looks then, and the link for the caller's eyes only. */
interface Decision {
  readonly change: StoredChange;
  readonly next: LiveWorkshop;
  readonly link: string | null;
}

/** Commands are for facilitators, scoring for everybody who sits in the hall, similar items also for their group. */
function mayRun({ role }: Session, { type }: CommandCall["command"]): boolean {
  switch (role) {
    case "facilitator":
      return true;
    case "participant":
      return forParticipants.has(type);
    case "advisor":
      return type === "score:set";
    case "observer":
    case "operator":
      return false;
  }
}

/** Each is looked at more closely where it is decided. */
const forParticipants: ReadonlySet<CommandCall["command"]["type"]> = new Set([
  "score:set",
  "finding:waive",
  "finding:unwaive",
  "items:link",
]);

/** What came too late is decided about at any time: nobody waits for ever. */
function isDecision({ type }: CommandCall["command"]): boolean {
  return type === "held:accept" || type === "held:decline";
}

const issuedLinksMax = 200;

function newState(workshop: LiveWorkshop, changed: Partial<LiveWorkshop>): Decision {
  const next = { ...workshop, ...changed, version: workshop.version + 1 };
  const settings = JSON.stringify(next.settings);
  const access = JSON.stringify(next.access);
  return { change: { kind: "state", fromVersion: workshop.version, settings, access }, next, link: null };
}

function onlyRecorded(workshop: LiveWorkshop): Decision {
  return { change: { kind: "nothing" }, next: workshop, link: null };
}

function issueKey(workshopId: string, call: CommandCall): string {
  return `${workshopId}/${call.id}`;
}

function refused(refusal: Refusal): CommandAnswer {
  return { ok: false, refusal };
}
