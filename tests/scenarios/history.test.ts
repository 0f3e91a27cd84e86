import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import * as z from "zod/mini";
import { databaseFile } from "../../server/data-folder";
import { Histories } from "../../server/history/histories";
import { beginEpoch } from "../../server/maintenance/begin-epoch";
import type { DimensionId } from "../../shared/domain/dimension";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import { restoreWorksheet } from "../../shared/documents/restore-rows";
import { proseOf, setTrashed } from "../../shared/documents/write-rows";
import type { Command, CommandAnswer } from "../../shared/protocol/command-messages";
import {
  historyPageSchema,
  momentSchema,
  type HistoryPage,
  type Moment,
} from "../../shared/protocol/history-messages";
import { httpRefusalSchema, type CreatedWorkshop, type Entered } from "../../shared/protocol/http-messages";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { RawSocket } from "../support/raw-socket";
import { SocketPage } from "../support/socket-page";
import { workshopApi, type WorkshopApi } from "../support/workshop-api";

const minuteMs = 60_000;

let server: InProcessServer;
let api: WorkshopApi;
let workshop: CreatedWorkshop;
let sockets: RawSocket[] = [];
let commands = 0;

beforeAll(async () => {
  server = await startInProcess(inject("serverBuild"));
});

beforeEach(async () => {
  api = workshopApi(server.url);
  workshop = await api.create((await api.enter(operatorSecret)).token);
});

afterEach(() => {
  for (const socket of sockets) socket.close();
  sockets = [];
});

afterAll(async () => {
  await server.dispose();
});

describe("the history of a worksheet", () => {
  test("[HIST1] says who did what and when, newest first, of the worksheet and of one row", async () => {
    const [siti, budi] = [await join("Siti"), await join("Budi")];
    const [ofSiti, ofBudi] = [await pageOf(siti), await pageOf(budi)];
    const startedAt = server.clock.now;
    await did(ofSiti, () => ofSiti.addRow("r1", { quadrant: "S", text: "Data" }));
    server.clock.now += minuteMs;
    await did(ofSiti, () => write(ofSiti, "r1", " terpadu"));
    await ofBudi.reached(2);
    await did(ofBudi, () => ofBudi.addRow("r2", { quadrant: "W", text: "SDM" }));
    server.clock.now += 5 * minuteMs;
    await did(ofBudi, () => setTrashed(ofBudi.doc, ["r1"], true));
    const page = await history(siti);
    const [author, other] = [person("Siti"), person("Budi")];
    expect(page).toMatchObject({ cursor: null, recordings: [] });
    expect(page.steps).toMatchObject([
      { seq: 4, authors: [other], changes: [{ rowId: "r1", code: "S1", column: "row", after: "trashed" }] },
      { seq: 3, authors: [other], changes: [{ after: "added" }, { after: "W" }, { after: "SDM" }] },
      {
        seq: 2,
        startedAt,
        endedAt: startedAt + minuteMs,
        authors: [author],
        changes: [{ after: "added" }, { column: "quadrant" }, { column: "text", after: "Data terpadu" }],
      },
    ]);
    const ofRow = await history(siti, { row: "r1" });
    expect(ofRow.steps.map(({ authors }) => authors)).toEqual([[other], [author]]);
  });

  test("[HIST1] comes page by page and tells facilitators and the demo content apart", async () => {
    const siti = await join("Siti");
    const boss = await entered(workshop.facilitatorLink);
    await run(boss, { type: "sample:load" });
    const page = await pageOf(boss);
    for (let at = 0; at < 35; at += 1) {
      server.clock.now += 10 * minuteMs;
      await did(page, () => page.addRow(`r${at}`, { quadrant: "S", text: `Butir ${at}` }));
    }
    const first = await history(siti);
    expect(first.steps).toHaveLength(30);
    expect(first.steps[0]).toMatchObject({ authors: [{ kind: "role", role: "facilitator" }] });
    const second = await history(siti, { cursor: first.cursor ?? "" });
    expect(second.steps.length).toBe(6);
    expect(second.cursor).toBeNull();
    expect(second.steps.at(-1)?.authors).toEqual([{ kind: "server" }]);
  });

  test("[HIST1] goes on behind a restore from a backup", async () => {
    const siti = await join("Siti");
    const page = await pageOf(siti);
    await did(page, () => page.addRow("r1", { quadrant: "S", text: "Data" }));
    await server.restart({}, () =>
      beginEpoch(databaseFile(server.dataDir), { former: null, at: server.clock.now }),
    );
    api = workshopApi(server.url);
    const first = await history(siti);
    expect(first.steps).toMatchObject([{ authors: [{ kind: "backup" }] }]);
    const before = await history(siti, { cursor: first.cursor ?? "" });
    expect(before).toMatchObject({ cursor: null, steps: [{ seq: 1, authors: [person("Siti")] }] });
  });
});

