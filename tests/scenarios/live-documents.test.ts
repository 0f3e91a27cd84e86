import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import * as Y from "yjs";
import { closingGraceMs } from "../../server/access/push-verdict";
import { proseOf } from "../../shared/documents/write-rows";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import type { DimensionId } from "../../shared/domain/dimension";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { Command, CommandAnswer } from "../../shared/protocol/command-messages";
import type { DocumentAccess, DocumentOpen } from "../../shared/protocol/document-messages";
import type { HelloAnswer } from "../../shared/protocol/hello-message";
import type { CreatedWorkshop, Entered } from "../../shared/protocol/http-messages";
import type { PresenceTick } from "../../shared/protocol/presence-messages";
import { protocolVersion } from "../../shared/protocol/limits";
import type { RowCounts, WorkshopState } from "../../shared/protocol/workshop-state";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { RawSocket } from "../support/raw-socket";
import { SocketPage } from "../support/socket-page";
import { workshopApi, type WorkshopApi } from "../support/workshop-api";

let server: InProcessServer;
let api: WorkshopApi;
let operator: Entered;
let workshop: CreatedWorkshop;
let sockets: RawSocket[] = [];

beforeAll(async () => {
  server = await startInProcess(inject("serverBuild"));
  api = workshopApi(server.url);
  operator = await api.enter(operatorSecret);
  workshop = await api.create(operator.token);
});

afterEach(() => {
  for (const socket of sockets) socket.close();
  sockets = [];
});

afterAll(async () => {
  await server.dispose();
});

describe("two people of one group", () => {
  test.each(["websocket", "polling"] as const)(
    "write into one text and end up the same, by %s",
    async (by) => {
      const [siti, budi] = [await participantPage("Siti", { by }), await participantPage("Budi", { by })];
      const id = `shared-${by}`;
      siti.addRow(id, { quadrant: "S", text: "Data terpadu" });
      const saved = await siti.push();
      expect(saved).toMatchObject({ kind: "saved" });
      await budi.reached(saved.kind === "saved" ? saved.seq : 0);
      proseOf(siti.doc, { rowId: id, column: "text" })?.insert(0, "Siti: ");
      proseOf(budi.doc, { rowId: id, column: "text" })?.insert(12, " (Budi)");
      const answers = await Promise.all([siti.push(), budi.push()]);
      const last = Math.max(...answers.map((answer) => (answer.kind === "saved" ? answer.seq : 0)));
      await Promise.all([siti.reached(last), budi.reached(last)]);
      expect(siti.rows).toEqual(budi.rows);
      expect(siti.rows.find((row) => row.id === id)?.cells["text"]).toBe("Siti: Data terpadu (Budi)");
      expect(siti.ticks.map(({ from, to }) => to - from).every((step) => step > 0)).toBe(true);
    },
  );

  test("[CODE1] see the code and the author of a new row with the tick that brings it", async () => {
    const [siti, budi] = [await participantPage("Siti"), await participantPage("Budi")];
    siti.addRow("coded", { quadrant: "T", text: "Anggaran turun" });
    const saved = await siti.push();
    await budi.reached(saved.kind === "saved" ? saved.seq : 0);
    const labels = budi.ticks.flatMap((tick) => tick.labels);
    expect(labels.find(({ rowId }) => rowId === "coded")).toMatchObject({
      code: "T1",
      author: { name: "Siti", office: "Dinkominfo" },
    });
  });

  test("see where the other works, under the name the server knows, until the socket is gone", async () => {
    const [siti, budi] = [await participantPage("Siti"), await participantPage("Budi")];
    const focus = { rowId: "coded", column: "text", typing: true };
    siti.raw.socket.emit("presence:set", { document: siti.key, focus, name: "Bupati" });
    const isHere = ({ here }: PresenceTick) => here.some(({ name }) => name === "Siti");
    const tick = await budi.raw.next<PresenceTick>("presence:tick", isHere);
    const siteId = tick.here.find(({ name }) => name === "Siti")?.sessionId ?? "";
    expect(tick.here.at(-1)).toMatchObject({ office: "Dinkominfo", role: "participant", focus });
    const third = await participantPage("Wati");
    expect((await third.open()) as unknown).toMatchObject({ people: [{ name: "Siti" }] });
    // With an edit in the same moment: both arrive, in whatever frames they travel.
    siti.raw.socket.emit("presence:set", { document: siti.key, focus: { ...focus, rowId: "with-an-edit" } });
    siti.addRow("with-an-edit", { quadrant: "strength", text: "Jaringan serat optik" });
    await siti.push();
    const hasMoved = ({ moved }: PresenceTick) => moved.some(({ sessionId }) => sessionId === siteId);
    expect(await budi.raw.next<PresenceTick>("presence:tick", hasMoved)).toMatchObject({
      number: budi.number,
      moved: [{ sessionId: siteId, focus: { ...focus, rowId: "with-an-edit" } }],
    });
    siti.raw.close();
    await budi.raw.next<PresenceTick>("presence:tick", ({ left }) => left.includes(siteId));
  });

  test("get the numbers of rows of all groups, a little later", async () => {
    const siti = await participantPage("Siti", { worksheet: "strategy" });
    siti.addRow("counted", { kind: "SO", statement: "Membangun portal" });
    await siti.push();
    await siti.raw.next<RowCounts>("state:counts", (one) => one[siti.key] === 1);
    const hello = await (await connect()).hello<HelloAnswer>((await join("Joko")).token);
    expect(hello.ok && hello.counts[siti.key]).toBe(1);
  });

  test("after a dropped connection a page gets what it missed, and its own edit once", async () => {
    const [siti, budi] = [await participantPage("Siti"), await participantPage("Budi")];
    budi.raw.close();
    siti.addRow("missed", { quadrant: "O", text: "Dana desa" });
    await siti.push();
    const raw = await connect();
    await raw.hello((await join("Budi")).token, "other-tab");
    const back = new SocketPage(raw, budi.key);
    back.seq = budi.seq;
    back.epoch = budi.epoch;
    Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(budi.doc));
    const answer = await back.open();
    expect(answer.ok && answer.updates.length).toBe(1);
    expect(back.rows).toEqual(siti.rows);
  });
});

