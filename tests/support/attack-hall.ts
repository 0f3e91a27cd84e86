import { readFileSync } from "node:fs";
import * as Y from "yjs";
import { proseOf } from "../../shared/documents/write-rows";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import type { DimensionId } from "../../shared/domain/dimension";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import type { Scene } from "./attacks/attack";
import { RawSocket } from "./raw-socket";
import { startServer, type ServerProcess } from "./server-process";
import { SocketPage } from "./socket-page";
import { rowsOnDisk } from "./stored-log";
import { workshopApi, type WorkshopApi } from "./workshop-api";

export const targetRow = "sasaran";
const neighboursRow = "tetangga";
/** Keeps the neighbour's text well below what a cell may hold. */
const lettersMax = 400;
const betweenLettersMs = 25;

/** A group at work in one document of a real server: a neighbour who never stops typing, a victim, and attackers. */
export class AttackHall {
  readonly server: ServerProcess;
  readonly key: DocumentKey;
  readonly victim: SocketPage;
  readonly #api: WorkshopApi;
  readonly #joinCode: string;
  readonly #neighbour: SocketPage;
  readonly #sockets: RawSocket[] = [];
  #typing: Promise<void> = Promise.resolve();
  #step: Promise<unknown> = Promise.resolve();
  #gate: Promise<void> = Promise.resolve();
  #isOpen = true;
  #latenciesMs: number[] = [];
  /** Whoever looks again is the same person each time: a workshop admits only so many. */
  #newcomerToken: string | null = null;

  private constructor(parts: HallParts) {
    this.server = parts.server;
    this.#api = parts.api;
    this.#joinCode = parts.joinCode;
    this.key = parts.key;
    this.#neighbour = this.page(new RawSocket(this.server.url));
    this.victim = this.page(new RawSocket(this.server.url));
  }

  static async open(): Promise<AttackHall> {
    const server = await startServer();
    const api = workshopApi(server.url);
    const { workshopId, joinCode } = await api.create((await api.enter(server.operatorSecret)).token);
    const dimensionId = "gov" as DimensionId;
    const key = documentKey({ workshopId, dimensionId, worksheet: "swot" });
    const hall = new AttackHall({ server, api, joinCode, key });
    await hall.#settle();
    return hall;
  }

  /** Somebody new who has the document open. */
  async attacker(): Promise<SocketPage> {
    const page = this.page(new RawSocket(this.server.url));
    await this.enter(page, "Penyusup");
    return page;
  }

  page(raw: RawSocket): SocketPage {
    this.#sockets.push(raw);
    return new SocketPage(raw, this.key);
  }

  async enter(page: SocketPage, name: string, dimensionId = "gov"): Promise<void> {
    const { token } = await this.#api.join(this.#joinCode, { name, dimensionId });
    await enterWith(token, page);
  }

  sceneOf(attacker: SocketPage): Scene {
    return { page: attacker.doc, victim: this.victim.doc.clientID, rowId: targetRow };
  }

  /** The longest the neighbour waited for an acknowledgement since this was last asked. */
  takeSlowestAckMs(): number {
    const slowest = Math.max(0, ...this.#latenciesMs);
    this.#latenciesMs = [];
    return slowest;
  }

  /** Types as the victim, and compares what everybody sees with what the log on disk tells. Empty when all is well. */
  async differences(): Promise<readonly string[]> {
    let goOn = (): void => undefined;
    this.#gate = new Promise((resolve) => (goOn = resolve));
    await this.#step;
    await this.#typeOnce(this.#neighbour, neighboursRow);
    const seq = await this.#typeOnce(this.victim, targetRow);
    const late = this.page(new RawSocket(this.server.url));
    this.#newcomerToken ??= (
      await this.#api.join(this.#joinCode, { name: "Menyusul", dimensionId: "gov" })
    ).token;
    await enterWith(this.#newcomerToken, late);
    await Promise.all([this.victim, this.#neighbour].map((page) => page.reached(seq)));
    late.raw.close();
    const onDisk = JSON.stringify(rowsOnDisk(this.server.databaseFile, this.key, swotColumns));
    const seen = { victim: this.victim.rows, neighbour: this.#neighbour.rows, newcomer: late.rows };
    goOn();
    return Object.entries(seen)
      .filter(([, rows]) => JSON.stringify(rows) !== onDisk)
      .map(([who]) => `${who} sees something else than is on disk`);
  }

  /** Resident memory of the server, where the system tells; else 0. */
  memoryBytes(): number {
    if (process.platform !== "linux") return 0;
    const [, pages] = readFileSync(`/proc/${this.server.pid}/statm`, "utf8").split(" ");
    return Number(pages) * 4_096;
  }

  async dispose(): Promise<void> {
    this.#isOpen = false;
    await this.#typing;
    for (const socket of this.#sockets) socket.close();
    await this.server.dispose();
  }

  async #settle(): Promise<void> {
    await this.enter(this.victim, "Korban");
    this.victim.addRow(targetRow, { quadrant: "S", text: "Data terpadu" });
    await this.victim.push();
    await this.enter(this.#neighbour, "Tetangga");
    this.#neighbour.addRow(neighboursRow, { quadrant: "W", text: "" });
    await this.#neighbour.push();
    this.#typing = this.#type();
  }

  async #type(): Promise<void> {
    while (this.#isOpen) {
      await this.#gate;
      const startedAt = performance.now();
      this.#step = this.#typeOnce(this.#neighbour, neighboursRow);
      await this.#step;
      this.#latenciesMs.push(performance.now() - startedAt);
      await new Promise((resolve) => setTimeout(resolve, betweenLettersMs));
    }
  }

  /** One letter, acknowledged and seen by its author. Gives its number. */
  async #typeOnce(page: SocketPage, rowId: string): Promise<number> {
    const text = proseOf(page.doc, { rowId, column: "text" });
    if (text === undefined) throw new Error(`${rowId} is gone`);
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array): unknown => updates.push(update);
    page.doc.on("update", collect);
    text.insert(text.length, "k");
    if (text.length > lettersMax) text.delete(0, text.length);
    page.doc.off("update", collect);
    const answer = await page.push(Y.mergeUpdates(updates));
    if (answer.kind !== "saved") throw new Error(`a colleague's edit was ${JSON.stringify(answer)}`);
    await page.reached(answer.seq);
    return answer.seq;
  }
}

interface HallParts {
  readonly server: ServerProcess;
  readonly api: WorkshopApi;
  readonly joinCode: string;
  readonly key: DocumentKey;
}

async function enterWith(token: string, page: SocketPage): Promise<void> {
  await page.raw.hello(token);
  const opened = await page.open();
  if (!opened.ok) throw new Error(opened.refusal);
}
