import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Server } from "socket.io";
import type { Session } from "../../server/access/session";
import type { Incident } from "../../server/rooms/incident";
import { beginEpoch, readFormerState } from "../../server/maintenance/begin-epoch";
import type { Rooms } from "../../server/rooms/rooms";
import { servePages } from "../../server/sockets/gateway";
import { storedDevices } from "../../server/storage/stored-devices";
import type { WorkshopRegistry } from "../../server/workshops/workshop-registry";
import { shippedColumnSettings } from "../../shared/domain/column-settings";
import { documentAddress, type DocumentKey } from "../../shared/domain/document-key";
import type { DimensionId } from "../../shared/domain/dimension";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { readRows } from "../../shared/documents/read-rows";
import { frameMaxBytes } from "../../shared/protocol/limits";
import type { ItemLink, LinkedItem } from "../../shared/protocol/item-link-messages";
import { CompactEncoder } from "../../shared/protocol/compact-encoder";
import { oneFrameParser } from "../../shared/protocol/one-frame-parser";
import type { AccessLevel } from "../../shared/protocol/workshop-state";
import type { Row } from "../../shared/worksheets/row";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import type { Random } from "../support/seeded-random";
import { cranked, CrankedStorage } from "./cranked-storage";
import { pick } from "./edits";
import { MemoryEngine, type MemoryNetwork } from "./memory-network";
import { makeRegistry, makeRooms } from "./model-rooms";
import { itemsElsewhere, type Template } from "./model-template";

export interface ModelServerParts {
  readonly template: Template;
  readonly network: MemoryNetwork;
  readonly now: () => number;
  readonly sessionOf: (token: string) => Session | null;
  /** A facilitator was told that a late edit is decided. */
  readonly onDecided: (heldId: string, decision: "held:accept" | "held:decline") => void;
}

interface Running {
  readonly storage: CrankedStorage;
  readonly rooms: Rooms;
  readonly workshops: WorkshopRegistry;
}

/** The real rooms, registry and sockets over real SQLite; only time, network and the moment of a commit are by hand. */
export class ModelServer {
  readonly file: string;
  readonly incidents: Incident[] = [];
  readonly #parts: ModelServerParts;
  readonly #folder: string;
  #running: Running | null = null;
  #away = 0;
  #copies: "none" | "kept" | "used" = "none";
  #commands = 0;

