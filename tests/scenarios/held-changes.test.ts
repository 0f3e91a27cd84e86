import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import * as Y from "yjs";
import * as z from "zod/mini";
import { closingGraceMs } from "../../server/access/push-verdict";
import type { DimensionId } from "../../shared/domain/dimension";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import { changePageSchema } from "../../shared/protocol/change-page";
import type { Command } from "../../shared/protocol/command-messages";
import { frameMaxBytes } from "../../shared/protocol/limits";
import { heldEditsSchema, type HeldChange, type HeldEdit } from "../../shared/protocol/held-messages";
import { helloAnswerSchema } from "../../shared/protocol/hello-message";
import { historyPageSchema } from "../../shared/protocol/history-messages";
import { httpRefusalSchema, type CreatedWorkshop, type Entered } from "../../shared/protocol/http-messages";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { RawSocket } from "../support/raw-socket";
import { SocketPage } from "../support/socket-page";
import { workshopApi, type WorkshopApi } from "../support/workshop-api";

const rows = 260;
/** What was added, its quadrant and its text. */
const changesOfAll = 3 * rows;

let server: InProcessServer;
let api: WorkshopApi;
let workshop: CreatedWorkshop;
let siti: Entered;
let boss: Entered;
let sockets: RawSocket[] = [];

beforeAll(async () => {
  server = await startInProcess(inject("serverBuild"));
});

beforeEach(async () => {
  api = workshopApi(server.url);
  workshop = await api.create((await api.enter(operatorSecret)).token);
  [siti, boss] = [await join("Siti"), await entered(workshop.facilitatorLink)];
});

afterEach(() => {
  for (const socket of sockets) socket.close();
  sockets = [];
});

afterAll(async () => {
  await server.dispose();
});

describe("a late edit of hundreds of rows", () => {
  test("[HELD4] is read to its last word by its author and by facilitators, also when it was declined", async () => {
    const edit = await heldOf(siti);
    expect(edit).toMatchObject({ state: "waiting", own: true });
    expect(edit.changes.length + edit.moreChanges).toBe(changesOfAll);
    expect(edit.changes.length).toBeLessThanOrEqual(200);
    await run(boss, { type: "held:decline", heldId: edit.id });
    await server.restart();
    api = workshopApi(server.url);
    for (const reader of [siti, boss]) {
      const [listed] = await heldOnHello(reader);
      if (listed === undefined) throw new Error("not listed");
      expect(listed).toMatchObject({ id: edit.id, state: "declined", moreChanges: edit.moreChanges });
      const all = await readAll(reader, listed);
      expect(textsIn(all)).toEqual(expectedTexts());
      expect(all).toHaveLength(changesOfAll);
    }
  });

  test("[HELD4] [PERM2] is read by nobody else", async () => {
    const { id } = await heldOf(siti);
    const budi = await join("Budi");
    const observer = await entered(workshop.observerLink);
    const elsewhere = await api.create((await api.enter(operatorSecret)).token);
    const page = `held/${id}/changes?from=0`;
    expect(await refusal(budi, page)).toBe("not-found");
    expect(await refusal(observer, page)).toBe("not-found");
    expect(await refusal(await entered(elsewhere.facilitatorLink), page)).toBe("not-allowed");
    expect(await refusal({ token: "nobody" }, page)).toBe("unknown-session");
    expect(await refusal(boss, "held/nothing/changes?from=0")).toBe("not-found");
    for (const from of ["", "?from=x", "?from=-1", "?from=1&from=2"])
      expect(await refusal(siti, `held/${id}/changes${from}`)).toBe("invalid");
    expect(await ask(siti, page)).toMatchObject({ ok: true });
  });

  test("[LIMIT1] who reads it without end is asked for patience", async () => {
    const { id } = await heldOf(siti);
    const answers = new Set<unknown>();
    for (let at = 0; at < 80; at += 1)
      answers.add(z.parse(answerSchema, await ask(siti, `held/${id}/changes?from=${changesOfAll}`)).refusal);
    expect([...answers]).toEqual([undefined, "busy"]);
    expect(await ask(boss, `held/${id}/changes?from=0`)).toMatchObject({ ok: true });
  });
});

test("[HIST1] a step of hundreds of rows is read to its last word, by whoever may read the worksheet", async () => {
  const page = await pageOf(siti);
  await pushRows(page, "saved");
  const [step] = z.parse(historyPageSchema, await ask(siti, `gov/swot/history`)).steps;
  if (step === undefined) throw new Error("no step");
  const { epoch, seq, changes, moreChanges } = step;
  expect(changes.length + moreChanges).toBe(changesOfAll);
  const at = `gov/swot/history/changes?epoch=${epoch}&seq=${seq}`;
  expect(textsIn([...changes, ...(await readFrom(boss, at, changes.length))])).toEqual(expectedTexts());
  // Of one row it ended with the first of two pushes.
  expect(await readFrom(siti, `gov/swot/history/changes?epoch=${epoch}&seq=1&row=r7`, 0)).toMatchObject([
    { rowId: "r7", code: expect.stringMatching(/^S\d+$/u), after: "added" },
    { column: "quadrant" },
    { after: textOf(7) },
  ]);
  expect(await refusal(await entered(workshop.observerLink), `${at}&from=0`)).toBe("not-allowed");
  expect(await refusal(siti, `${at}9&from=0`)).toBe("not-found");
  expect(await refusal(siti, at)).toBe("invalid");
});