describe("[PERM2] somebody of another group", () => {
  test("reads, but writes nothing by any message", async () => {
    const gov = await participantPage("Siti");
    gov.addRow("kept", { quadrant: "S", text: "Tetap" });
    await gov.push();
    const liv = await participantPage("Andi", { dimensionId: "liv" });
    const spy = new SocketPage(liv.raw, gov.key);
    expect(await spy.open()).toMatchObject({ ok: true, access: { write: false, reason: "not-allowed" } });
    expect(spy.rows).toEqual(gov.rows);
    proseOf(spy.doc, { rowId: "kept", column: "text" })?.insert(0, "Dirusak ");
    expect(await spy.push()).toMatchObject({ kind: "refused", reason: "not-allowed" });
    const own = Y.encodeStateAsUpdate(spy.doc);
    const otherKey = documentKey({ ...address("swot"), dimensionId: "eco" as DimensionId });
    expect(await liv.push(own, gov.key)).toMatchObject({ reason: "not-allowed" });
    expect(await liv.push(own, otherKey)).toMatchObject({ reason: "not-allowed" });
    expect(await liv.push(own, "other/gov/swot" as DocumentKey)).toMatchObject({ reason: "not-found" });
    expect(await liv.push(own, "../gov/swot" as DocumentKey)).toMatchObject({ reason: "invalid" });
    for (const command of forbidden) {
      expect(await runCommand(liv.raw, command)).toEqual({ ok: false, refusal: "not-allowed" });
    }
    const reread = await participantPage("Wati");
    expect(reread.rows).toEqual(gov.rows);
  });

  test("cannot write under a colleague's client id, not even into an own document", async () => {
    const siti = await participantPage("Siti");
    const budi = await participantPage("Budi");
    budi.doc.clientID = siti.doc.clientID;
    expect(await budi.open()).toEqual({ ok: false, refusal: "client-id-taken" });
    budi.addRow("forged", { quadrant: "S" });
    expect(await budi.push()).toMatchObject({ kind: "refused", reason: "client-id-taken" });
  });

  test("of another workshop sees nothing", async () => {
    const other = await api.create(operator.token);
    const entered = await api.join(other.joinCode, { name: "Rina", dimensionId: "gov" });
    const raw = await connect();
    await raw.hello(entered.token);
    const spy = new SocketPage(raw, key("swot"));
    expect(await spy.open()).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await spy.push()).toMatchObject({ kind: "refused", reason: "not-allowed" });
  });
});

