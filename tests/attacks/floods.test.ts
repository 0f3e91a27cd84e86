import Libsql from "libsql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { DocumentKey } from "../../shared/domain/document-key";
import { frameMaxBytes, pushMaxBytes } from "../../shared/protocol/limits";
import { AttackHall } from "../support/attack-hall";
import { RawSocket } from "../support/raw-socket";
import type { SocketPage } from "../support/socket-page";

/** More than a session may send at once, whatever it sends. */
const flood = 4_000;
/** What the server may keep of a flood that goes on and on. */
const memoryMaxBytes = 128 * 1024 * 1024;

let hall: AttackHall;

beforeAll(async () => {
  hall = await AttackHall.open();
});

afterAll(async () => {
  await hall.dispose();
});

describe("[LIMIT1] a session that sends without end is asked for patience, then cut off, and nobody else notices:", () => {
  test.each<[string, (page: SocketPage) => unknown]>([
    ["empty pushes", (page) => emitPush(page, Uint8Array.of(0, 0))],
    ["the same push again and again", (page) => emitPush(page, Y.encodeStateAsUpdate(page.doc))],
    ["openings", (page) => page.raw.socket.emit("doc:open", openRequest(page))],
    ["closings", (page) => page.raw.socket.emit("doc:close", { document: page.key })],
    [
      "presence",
      (page) =>
        page.raw.socket.emit("presence:set", {
          document: page.key,
          focus: { rowId: "sasaran", column: "text", typing: true },
        }),
    ],
    ["commands", (page) => page.raw.socket.emit("cmd", { id: "c", command: { type: "sample:load" } })],
    ["reports of unsent edits", (page) => page.raw.socket.emit("device:set", { unsent: 1, since: 1 })],
    ["probes", (page) => page.raw.socket.emit("probe", 1)],
    ["greetings", (page) => page.raw.socket.emit("hello", { protocol: 1, token: "x", tabId: "t" })],
    ["messages nobody knows", (page) => page.raw.socket.emit("awareness", { clients: [1, 2, 3] })],
    ["messages of no shape", (page) => page.raw.socket.emit("doc:push", [[[["x"]]]])],
  ])("%s", async (_, send) => {
    const before = [logLength(), hall.memoryBytes()] as const;
    const page = await hall.attacker();
    hall.takeSlowestAckMs();
    for (let at = 0; at < flood; at += 1) send(page);
    await page.raw.closed();
    expect(await hall.differences()).toEqual([]);
    expect(hall.memoryBytes() - before[1]).toBeLessThan(memoryMaxBytes);
    expect(entriesOf(page)).toBe(0);
    expect(logLength()).toBeGreaterThan(before[0]);
  });

  test("large pushes, which get the word to wait instead of a place in memory", async () => {
    const page = await hall.attacker();
    page.addRow("isi", { quadrant: "S", text: "x".repeat(3_900) });
    const update = Y.encodeStateAsUpdate(page.doc);
    const answers = await Promise.all(Array.from({ length: 400 }, () => page.push(update)));
    const kinds = new Set(answers.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(["saved", "busy"]));
    expect(answers.find(({ kind }) => kind === "busy")).toMatchObject({ retryAfterMs: expect.any(Number) });
    expect(await hall.differences()).toEqual([]);
    expect(await page.raw.ask("probe", 1)).toBe(1);
  });
});

describe("somebody who says no name", () => {
  test("is closed after some messages", async () => {
    const stranger = await connect();
    for (let at = 0; at < 40; at += 1) stranger.socket.emit("doc:open", {});
    await stranger.closed();
    expect(await hall.differences()).toEqual([]);
  });

  test("by many sockets at once leaves the server as it was", async () => {
    const strangers = await Promise.all(Array.from({ length: 50 }, () => connect()));
    for (const { socket } of strangers) for (let at = 0; at < 40; at += 1) socket.emit("hello", {});
    await Promise.all(strangers.map((stranger) => stranger.closed()));
    expect(await hall.differences()).toEqual([]);
  });
});

