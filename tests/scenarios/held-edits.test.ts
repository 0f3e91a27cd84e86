import path from "node:path";
import Libsql from "libsql";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import * as Y from "yjs";
import { closingGraceMs } from "../../server/access/push-verdict";
import type { DimensionId } from "../../shared/domain/dimension";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import type { AccessLevel } from "../../shared/protocol/workshop-state";
import type { Command, CommandAnswer } from "../../shared/protocol/command-messages";
import type { DocumentAccess, PushOutcome } from "../../shared/protocol/document-messages";
import { heldEditsSchema, heldMessage, type HeldEdit } from "../../shared/protocol/held-messages";
import { helloAnswerSchema } from "../../shared/protocol/hello-message";
import type { CreatedWorkshop, Entered } from "../../shared/protocol/http-messages";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { RawSocket } from "../support/raw-socket";
import { SocketPage } from "../support/socket-page";
import { workshopApi, type WorkshopApi } from "../support/workshop-api";

let server: InProcessServer;
let api: WorkshopApi;
let workshop: CreatedWorkshop;
let boss: RawSocket;
let sockets: RawSocket[] = [];
let commands = 0;

beforeAll(async () => {
  server = await startInProcess(inject("serverBuild"));
  api = workshopApi(server.url);
});

beforeEach(async () => {
  workshop = await api.create((await api.enter(operatorSecret)).token);
  boss = await connect((await api.enter(secretIn(workshop.facilitatorLink))).token);
});

afterEach(() => {
  for (const socket of sockets) socket.close();
  sockets = [];
});

afterAll(async () => {
  await server.dispose();
});

describe("a worksheet that is closed while people type", () => {
  test("[HELD1] takes what is in flight, tells its pages at once, and then holds what comes", async () => {
    const siti = await pageOf(await join("Siti"));
    siti.addRow("typing", { quadrant: "S", text: "Sedang mengetik" });
    await setAccess("view");
    const told = await siti.raw.next<DocumentAccess>("doc:access", ({ reason }) => reason === "view-only");
    expect(told.write).toBe(false);
    expect(await siti.push()).toMatchObject({ kind: "saved" });
    server.clock.now += closingGraceMs + 1;
    siti.addRow("late", { quadrant: "S", text: "Terlambat" });
    expect(await siti.push()).toMatchObject({ kind: "held", reason: "view-only" });
  });

  test("[HELD2] shows a late edit to facilitators and to all pages of its author, to nobody else", async () => {
    const entered = await join("Siti");
    const [siti, phone] = [await pageOf(entered), await connect(entered.token, "phone")];
    const budi = await pageOf(await join("Budi"));
    const heldId = await heldAfterLock(siti, "late");
    const isIt = ({ edits }: { readonly edits: readonly HeldEdit[] }) =>
      edits.some(({ id }) => id === heldId);
    const shown = await boss.next<{ readonly edits: readonly HeldEdit[] }>(heldMessage, isIt);
    expect(shown.edits).toMatchObject([
      {
        document: siti.key,
        author: { name: "Siti", office: "Dinkominfo" },
        own: false,
        state: "waiting",
        changes: [
          { rowId: "late", column: "row", after: "added" },
          { column: "quadrant", after: "S" },
          { column: "text", before: null, after: "Terlambat" },
        ],
      },
    ]);
    for (const raw of [siti.raw, phone])
      expect((await raw.next<typeof shown>(heldMessage, isIt)).edits[0]?.own).toBe(true);
    expect(await budi.raw.ask("probe", 1)).toBe(1);
    expect(JSON.stringify(budi.raw.received)).not.toContain(heldId);
    expect((await heldOnHello(entered)).map(({ id }) => id)).toEqual([heldId]);
    expect(await heldOnHello(await join("Wati"))).toEqual([]);
    const observer = await api.enter(secretIn(workshop.observerLink));
    expect(await heldOnHello(observer)).toEqual([]);
  });

  test("[HELD11] is decided about also in an archived workshop, where nothing else can be changed", async () => {
    const heldId = await heldAfterLock(await pageOf(await join("Siti")), "late");
    await server.restart({ port: Number(new URL(server.url).port) }, () => {
      const database = new Libsql(path.join(server.dataDir, "rembuk.sqlite"));
      database.prepare("update workshop set archived_at = 1 where id = ?").run([workshop.workshopId]);
      database.close();
    });
    const facilitator = await connect((await api.enter(secretIn(workshop.facilitatorLink))).token);
    expect(await run(facilitator, { type: "sample:load" })).toEqual({ ok: false, refusal: "archived" });
    expect(await run(facilitator, { type: "held:decline", heldId })).toMatchObject({ ok: true });
    expect(await run(facilitator, { type: "held:accept", heldId })).toMatchObject({ ok: true });
  });

  test("[PERM2] another group's edit is refused, and nobody but a facilitator decides", async () => {
    const siti = await pageOf(await join("Siti"));
    const andi = await pageOf(await join("Andi", "liv"));
    const heldId = await heldAfterLock(siti, "late");
    andi.addRow("foreign", { quadrant: "S" });
    expect(await andi.push()).toMatchObject({ kind: "refused", reason: "not-allowed" });
    for (const raw of [siti.raw, andi.raw])
      expect(await run(raw, { type: "held:accept", heldId })).toEqual({ ok: false, refusal: "not-allowed" });
    const elsewhere = await api.create((await api.enter(operatorSecret)).token);
    const stranger = await connect((await api.enter(secretIn(elsewhere.facilitatorLink))).token);
    expect(await run(stranger, { type: "held:accept", heldId })).toEqual({ ok: false, refusal: "not-found" });
  });

  test("[HELD2] a hidden one holds too, also for a page that never had it open", async () => {
    const entered = await join("Siti");
    await setAccess("hidden");
    server.clock.now += closingGraceMs + 1;
    const raw = await connect(entered.token);
    const page = new SocketPage(raw, swot());
    expect(await page.open()).toEqual({ ok: false, refusal: "not-allowed" });
    page.epoch = 1;
    page.addRow("late", { quadrant: "S", text: "Luring" });
    expect(await page.push()).toMatchObject({ kind: "held", reason: "not-allowed" });
  });
});

