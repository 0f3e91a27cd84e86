import { randomBytes } from "node:crypto";
import type { DocumentKey } from "../../shared/domain/document-key";
import { failed, ok, type Result } from "../../shared/domain/result";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { HeldEdit } from "../../shared/protocol/held-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { Session } from "../access/session";
import { UnfitEdit } from "./accept-held-edit";
import type { HeldRecord, HeldStore, HeldWithBytes } from "./held-store";
import { heldEditFor, listed, ownShownMs } from "./held-view";
import type { Room } from "./room";

export interface HeldDeskOptions {
  readonly store: HeldStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Null where the document no longer exists. */
  open(key: DocumentKey): Promise<Room> | null;
  /** Told when an edit came, has grown, was decided, or when `onlyFor` sees it otherwise than before; on disk. */
  changed(held: HeldRecord, onlyFor: string | null): void;
  /** Told when something was let in that a device brought back: others may have brought the same. */
  recovered(key: DocumentKey, decidedBy: Session): void;
}

export interface Decision {
  readonly workshopId: WorkshopId;
  readonly heldId: string;
  readonly state: "accepted" | "declined";
  readonly session: Session;
}

/** Looking again when an edit grew while it was being decided. */
const looksMax = 5;

/** The late edits of all workshops: the list people see, kept in memory, and the decisions about them. */
export class HeldDesk {
  readonly #options: HeldDeskOptions;
  readonly #lists = new Map<WorkshopId, Map<string, HeldRecord>>();
  readonly #loading = new Map<WorkshopId, Promise<void>>();
  /** What changed while its list was being loaded. */
  #meanwhile: readonly HeldRecord[] = [];

  constructor(options: HeldDeskOptions) {
    this.#options = options;
  }

  /** Before `list`. Errors: rejects when storage does; asking again loads again. */
  load(workshopId: WorkshopId): Promise<void> {
    const known = this.#loading.get(workshopId);
    if (known !== undefined) return known;
    const loading = this.#load(workshopId);
    this.#loading.set(workshopId, loading);
    loading.catch(() => this.#loading.delete(workshopId));
    return loading;
  }

  /** Shows what the disk took though it was given up. Errors: rejects when storage does. */
  async catchUp(): Promise<void> {
    for (const workshopId of this.#lists.keys())
      for (const held of await this.#stored(workshopId)) this.#show(held);
  }

  /** What a session may see, the oldest first. */
  list(session: Session): HeldEdit[] {
    const now = this.#options.now();
    const held = session.workshopId === null ? [] : (this.#lists.get(session.workshopId)?.values() ?? []);
    return [...held]
      .map((one) => heldEditFor(session, one, now))
      .filter((edit) => edit !== null)
      .sort((a, b) => a.at - b.at);
  }

  /** Whether an edit is in the list of this session. Errors: as `load`. */
  async isListed(session: Session, heldId: string): Promise<boolean> {
    const { workshopId } = session;
    if (workshopId === null) return false;
    await this.load(workshopId);
    const held = this.#lists.get(workshopId)?.get(heldId);
    return held !== undefined && heldEditFor(session, held, this.#options.now()) !== null;
  }

  /** An edit as it is on disk now. `onlyFor`: whose alone it has become; everybody else has it already. */
  put(held: HeldRecord, onlyFor: string | null = null): void {
    const shown = listed(held);
    const list = this.#lists.get(held.workshopId);
    if (list !== undefined) list.set(held.id, shown);
    else if (this.#loading.has(held.workshopId)) this.#meanwhile = [...this.#meanwhile, shown];
    this.#options.changed(shown, onlyFor);
  }

  /**
   * Lets an edit in, or keeps it out; a declined one can still be let in, the same decision again changes nothing.
   * Errors: rejects when storage does.
   */
  async decide({ workshopId, heldId, state, session }: Decision): Promise<Result<null, Refusal>> {
    const { store, now } = this.#options;
    for (let look = 0; look < looksMax; look += 1) {
      const held = await store.read(workshopId, heldId);
      if (held === null) return failed("not-found");
      if (held.state === state) {
        // The decision may have reached the disk after it was given up.
        const { update: _, ...record } = held;
        this.#show(record);
        return ok(null);
      }
      // What is in the log stays there; what people do not want goes to Sampah.
      if (held.state === "accepted") return failed("invalid");
      const refusal = state === "accepted" ? await this.#letIn(held) : null;
      if (refusal !== null) return failed(refusal);
      const at = now();
      const { id, parts, state: from } = held;
      const decided = await store.decide({ id, from, state, sessionId: session.id, at, parts });
      if (decided !== null) {
        this.put(decided);
        if (state === "accepted" && held.reason === "restored")
          this.#options.recovered(held.document, session);
        return ok(null);
      }
    }
    return failed("busy");
  }

  async #load(workshopId: WorkshopId): Promise<void> {
    const list = new Map<string, HeldRecord>();
    for (const held of await this.#stored(workshopId)) list.set(held.id, listed(held));
    for (const held of this.#meanwhile) if (held.workshopId === workshopId) list.set(held.id, held);
    this.#meanwhile = this.#meanwhile.filter((held) => held.workshopId !== workshopId);
    this.#lists.set(workshopId, list);
  }

  #stored(workshopId: WorkshopId): Promise<readonly HeldRecord[]> {
    const { store, now } = this.#options;
    return store.list(workshopId, now() - ownShownMs);
  }

  /** As `put`, where people see it otherwise. */
  #show(held: HeldRecord): void {
    const shown = this.#lists.get(held.workshopId)?.get(held.id);
    const isShown =
      shown?.state === held.state && shown.parts === held.parts && shown.decidedAt === held.decidedAt;
    if (!isShown) this.put(held);
  }

  /** By its bytes where they still fit, else anew from its difference. */
  async #letIn(held: HeldWithBytes): Promise<Refusal | null> {
    const opening = this.#options.open(held.document);
    if (opening === null) return "not-found";
    const room = await opening;
    for (const by of ["bytes", "rows"] as const) {
      try {
        await room.acceptHeld({ held, by, randomBytes });
        return null;
      } catch (error) {
        if (!(error instanceof UnfitEdit)) throw error;
      }
    }
    return "invalid";
  }
}