  constructor(parts: ModelServerParts) {
    this.#parts = parts;
    this.#folder = mkdtempSync(path.join(tmpdir(), "rembuk-model-"));
    this.file = path.join(this.#folder, "rembuk.sqlite");
    copyFileSync(parts.template.file, this.file);
  }

  get workshopId(): WorkshopId {
    return this.#parts.template.workshopId;
  }

  /** Those that hold, as the server has them. */
  get links(): readonly ItemLink[] {
    return this.#running?.workshops.itemLinks.list(this.workshopId) ?? [];
  }

  /** Items of another group, which no seat writes. */
  get itemsElsewhere(): readonly LinkedItem[] {
    return itemsElsewhere;
  }

  get storage(): CrankedStorage | null {
    return this.#running?.storage ?? null;
  }

  /** Starts on what is on disk. */
  async start(): Promise<void> {
    const { network, now, sessionOf } = this.#parts;
    const storage = new CrankedStorage(this.file, () => {
      network.activity += 1;
    });
    const time = () => now() + this.#away;
    const report = (incident: Incident) => void this.incidents.push(incident);
    const workshops = makeRegistry(storage, { documents: () => rooms, now: time });
    const rooms = makeRooms(storage, { workshops, now: time, report });
    await cranked(storage, workshops.load());
    const engine = new MemoryEngine();
    const parser = { ...oneFrameParser, Encoder: CompactEncoder };
    const io = new Server({ parser, serveClient: false, maxHttpBufferSize: frameMaxBytes });
    io.bind(engine);
    const sessions = { authenticate: async (token: string) => sessionOf(token), withdrawals: 0 };
    servePages(io, {
      sessions,
      workshops,
      rooms,
      storage,
      deviceStore: storedDevices(storage),
      now: time,
      report,
    });
    this.#running = { storage, rooms, workshops };
    network.serve(engine);
  }

  /** `kill -9`: what is not committed is gone, what was sent is on its way. */
  async kill(): Promise<void> {
    const running = this.#running;
    if (running === null) return;
    this.#running = null;
    this.#parts.network.serve(null);
    await running.storage.close();
    void running.rooms.dispose();
  }

  /** Puts a copy of the database aside, as it is on disk. */
  keepCopy(): void {
    if (this.#copies === "used") return;
    this.#copies = "kept";
    copyDatabase(this.file, this.#keptFile);
  }

  /** Whether there is a copy to go back to; only once, as what devices have given back by then they do not keep. */
  get canGoBack(): boolean {
    return this.#copies === "kept";
  }

  get hasGoneBack(): boolean {
    return this.#copies === "used";
  }

  /**
   * Everything since the copy is gone: by `restore` with a new epoch, or unnoticed, as when a disk has lied. `meanwhile`
   * runs while the server is stopped.
   */
  async goBack(how: "restored" | "unnoticed", meanwhile: () => Promise<void>): Promise<void> {
    await this.kill();
    this.#copies = "used";
    const former = how === "restored" ? await readFormerState(this.file) : null;
    copyDatabase(this.#keptFile, this.file);
    if (how === "restored") await beginEpoch(this.file, { former, at: this.#parts.now() });
    await meanwhile();
    await this.start();
  }

  get #keptFile(): string {
    return path.join(this.#folder, "kept.sqlite");
  }

  /** The disk is well again; where that takes a restart, there is one. */
  async recover(): Promise<void> {
    if (this.storage?.recover() === true) return;
    await this.kill();
    await this.start();
  }

  /** Nobody needed anything for six minutes: rooms without pages are unloaded. */
  idle(): void {
    this.#away += 6 * 60_000;
    this.#running?.rooms.unloadIdle();
  }

  /** A facilitator opens, locks or hides worksheets of the group. */
  setAccess(worksheets: readonly WorksheetKey[], level: AccessLevel): void {
    this.#commands += 1;
    const command = {
      type: "access:set" as const,
      dimensionIds: ["gov" as DimensionId],
      worksheets: [...worksheets],
      level,
    };
    this.#running?.workshops
      .runCommand(facilitator(this.#parts.template.workshopId), { id: `command-${this.#commands}`, command })
      .catch(() => undefined);
  }

  /** A facilitator lets in whatever came too late, also what was declined before. */
  acceptHeld(): void {
    for (const { id, state } of this.#late()) if (state !== "accepted") this.#decide("held:accept", id);
  }

  /** A facilitator accepts or declines one late edit. */
  decideOne(random: Random): string | undefined {
    const undecided = pick(
      this.#late().filter(({ state }) => state !== "accepted"),
      random,
    );
    if (undecided === undefined) return undefined;
    const type = random() < 0.5 ? "held:accept" : "held:decline";
    this.#decide(type, undecided.id);
    return type;
  }

  #late() {
    return this.#running?.rooms.held.list(facilitator(this.workshopId)) ?? [];
  }

  #decide(type: "held:accept" | "held:decline", heldId: string): void {
    this.#commands += 1;
    const call = { id: `command-${this.#commands}`, command: { type, heldId } };
    const decided = this.#running?.workshops.runCommand(facilitator(this.workshopId), call);
    decided?.then(
      (answer) => {
        if (answer.ok) this.#parts.onDecided(heldId, type);
      },
      () => undefined,
    );
  }

  /** The document as the rooms hold it now. */
  async rowsInMemory(document: DocumentKey): Promise<readonly Row[]> {
    const running = this.#running;
    if (running === null) throw new Error("the server does not run");
    const columns = columnsOf(documentAddress(document).worksheet, shippedColumnSettings);
    const reading = running.rooms.open(document).then((room) => room.read((doc) => readRows(doc, columns)));
    return cranked(running.storage, reading);
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A new file: what still looks at the former one must not be confused. */
function copyDatabase(from: string, to: string): void {
  for (const part of ["", "-wal", "-shm"]) rmSync(`${to}${part}`, { force: true });
  for (const part of ["", "-wal"])
    if (existsSync(`${from}${part}`)) copyFileSync(`${from}${part}`, `${to}${part}`);
}

function facilitator(workshopId: WorkshopId): Session {
  return { id: "session-facilitator", role: "facilitator", workshopId, person: null, personalCode: null };
}