describe("a facilitator", () => {
  test("[HELD6] accepts a late edit: everybody sees it with its code, once, while the worksheet stays closed", async () => {
    const siti = await pageOf(await join("Siti"));
    const budi = await pageOf(await join("Budi"));
    const heldId = await heldAfterLock(siti, "late");
    expect(budi.rows).toEqual([]);
    expect(await run(boss, { type: "held:accept", heldId })).toEqual({ ok: true, link: null });
    expect(await run(boss, { type: "held:accept", heldId })).toEqual({ ok: true, link: null });
    await Promise.all([budi.reached(1), siti.reached(1)]);
    expect(budi.rows).toMatchObject([{ id: "late", cells: { text: "Terlambat" } }]);
    expect(budi.ticks.flatMap(({ labels }) => labels)).toMatchObject([
      { rowId: "late", code: "S1", author: { name: "Siti" } },
    ]);
    const decided = await siti.raw.next<{ edits: readonly HeldEdit[] }>(
      heldMessage,
      ({ edits }) => edits[0]?.state === "accepted",
    );
    expect(decided.edits).toMatchObject([{ id: heldId, own: true, decidedAt: server.clock.now }]);
    expect(await siti.push(Y.encodeStateAsUpdate(siti.doc))).toMatchObject({ kind: "saved", seq: 1 });
  });

  test("[HELD6] declines a late edit: its author can still read it, and it can be accepted later", async () => {
    const entered = await join("Siti");
    const siti = await pageOf(entered);
    const heldId = await heldAfterLock(siti, "late");
    expect(await run(boss, { type: "held:decline", heldId })).toEqual({ ok: true, link: null });
    const [own] = await heldOnHello(entered);
    expect(own).toMatchObject({ id: heldId, state: "declined" });
    expect(own?.changes.map(({ after }) => after)).toContain("Terlambat");
    expect(await run(boss, { type: "held:accept", heldId })).toEqual({ ok: true, link: null });
    await siti.reached(1);
    expect(await run(boss, { type: "held:decline", heldId })).toEqual({ ok: false, refusal: "invalid" });
  });

  test("[CMD1] whose decision arrives twice decides once", async () => {
    const siti = await pageOf(await join("Siti"));
    const heldId = await heldAfterLock(siti, "late");
    const call = { id: "decided-once", command: { type: "held:accept", heldId } };
    const answers = await Promise.all([boss.ask("cmd", call), boss.ask("cmd", call)]);
    expect(answers).toEqual([
      { ok: true, link: null },
      { ok: true, link: null },
    ]);
    await siti.reached(1);
    expect((await pageOf(await join("Budi"))).seq).toBe(1);
  });

  test("[HELD2] who comes back after a restart finds what waits", async () => {
    const siti = await pageOf(await join("Siti"));
    const heldId = await heldAfterLock(siti, "late");
    const entered = await api.enter(secretIn(workshop.facilitatorLink));
    await server.restart();
    api = workshopApi(server.url);
    expect((await heldOnHello(entered)).map(({ id }) => id)).toEqual([heldId]);
  });
});

/** Closes the worksheet, lets the grace go by, and sends a row. */
async function heldAfterLock(page: SocketPage, rowId: string): Promise<string> {
  await setAccess("view");
  server.clock.now += closingGraceMs + 1;
  page.addRow(rowId, { quadrant: "S", text: "Terlambat" });
  const answer: PushOutcome = await page.push();
  if (answer.kind !== "held") throw new Error(`not held: ${JSON.stringify(answer)}`);
  return answer.heldId;
}

async function heldOnHello({ token }: Entered): Promise<readonly HeldEdit[]> {
  const raw = await socket();
  const answer = helloAnswerSchema.parse(await raw.hello(token, "another-tab"));
  if (!answer.ok) throw new Error(answer.refusal);
  return heldEditsSchema.parse(answer.held);
}

async function socket(): Promise<RawSocket> {
  const raw = new RawSocket(server.url);
  sockets.push(raw);
  await new Promise((resolve) => raw.socket.once("connect", () => resolve(undefined)));
  return raw;
}

async function connect(token: string, tabId = "tab"): Promise<RawSocket> {
  const raw = await socket();
  await raw.hello(token, tabId);
  return raw;
}

function join(name: string, dimensionId = "gov"): Promise<Entered> {
  return api.join(workshop.joinCode, { name, dimensionId });
}

async function pageOf({ token }: Entered): Promise<SocketPage> {
  const page = new SocketPage(await connect(token), swot());
  const opened = await page.open();
  if (!opened.ok) throw new Error(opened.refusal);
  return page;
}

function swot(): DocumentKey {
  const { workshopId } = workshop;
  return documentKey({ workshopId, dimensionId: "gov" as DimensionId, worksheet: "swot" });
}

function run(raw: RawSocket, command: Command): Promise<CommandAnswer> {
  commands += 1;
  return raw.ask("cmd", { id: `held-${commands}`, command });
}

function setAccess(level: AccessLevel): Promise<CommandAnswer> {
  const dimensionIds = ["gov" as DimensionId];
  return run(boss, { type: "access:set", dimensionIds, worksheets: ["swot"], level });
}

function secretIn(link: string): string {
  return new URL(link).hash.slice(1);
}