describe("[PERM1] when a facilitator changes the access", () => {
  test("open pages hear it at once: closed for writing, hidden, and open again", async () => {
    const siti = await participantPage("Siti", { worksheet: "program" });
    const boss = await connect();
    await boss.hello((await api.enter(secretIn(workshop.facilitatorLink))).token);
    siti.addRow("before", { name: "Portal" });
    await siti.push();
    expect(await setAccess(boss, "view")).toEqual({ ok: true, link: null });
    expect(await access(siti, "view-only")).toMatchObject({ document: siti.key, write: false });
    server.clock.now += closingGraceMs + 1;
    siti.addRow("during", { name: "Terlambat" });
    expect(await siti.push()).toMatchObject({ kind: "held", reason: "view-only" });
    await setAccess(boss, "hidden");
    expect(await access(siti, "not-allowed")).toMatchObject({ write: false });
    expect(await siti.open()).toEqual({ ok: false, refusal: "not-allowed" });
    const state = await siti.raw.next<WorkshopState>(
      "state:workshop",
      (one) => one.access["gov"]?.program === "hidden",
    );
    expect(state.version).toBeGreaterThan(1);
    const secret = new SocketPage(boss, key("program"));
    await secret.open();
    secret.addRow("secret", { name: "Rahasia" });
    const saved = await secret.push();
    await secret.reached(saved.kind === "saved" ? saved.seq : 0);
    expect(siti.ticks.flatMap(({ labels }) => labels.map(({ rowId }) => rowId))).not.toContain("secret");
    await setAccess(boss, "open");
    expect(await siti.open()).toMatchObject({ ok: true, access: { write: true, reason: null } });
  });

  test("whoever came by a link that was replaced is cut off", async () => {
    const own = await api.create(operator.token);
    const boss = await connect();
    await boss.hello((await api.enter(secretIn(own.facilitatorLink))).token);
    const observer = await connect();
    const entered = await api.enter(secretIn(own.observerLink));
    await observer.hello(entered.token);
    await runCommand(boss, { type: "link:issue", role: "observer" });
    await observer.closed();
    expect(await (await connect()).hello(entered.token)).toEqual({ ok: false, refusal: "unknown-session" });
  });
});

describe("a page that connects anew", () => {
  test("is not sent the workshop it still has, and all of it once it has changed", async () => {
    const boss = await connect();
    await boss.hello((await api.enter(secretIn(workshop.facilitatorLink))).token);
    const { token } = await join("Wati");
    const greet = async (workshopTag?: string) => {
      const raw = await connect();
      const hello = { protocol: protocolVersion, token, tabId: "tab", workshopTag };
      const answer = await raw.ask<HelloAnswer>("hello", hello);
      if (!answer.ok) throw new Error(answer.refusal);
      return answer;
    };
    const first = await greet();
    expect(first.workshop).toMatchObject({ id: workshop.workshopId });
    expect(await greet("another")).toMatchObject({ workshop: first.workshop });
    const again = await greet(first.workshopTag);
    expect(again).not.toHaveProperty("workshop");
    expect(again.workshopTag).toBe(first.workshopTag);
    await setAccess(boss, "view");
    const changed = await greet(first.workshopTag);
    expect(changed.workshop?.access["gov"]).toEqual({ program: "view" });
    expect(changed.workshopTag).not.toBe(first.workshopTag);
    await setAccess(boss, "open");
  });
});