describe("what is larger than agreed", () => {
  test("as a push is refused", async () => {
    const page = await hall.attacker();
    expect(await page.push(new Uint8Array(pushMaxBytes + 1))).toMatchObject({
      kind: "refused",
      reason: "too-large",
    });
    expect(await page.raw.ask("probe", 1)).toBe(1);
  });

  test("as a frame closes the socket before it is read", async () => {
    const page = await hall.attacker();
    page.raw.socket.emit("doc:push", { update: new Uint8Array(frameMaxBytes + 1) });
    await page.raw.closed();
    expect(await hall.differences()).toEqual([]);
  });
});

test("[PERM2] pushes into another group's document, another workshop and no workshop are refused, each by its reason", async () => {
  const page = await hall.attacker();
  const update = Y.encodeStateAsUpdate(page.doc);
  const [workshopId] = page.key.split("/");
  const asked: readonly [string, string][] = [
    [`${workshopId}/eco/swot`, "not-allowed"],
    [`${workshopId}/constructor/swot`, "not-allowed"],
    ["workshop9/gov/swot", "not-found"],
    ["__proto__/gov/swot", "not-found"],
    ["../gov/swot", "invalid"],
  ];
  for (const [key, reason] of asked)
    expect(await page.push(update, key as DocumentKey)).toMatchObject({ kind: "refused", reason });
  expect(await hall.differences()).toEqual([]);
});

test("[ACK1] what was saved before is answered again, and stands in the log once", async () => {
  const page = await hall.attacker();
  page.addRow("sekali", { quadrant: "O", text: "Dana desa" });
  const update = Y.encodeStateAsUpdate(page.doc);
  const answers = await Promise.all(Array.from({ length: 50 }, () => page.push(update)));
  expect(answers.every(({ kind }) => kind === "saved")).toBe(true);
  expect(entriesOf(page)).toBe(1);
  expect(await hall.differences()).toEqual([]);
});

test("[INGEST3] whoever asks for large states and reads none of them is cut off, and the memory comes back", async () => {
  const page = await hall.attacker();
  for (const half of ["satu", "dua"]) {
    for (let at = 0; at < 55; at += 1)
      page.addRow(`${half}${at}`, { quadrant: "S", text: "x".repeat(3_900) });
    expect(await page.push()).toMatchObject({ kind: "saved" });
    await page.open();
  }
  const before = hall.memoryBytes();
  const readers = await Promise.all(Array.from({ length: 3 }, () => hall.attacker()));
  for (const reader of readers) {
    stopReading(reader);
    for (let at = 0; at < 2_100; at += 1) reader.raw.socket.emit("doc:open", openRequest(reader));
  }
  expect(await hall.differences()).toEqual([]);
  for (const reader of readers) {
    startReading(reader);
    await reader.raw.closed();
  }
  expect(hall.memoryBytes() - before).toBeLessThan(memoryMaxBytes);
});

/** As a phone does whose Wi-Fi is gone, but on purpose. */
function stopReading(page: SocketPage): void {
  connectionOf(page).pause();
}

function startReading(page: SocketPage): void {
  connectionOf(page).resume();
}

function connectionOf({ raw }: SocketPage): { pause(): void; resume(): void } {
  const { transport } = raw.socket.io.engine as unknown as {
    transport: { ws: { pause(): void; resume(): void } };
  };
  return transport.ws;
}

function emitPush(page: SocketPage, update: Uint8Array): void {
  page.raw.socket.emit("doc:push", { document: page.key, epoch: page.epoch, pushId: "p", update });
}

function openRequest({ key, doc }: SocketPage) {
  const stateVector = Uint8Array.of(0);
  return { document: key, epoch: null, lastSeq: null, stateVector, clientIds: [doc.clientID] };
}

async function connect(): Promise<RawSocket> {
  const raw = new RawSocket(hall.server.url);
  await new Promise((resolve) => raw.socket.once("connect", () => resolve(undefined)));
  return raw;
}

/** How many log entries hold something of this page's. */
function entriesOf(page: SocketPage): number {
  return readLog().filter((update) =>
    Y.decodeUpdate(update).structs.some(({ id }) => id.client === page.doc.clientID),
  ).length;
}

function logLength(): number {
  return readLog().length;
}

function readLog(): readonly Uint8Array[] {
  const database = new Libsql(hall.server.databaseFile);
  try {
    const rows = database.prepare('select "update" as bytes from log').all([]) as { bytes: ArrayBuffer }[];
    return rows.map(({ bytes }) => new Uint8Array(bytes));
  } finally {
    database.close();
  }
}