describe("an earlier moment", () => {
  test("[HIST3] [HIST4] can be looked at and restored as a new edit of whoever does it", async () => {
    const [siti, budi] = [await join("Siti"), await join("Budi")];
    const page = await pageOf(siti);
    await did(page, () => page.addRow("r1", { quadrant: "S", text: "Data" }));
    await did(page, () => write(page, "r1", " salah"));
    const then = await moment(budi, { seq: 1 });
    expect(then.rows).toMatchObject([{ id: "r1", trashed: false, cells: { quadrant: "S", text: "Data" } }]);
    const other = await pageOf(budi);
    await did(other, () => restoreWorksheet(other.doc, then.rows, other.columns));
    expect(other.rows).toMatchObject([{ id: "r1", cells: { text: "Data" } }]);
    expect((await history(siti)).steps).toMatchObject([
      {
        seq: 3,
        authors: [person("Budi")],
        changes: [{ column: "text", before: "Data salah", after: "Data" }],
      },
      { seq: 2, authors: [person("Siti")] },
    ]);
    expect((await moment(siti, { seq: 2 })).rows).toMatchObject([{ cells: { text: "Data salah" } }]);
    expect(await refusal(siti, "moment?epoch=1&seq=9")).toBe("not-found");
    expect(await refusal(siti, "moment?epoch=1&seq=x")).toBe("invalid");
    expect(await refusal(siti, "history?cursor=x")).toBe("invalid");
  });

  test("[HIST5] of all worksheets gets a name from a facilitator, and from nobody else", async () => {
    const siti = await join("Siti");
    const boss = await entered(workshop.facilitatorLink);
    const page = await pageOf(siti);
    const name = "Akhir Tahap 1";
    await did(page, () => page.addRow("r1", { quadrant: "S", text: "Data" }));
    expect(await run(siti, { type: "recording:make", name })).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await run(boss, { type: "recording:make", name: " " })).toEqual({ ok: false, refusal: "invalid" });
    expect(await run(boss, { type: "recording:make", name })).toMatchObject({ ok: true });
    await did(page, () => page.addRow("r2", { quadrant: "S", text: "Lain" }));
    const { recordings } = await history(siti);
    expect(recordings).toMatchObject([{ name, at: server.clock.now, epoch: 1, seq: 1 }]);
    expect((await moment(siti, { seq: recordings[0]?.seq ?? 0 })).rows).toHaveLength(1);
  });
});

test("[PERM2] history is for those who may read the worksheet, with names for nobody on the public link", async () => {
  const siti = await join("Siti");
  const boss = await entered(workshop.facilitatorLink);
  const page = await pageOf(siti);
  await did(page, () => page.addRow("r1", { quadrant: "S", text: "Data" }));
  const elsewhere = await api.create((await api.enter(operatorSecret)).token);
  for (const path of ["history", "moment?epoch=1&seq=1"]) {
    expect(await refusal(await entered(workshop.observerLink), path)).toBe("not-allowed");
    expect(await refusal(await entered(elsewhere.facilitatorLink), path)).toBe("not-allowed");
    expect(await refusal({ token: "nobody" }, path)).toBe("unknown-session");
  }
  const dimensionIds = ["gov" as DimensionId];
  await run(boss, { type: "access:set", dimensionIds, worksheets: ["swot"], level: "hidden" });
  expect(await refusal(siti, "history")).toBe("not-allowed");
  expect((await history(boss)).steps).toHaveLength(1);
});