describe("the public link", () => {
  test("sees rows and codes, but no names", async () => {
    const siti = await participantPage("Siti");
    const raw = await connect();
    await raw.hello((await api.enter(secretIn(workshop.observerLink))).token);
    const screen = new SocketPage(raw, siti.key);
    siti.addRow("public1", { quadrant: "W", text: "Kurang SDM" });
    await siti.push();
    siti.raw.socket.emit("presence:set", {
      document: siti.key,
      focus: { rowId: null, column: null, typing: false },
    });
    await siti.raw.next("presence:tick");
    const opened = await screen.open();
    siti.addRow("public2", { quadrant: "W", text: "Jaringan putus" });
    const saved = await siti.push();
    await screen.reached(saved.kind === "saved" ? saved.seq : 0);
    expect(opened.ok && opened.people).toEqual([]);
    const labels = [...(opened.ok ? opened.labels : []), ...screen.ticks.flatMap((tick) => tick.labels)];
    expect(new Set(labels.map(({ author }) => author))).toEqual(new Set([null]));
    expect(labels.map(({ rowId }) => rowId)).toContain("public2");
    expect(JSON.stringify(raw.received)).not.toContain("Siti");
  });
});

describe("[PERM3] a stranger", () => {
  test("gets nothing before hello, whatever is asked", async () => {
    const siti = await participantPage("Siti");
    const stranger = await connect();
    const asked = [
      stranger.ask("doc:open", openRequest(siti.key), 300),
      stranger.ask("doc:push", { document: siti.key, epoch: 1, pushId: "p", update: new Uint8Array(2) }, 300),
      stranger.ask("cmd", { id: "c", command: { type: "sample:load" } }, 300),
      stranger.ask("probe", 1, 300),
    ];
    siti.addRow("unseen", { quadrant: "S" });
    await siti.push();
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(Array(4).fill("rejected"));
    expect(stranger.received).toEqual([]);
  });

  test("gets a refusal for a wrong token or an old page, and may try again", async () => {
    const stranger = await connect();
    const { token } = await join("Siti");
    expect(await stranger.hello("wrong")).toEqual({ ok: false, refusal: "unknown-session" });
    expect(await stranger.ask("hello", { protocol: 0, token, tabId: "t" })).toEqual({
      ok: false,
      refusal: "upgrade-needed",
    });
    expect(await stranger.ask("hello", { token })).toEqual({ ok: false, refusal: "invalid" });
    expect(await stranger.hello(token)).toMatchObject({ ok: true, identity: { person: { name: "Siti" } } });
    expect(await stranger.ask("probe", 7)).toBe(7);
  });

  test("that sends no known message, or a broken one, harms nobody", async () => {
    const siti = await participantPage("Siti");
    for (const payload of [
      undefined,
      null,
      1,
      "x",
      [],
      {},
      { document: siti.key },
      { update: new Uint8Array(1) },
    ]) {
      siti.raw.socket.emit("presence:set", payload);
      siti.raw.socket.emit("doc:close", payload);
      siti.raw.socket.emit("unheard-of", payload);
      expect(await siti.raw.ask("doc:open", payload)).toEqual({ ok: false, refusal: "invalid" });
      expect(await siti.raw.ask("doc:push", payload)).toMatchObject({ kind: "refused", reason: "invalid" });
      expect(await siti.raw.ask("cmd", payload)).toEqual({ ok: false, refusal: "invalid" });
    }
    expect(await siti.raw.ask("probe", 1)).toBe(1);
  });
});