/** What was written offline and arrives behind the lock, as its author hears of it. */
async function heldOf(author: Entered): Promise<HeldEdit> {
  const page = await pageOf(author);
  const dimensionIds = ["gov" as DimensionId];
  await run(boss, { type: "access:set", dimensionIds, worksheets: ["swot"], level: "view" });
  server.clock.now += closingGraceMs + 1;
  await pushRows(page, "held");
  const [edit] = await heldOnHello(author);
  if (edit === undefined) throw new Error("nothing is held");
  return edit;
}

/** Long enough for two pushes, and for more than one page. */
function textOf(row: number): string {
  return `Butir ${row}: ${"panjang ".repeat(150)}`.trimEnd();
}

function expectedTexts(): readonly string[] {
  return Array.from({ length: rows }, (_, row) => textOf(row)).toSorted();
}

async function pushRows(page: SocketPage, kind: "saved" | "held"): Promise<void> {
  let before = Y.encodeStateVector(page.doc);
  for (let row = 0; row < rows; row += 1) {
    page.addRow(`r${row}`, { quadrant: "S", text: textOf(row) });
    if (row !== rows / 2 && row !== rows - 1) continue;
    expect(await page.push(Y.encodeStateAsUpdate(page.doc, before))).toMatchObject({ kind });
    before = Y.encodeStateVector(page.doc);
  }
}

function textsIn(changes: readonly HeldChange[]): readonly string[] {
  const texts = changes.filter(({ column }) => column === "text").map(({ after }) => after);
  return texts.filter((text) => typeof text === "string").toSorted();
}

/** As a page reads it: what is listed, and then what the list was too short for. */
async function readAll(reader: Entered, { id, changes }: HeldEdit): Promise<readonly HeldChange[]> {
  return [...changes, ...(await readFrom(reader, `held/${id}/changes?`, changes.length))];
}

async function readFrom(reader: Entered, path: string, from: number): Promise<readonly HeldChange[]> {
  const answer = await ask(reader, `${path}&from=${from}`);
  expect(answer).toMatchObject({ ok: true });
  expect(JSON.stringify(answer).length).toBeLessThan(frameMaxBytes / 2);
  const { changes, next } = z.parse(changePageSchema, answer);
  return next === null ? changes : [...changes, ...(await readFrom(reader, path, next))];
}

async function heldOnHello({ token }: Entered): Promise<readonly HeldEdit[]> {
  const answer = helloAnswerSchema.parse(await (await socket()).hello(token, "another-tab"));
  if (!answer.ok) throw new Error(answer.refusal);
  return heldEditsSchema.parse(answer.held);
}

function join(name: string): Promise<Entered> {
  return api.join(workshop.joinCode, { name, dimensionId: "gov" });
}

function entered(link: string): Promise<Entered> {
  return api.enter(new URL(link).hash.slice(1));
}

async function socket(): Promise<RawSocket> {
  const raw = new RawSocket(server.url);
  sockets.push(raw);
  await new Promise((resolve) => raw.socket.once("connect", () => resolve(undefined)));
  return raw;
}

async function pageOf({ token }: Entered): Promise<SocketPage> {
  const raw = await socket();
  await raw.hello(token, `tab-${sockets.length}`);
  const page = new SocketPage(raw, swot());
  const opened = await page.open();
  if (!opened.ok) throw new Error(opened.refusal);
  return page;
}

async function run({ token }: Entered, command: Command): Promise<void> {
  const raw = await socket();
  await raw.hello(token, `tab-${sockets.length}`);
  const id = `changes-${sockets.length}`;
  expect(await raw.ask("cmd", { id, command })).toMatchObject({ ok: true });
}

function swot(): DocumentKey {
  const { workshopId } = workshop;
  return documentKey({ workshopId, dimensionId: "gov" as DimensionId, worksheet: "swot" });
}

const answerSchema = z.object({ refusal: z.optional(z.string()) });

async function refusal(caller: Pick<Entered, "token">, path: string): Promise<string> {
  return z.parse(httpRefusalSchema, await ask(caller, path)).refusal;
}

async function ask({ token }: Pick<Entered, "token">, path: string): Promise<unknown> {
  const response = await fetch(`${server.url}/api/workshops/${workshop.workshopId}/${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return response.json();
}