test("[LIMIT1] who asks without end is asked for patience, and nobody else", async () => {
  const [siti, budi] = [await join("Siti"), await join("Budi")];
  const answers = new Set<string>();
  for (let at = 0; at < 60; at += 1) answers.add(await refusal(siti, "history?cursor=x"));
  expect([...answers]).toEqual(["invalid", "busy"]);
  expect((await history(budi)).steps).toEqual([]);
});

test("[HIST1] the thread that reads the past ends when nobody asks, and is there again for the next who does", async () => {
  const siti = await join("Siti");
  const page = await pageOf(siti);
  await did(page, () => page.addRow("r1", { quadrant: "S", text: "Data" }));
  const workerFile = new URL("history-worker.js", inject("serverBuild"));
  const histories = new Histories({ file: databaseFile(server.dataDir), workerFile, idleMs: 0 });
  const question = { kind: "page", key: page.key, columns: page.columns, rowId: null, cursor: null } as const;
  for (const _ of [1, 2]) {
    expect((await histories.page(question)).steps).toHaveLength(1);
    await expect.poll(() => histories.isReading).toBe(false);
  }
  await histories.dispose();
  const nowhere = new Histories({ file: `${server.dataDir}/nothing.db`, workerFile });
  await expect(nowhere.page(question)).rejects.toThrow();
  await nowhere.dispose();
});

/** Sends what `edit` changes as one push. */
async function did(page: SocketPage, edit: () => void): Promise<void> {
  edit();
  expect(await page.push()).toMatchObject({ kind: "saved" });
  await page.open();
}

function write(page: SocketPage, rowId: string, text: string): void {
  const prose = proseOf(page.doc, { rowId, column: "text" });
  prose?.insert(prose.length, text);
}

function person(name: string) {
  return { kind: "person", name, office: "Dinkominfo" };
}

function join(name: string): Promise<Entered> {
  return api.join(workshop.joinCode, { name, dimensionId: "gov" });
}

function entered(link: string): Promise<Entered> {
  return api.enter(new URL(link).hash.slice(1));
}

async function pageOf({ token }: Entered): Promise<SocketPage> {
  const page = new SocketPage(await connect(token), swot());
  const opened = await page.open();
  if (!opened.ok) throw new Error(opened.refusal);
  return page;
}

async function connect(token: string): Promise<RawSocket> {
  const raw = new RawSocket(server.url);
  sockets.push(raw);
  await new Promise((resolve) => raw.socket.once("connect", () => resolve(undefined)));
  await raw.hello(token, `tab-${sockets.length}`);
  return raw;
}

async function run({ token }: Entered, command: Command): Promise<CommandAnswer> {
  commands += 1;
  return (await connect(token)).ask("cmd", { id: `history-${commands}`, command });
}

function swot(): DocumentKey {
  const { workshopId } = workshop;
  return documentKey({ workshopId, dimensionId: "gov" as DimensionId, worksheet: "swot" });
}

async function history(caller: Entered, query: Record<string, string> = {}): Promise<HistoryPage> {
  const answer = await ask(caller, `history?${new URLSearchParams(query).toString()}`);
  return z.parse(historyPageSchema, answer);
}

async function moment(caller: Entered, { seq }: { readonly seq: number }): Promise<Moment> {
  return z.parse(momentSchema, await ask(caller, `moment?epoch=1&seq=${seq}`));
}

async function refusal(caller: Pick<Entered, "token">, path: string): Promise<string> {
  return z.parse(httpRefusalSchema, await ask(caller, path)).refusal;
}

async function ask({ token }: Pick<Entered, "token">, path: string): Promise<unknown> {
  const response = await fetch(`${server.url}/api/workshops/${swot()}/${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return response.json();
}
