import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import type { DimensionId } from "../../shared/domain/dimension";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { openDevice } from "./device";
import type { Random } from "./seeded-random";
import type { ServerProcess } from "./server-process";
import { afterKill, logsOnDisk } from "./stored-log";
import { Typist } from "./typist";
import { workshopApi } from "./workshop-api";

export interface TypingHallParts {
  readonly server: ServerProcess;
  readonly random: Random;
  readonly groups: readonly string[];
  readonly personsPerGroup: number;
  /** Where the devices reach the server, if not directly. */
  readonly url?: string;
}

/** People type a few things, then think: long enough for the status word to say "Tersimpan" now and then. */
const burst = { edits: 6, pauseMs: 700 };

const savedDeadlineMs = 90_000;

/** A new workshop in which everybody types at once, on devices of their own, into the SWOT of the own group. */
export class TypingHall {
  readonly typists: readonly Typist[];
  readonly #parts: TypingHallParts;
  readonly #documents: ReadonlyMap<string, DocumentKey>;

  static async open(parts: TypingHallParts): Promise<TypingHall> {
    const { server, random, groups, personsPerGroup, url = server.url } = parts;
    const api = workshopApi(server.url);
    const { workshopId, joinCode } = await api.create((await api.enter(server.operatorSecret)).token);
    const typists = await Promise.all(
      groups.flatMap((dimensionId) =>
        Array.from({ length: personsPerGroup }, async (_, at) => {
          const entered = await api.join(joinCode, { name: `${dimensionId}-${at}`, dimensionId });
          return new Typist(await openDevice(url, entered), random);
        }),
      ),
    );
    const documents = groups.map(
      (group) =>
        [group, documentKey({ workshopId, dimensionId: group as DimensionId, worksheet: "swot" })] as const,
    );
    const hall = new TypingHall(parts, typists, new Map(documents));
    await hall.saved();
    return hall;
  }

  private constructor(
    parts: TypingHallParts,
    typists: readonly Typist[],
    documents: ReadonlyMap<string, DocumentKey>,
  ) {
    this.#parts = parts;
    this.typists = typists;
    this.#documents = documents;
  }

  /** Everybody, or everybody but one, types until it is over. */
  async typeWhile(goesOn: () => boolean, but?: Typist): Promise<void> {
    const typing = this.typists.filter((typist) => typist !== but);
    await Promise.all(typing.map((typist) => this.#keepTyping(typist, { goesOn })));
  }

  /** Everybody types at least until somebody who paused has read "Tersimpan", however slow the machine is. */
  async typeUntilOneIsSaved(): Promise<void> {
    const { random } = this.#parts;
    const patient = this.typists[Math.floor(random() * this.typists.length)];
    if (patient === undefined) return;
    patient.type();
    const until = Date.now() + savedDeadlineMs;
    const isSaved = () => patient.device.room.status.value.kind === "saved";
    await this.typeWhile(() => !isSaved() && Date.now() < until, patient);
    expect(isSaved(), `${patient.device.name} reads "Tersimpan" within ${savedDeadlineMs} ms`).toBe(true);
  }

  async typeFor(ms: number): Promise<void> {
    const until = Date.now() + ms;
    await this.typeWhile(() => Date.now() < until);
  }

  /** A few more edits at this very moment. */
  typeAtOnce(): void {
    const { random } = this.#parts;
    for (let left = 6; left > 0; left -= 1) this.typists[Math.floor(random() * this.typists.length)]?.type();
  }

  /** What is wrong with the disk if everything acknowledged so far must be on it; empty when all is well. */
  problemsOnDisk(): readonly string[] {
    const rows = this.#rowsByGroup();
    return this.typists.flatMap((typist) => typist.missingFrom(rows.get(groupOf(typist)) ?? []));
  }

  /** The network, or the server, is back: everybody tries at once. */
  wake(): void {
    for (const { device } of this.typists) device.wake();
  }

  /** Resolves once every status word says "Tersimpan". */
  async saved(): Promise<void> {
    await Promise.all(this.typists.map(({ device }) => device.saved()));
  }

  /** Waits until all is saved, then compares every device and the disk with everything that was typed. */
  async checkComplete(): Promise<void> {
    const acknowledged = this.typists.reduce((sum, typist) => sum + typist.acknowledgedCount, 0);
    expect(acknowledged, "nothing is proved if nothing was acknowledged").toBeGreaterThan(0);
    await this.saved();
    const rows = this.#rowsByGroup();
    for (const typist of this.typists) {
      const onDisk = rows.get(groupOf(typist)) ?? [];
      expect(typist.differenceFrom(onDisk)).toEqual([]);
      // The colleague's last edits are durable; they reach this device with the next tick.
      await expect.poll(() => typist.replica.content.rows.value, { timeout: 30_000 }).toEqual(onDisk);
    }
    const total = this.typists.reduce((sum, typist) => sum + typist.rowCount, 0);
    expect([...rows.values()].flat()).toHaveLength(total);
  }

  close(): void {
    for (const { device } of this.typists) device.close();
  }

  async #keepTyping(typist: Typist, until: { readonly goesOn: () => boolean }): Promise<void> {
    const { random } = this.#parts;
    while (until.goesOn()) {
      for (let left = random() * burst.edits; left > 0 && until.goesOn(); left -= 1) {
        typist.type();
        await pause(5 + random() * 40);
      }
      for (let left = random() * burst.pauseMs; left > 0 && until.goesOn(); left -= 20) await pause(20);
    }
  }

  #rowsByGroup() {
    const { server } = this.#parts;
    const keys = [...this.#documents.values()];
    const look = (file: string) => logsOnDisk(file, keys, swotColumns);
    const rows = server.running ? look(server.databaseFile) : afterKill(server.databaseFile, look);
    return new Map([...this.#documents.keys()].map((group, at) => [group, rows[at] ?? []]));
  }
}

function groupOf({ device }: Typist): string {
  return device.name.split("-")[0] ?? "";
}