describe("[CONN1] one socket per tab", () => {
  test("an older socket of the tab is closed, and its late end takes nothing from the newer one", async () => {
    const { token } = await join("Siti");
    const [older, newer] = [await connect(), await connect()];
    await older.hello(token, "one");
    await new SocketPage(older, key("swot")).open();
    await newer.hello(token, "one");
    const page = new SocketPage(newer, key("swot"));
    await page.open();
    await older.closed();
    page.addRow("after", { quadrant: "S" });
    const saved = await page.push();
    expect(saved).toMatchObject({ kind: "saved" });
    await page.reached(saved.kind === "saved" ? saved.seq : 0);
  });

  test("three edits that break the document end the connection; others go on", async () => {
    const [siti, hostile] = [await participantPage("Siti"), await participantPage("Penyusup")];
    const answers = [];
    for (const id of ["x1", "x2", "x3"]) {
      hostile.doc.getMap("rows").set(id, 1);
      answers.push(await hostile.push());
    }
    expect(answers).toMatchObject(Array.from({ length: 3 }, () => ({ kind: "refused", reason: "invalid" })));
    await hostile.raw.closed();
    siti.addRow("undisturbed", { quadrant: "S" });
    expect(await siti.push()).toMatchObject({ kind: "saved" });
  });

  test("[LIMIT1] a page that floods is asked for patience, its neighbour is not", async () => {
    const [siti, flood] = [await participantPage("Siti"), await participantPage("Banjir")];
    flood.addRow("filler", { text: "x".repeat(3_900) });
    const answers = await Promise.all(Array.from({ length: 600 }, () => flood.push()));
    expect(answers.map(({ kind }) => kind)).toContain("busy");
    siti.addRow("calm", { quadrant: "S" });
    expect(await siti.push()).toMatchObject({ kind: "saved" });
  });
});

test("[ACK1] what was saved is there after a restart, with its codes", async () => {
  const siti = await participantPage("Siti", { worksheet: "action" });
  siti.addRow("lasting", { action: "Menyusun peta", budgets: { 2024: 1_000_000 } });
  expect(await siti.push()).toMatchObject({ kind: "saved" });
  await server.restart();
  api = workshopApi(server.url);
  const again = await participantPage("Budi", { worksheet: "action" });
  expect(again.rows).toEqual(siti.rows);
});

const forbidden: readonly Command[] = [
  { type: "access:set", dimensionIds: ["gov" as DimensionId], worksheets: ["swot"], level: "open" },
  { type: "sample:load" },
  { type: "link:issue", role: "facilitator" },
  { type: "settings:set", values: { title: "Diambil alih" } },
];

async function connect(by: "websocket" | "polling" = "websocket"): Promise<RawSocket> {
  const raw = new RawSocket(server.url, [by]);
  sockets.push(raw);
  await new Promise((resolve) => raw.socket.once("connect", () => resolve(undefined)));
  return raw;
}

function join(name: string, dimensionId = "gov"): Promise<Entered> {
  return api.join(workshop.joinCode, { name, dimensionId });
}

async function participantPage(
  name: string,
  options: { dimensionId?: string; worksheet?: WorksheetKey; by?: "websocket" | "polling" } = {},
): Promise<SocketPage> {
  const { dimensionId = "gov", worksheet = "swot", by } = options;
  const raw = await connect(by);
  await raw.hello((await join(name, dimensionId)).token);
  const page = new SocketPage(raw, key(worksheet, dimensionId));
  const opened = await page.open();
  if (!opened.ok) throw new Error(opened.refusal);
  return page;
}

function address(worksheet: WorksheetKey, dimensionId = "gov") {
  return { workshopId: workshop.workshopId, dimensionId: dimensionId as DimensionId, worksheet };
}

function key(worksheet: WorksheetKey, dimensionId = "gov"): DocumentKey {
  return documentKey(address(worksheet, dimensionId));
}

function openRequest(document: DocumentKey) {
  return {
    document,
    epoch: null,
    lastSeq: null,
    stateVector: Y.encodeStateVector(new Y.Doc()),
    clientIds: [1],
  } satisfies DocumentOpen;
}

let commands = 0;

function runCommand(raw: RawSocket, command: Command): Promise<CommandAnswer> {
  commands += 1;
  return raw.ask("cmd", { id: `live-${commands}`, command });
}

function setAccess(boss: RawSocket, level: "open" | "view" | "hidden"): Promise<CommandAnswer> {
  const dimensionIds = ["gov" as DimensionId];
  return runCommand(boss, { type: "access:set", dimensionIds, worksheets: ["program"], level });
}

function access({ raw }: SocketPage, reason: string): Promise<DocumentAccess> {
  return raw.next<DocumentAccess>("doc:access", (one) => one.reason === reason);
}

function secretIn(link: string): string {
  return new URL(link).hash.slice(1);
}
