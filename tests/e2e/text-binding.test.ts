import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import type { Browser, CDPSession, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser";
import { phoneProfile } from "../support/chromium";

/** What the page tells about the bound field, its document and that of a colleague. */
interface Seen {
  readonly value: string;
  readonly near: string;
  readonly far: string;
  /** The direction only of a selection with something in it. */
  readonly selection: readonly (number | string)[];
  readonly scrollTop: number;
  /** Names of events in order: of composing and of input, as `input:insertText`. */
  readonly events: readonly string[];
  /** How often a script assigned the value since `watchText`. */
  readonly assigned: number;
  readonly dropped: readonly string[];
}

declare global {
  function openText(setup: { content: string; tag?: "textarea" | "input"; maxLength?: number }): void;
  /** The colleague replaces `remove` letters at `index`; it arrives at once. */
  function editFar(index: number, remove: number, insert: string): void;
  function selectText(start: number, end: number, direction?: "forward" | "backward"): void;
  function scrollText(scrollTop: number): void;
  /** Counts events and assignments from here on. */
  function watchText(): void;
  /** Ends the quiet time of a composition. */
  function elapse(): void;
  function closeText(): void;
  function seeText(): Seen;
}

let http: Server;
let browser: Browser;
let page: Page;
let input: CDPSession;
let url: string;

beforeAll(async () => {
  const script = await bundlePageScript();
  http = createServer((request, response) => {
    const isScript = request.url === "/page.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8");
    response.end(isScript ? script : PAGE_HTML);
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  url = `http://127.0.0.1:${address.port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  http.close();
});

beforeEach(async () => {
  const context = await browser.newContext(phoneProfile);
  page = await context.newPage();
  input = await context.newCDPSession(page);
  await page.goto(url);
});

afterEach(async () => {
  await page.context().close();
});

describe("with an input method", () => {
  it("letters reach the colleague while the word is composed, and the value is not assigned until its end", async () => {
    await open("kota ", 5);
    await compose("pan");
    expect(await see()).toMatchObject({ value: "kota pan", near: "kota pan", far: "kota pan" });
    await editFar(0, 0, "di ");
    await compose("pant");
    await editFar(12, 0, "!");
    await compose("pantai");
    expect(await see()).toMatchObject({
      value: "kota pantai",
      near: "di kota pantai!",
      far: "di kota pantai!",
    });
    await commit("pantai");
    const seen = await see();
    expect(seen).toMatchObject({
      value: "di kota pantai!",
      far: "di kota pantai!",
      selection: [14, 14],
    });
    expect(seen.assigned).toBe(1);
    expect(seen.events.filter((name) => name.startsWith("composition"))).toEqual([
      "compositionstart",
      "compositionend",
    ]);
  });

  it("a change of the colleague in the very word that is composed is kept, once, on both sides", async () => {
    await open("", 0);
    await compose("pesisir");
    await editFar(3, 0, "XY");
    await compose("pesisirnya");
    expect((await see()).far).toBe("pesXYisirnya");
    await editFar(0, 1, "P");
    await compose("pesisirku");
    await commit("pesisirku ");
    const seen = await see();
    expect(seen.far).toBe("PesXYisirku ");
    expect([seen.value, seen.near]).toEqual([seen.far, seen.far]);
    expect(seen.selection).toEqual([12, 12]);
  });

  it("an existing word taken back into composition, as Gboard does, is changed by its letters only", async () => {
    await open("kota lama indah", 9);
    await compose("lam", { replace: [5, 9] });
    await editFar(0, 4, "desa");
    await compose("lamban");
    expect((await see()).far).toBe("desa lamban indah");
    await commit("lambat");
    expect(await see()).toMatchObject({ value: "desa lambat indah", far: "desa lambat indah" });
  });

  it("a pause shows what waits; the next letter of the word neither doubles nor loses anything", async () => {
    await open("", 0);
    await compose("ko");
    await editFar(0, 0, "> ");
    expect((await see()).value).toBe("ko");
    await page.evaluate(() => globalThis.elapse());
    expect(await see()).toMatchObject({ value: "> ko", selection: [4, 4] });
    await compose("ta");
    await editFar(0, 0, ">");
    expect(await see()).toMatchObject({ value: "> kota", near: ">> kota" });
    await commit("ta");
    expect(await see()).toMatchObject({ value: ">> kota", near: ">> kota", far: ">> kota" });
  });

  it("a composition that is given up leaves only what the colleague wrote", async () => {
    await open("a", 1);
    await compose("xyz");
    await editFar(1, 0, "b");
    await compose("");
    expect(await see()).toMatchObject({ value: "ab", near: "ab", far: "ab" });
  });

  it("leaving the field in the middle of a word keeps the word and shows what waits", async () => {
    await open("", 0);
    await compose("des");
    await editFar(0, 0, "- ");
    await page.evaluate(() => document.querySelector<HTMLElement>("[data-field]")?.blur());
    expect(await see()).toMatchObject({ value: "- des", near: "- des", far: "- des" });
  });

  it("text over the limit is handed over at the end of the word, not letter by letter", async () => {
    await open("kota ", 5, { maxLength: 8 });
    for (const letters of ["pan", "pant", "pantai"]) await compose(letters);
    expect(await see()).toMatchObject({ value: "kota pantai", dropped: [] });
    await commit("pantai");
    expect(await see()).toMatchObject({ value: "kota pan", far: "kota pan", dropped: ["tai"] });
  });
});

describe("typing and replacing", () => {
  it("an emoji is inserted and replaced as a whole, between changes of the colleague", async () => {
    await open("ab", 1);
    await commit("😀");
    await editFar(3, 0, "🌿");
    expect(await see()).toMatchObject({ value: "a😀🌿b", far: "a😀🌿b", selection: [3, 3] });
    await select(1, 3);
    await commit("😃");
    expect(await see()).toMatchObject({ value: "a😃🌿b", near: "a😃🌿b", far: "a😃🌿b" });
    await page.keyboard.press("Backspace");
    expect(await see()).toMatchObject({ value: "a🌿b", far: "a🌿b" });
  });

  it("a word replaced by a suggestion keeps its place while the colleague types around it", async () => {
    await open("pelayann publik", 8);
    await select(0, 8);
    await editFar(0, 0, "mutu ");
    expect((await see()).selection.slice(0, 2)).toEqual([5, 13]);
    await commit("pelayanan");
    await editFar(5, 0, "1. ");
    expect(await see()).toMatchObject({
      value: "mutu 1. pelayanan publik",
      near: "mutu 1. pelayanan publik",
      far: "mutu 1. pelayanan publik",
      selection: [17, 17],
    });
  });

  it("keeps a backward selection and the scroll position under changes above", async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `baris ${index}`).join("\n");
    await open(lines, 0);
    const at = lines.indexOf("baris 40");
    await page.evaluate((start) => globalThis.selectText(start, start + 8, "backward"), at);
    await page.evaluate(() => globalThis.scrollText(300));
    await editFar(0, 0, "nol ");
    const seen = await see();
    expect(seen.selection).toEqual([at + 4, at + 12, "backward"]);
    expect(seen.scrollTop).toBe(300);
    expect(seen.value).toBe(seen.far);
  });

  it("a pasted line break in a one-line field arrives as the browser shows it", async () => {
    await open("ab", 1, { tag: "input" });
    await commit("x\ny");
    const seen = await see();
    expect([seen.near, seen.far]).toEqual([seen.value, seen.value]);
    await editFar(0, 0, "satu\n");
    expect(await see()).toMatchObject({ value: `satu ${seen.value}` });
  });
});

describe("undo by keyboard", () => {
  it("takes back own letters only, although the browser's own history was emptied", async () => {
    await open("dasar", 5);
    await page.keyboard.type(" saya");
    await editFar(0, 0, "orang lain ");
    await page.keyboard.press("Control+z");
    expect(await see()).toMatchObject({ value: "orang lain dasar", far: "orang lain dasar" });
    await page.keyboard.press("Control+Shift+z");
    expect(await see()).toMatchObject({ value: "orang lain dasar saya", far: "orang lain dasar saya" });
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+y");
    const seen = await see();
    expect(seen).toMatchObject({ value: "orang lain dasar saya", far: "orang lain dasar saya" });
    expect(seen.events).not.toContain("input:historyUndo");
  });

  it("works before anything was typed here, where the browser sends no beforeinput", async () => {
    await open("a", 1);
    await page.keyboard.press("Control+z");
    const seen = await see();
    expect(seen.events).toEqual(["undo"]);
    expect(seen.value).toBe("a");
  });

  it("asked for otherwise, as from a menu, is passed on", async () => {
    await open("a", 1);
    await page.keyboard.type("b");
    await editFar(0, 0, "x");
    await input.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Undo", commands: ["undo"] });
    expect(await see()).toMatchObject({ value: "xa", near: "xa", far: "xa" });
  });
});

describe("after dispose", () => {
  it("the field and the text go their own ways", async () => {
    await open("a", 1);
    await compose("b");
    await page.evaluate(() => globalThis.closeText());
    await editFar(0, 0, "x");
    await commit("bc");
    expect(await see()).toMatchObject({ value: "abc", near: "xab", far: "xab" });
  });
});

async function open(
  content: string,
  caret: number,
  more: { tag?: "input"; maxLength?: number } = {},
): Promise<void> {
  await page.evaluate((setup) => globalThis.openText(setup), { content, ...more });
  await select(caret, caret);
  await page.evaluate(() => globalThis.watchText());
}

async function select(start: number, end: number): Promise<void> {
  await page.evaluate(([from, to]) => globalThis.selectText(from, to), [start, end] as const);
}

async function editFar(index: number, remove: number, insert: string): Promise<void> {
  await page.evaluate(([at, count, text]) => globalThis.editFar(at, count, text), [
    index,
    remove,
    insert,
  ] as const);
}

async function compose(text: string, { replace }: { replace?: [number, number] } = {}): Promise<void> {
  const range = replace === undefined ? {} : { replacementStart: replace[0], replacementEnd: replace[1] };
  await input.send("Input.imeSetComposition", {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
    ...range,
  });
}

async function commit(text: string): Promise<void> {
  await input.send("Input.insertText", { text });
}

function see(): Promise<Seen> {
  return page.evaluate(() => globalThis.seeText());
}

const PAGE_HTML =
  '<!doctype html><title>text</title><body></body><script type="module" src="/page.js"></script>';

/** What the page runs. Plain JavaScript, since it exists for this test only and is bundled from memory. */
const PAGE_SOURCE = `
import * as Y from "yjs";
import { bindText } from ${JSON.stringify(fileURLToPath(new URL("../../client/sync/text-binding.ts", import.meta.url)))};

const near = new Y.Doc();
const far = new Y.Doc();
near.on("update", (update, origin) => origin === "network" || Y.applyUpdate(far, update, "network"));
far.on("update", (update, origin) => origin === "network" || Y.applyUpdate(near, update, "network"));
const text = near.getText("prose");
const farText = far.getText("prose");

let field;
let binding;
let events = [];
let assigned = 0;
const dropped = [];
const tasks = new Set();

globalThis.openText = ({ content, tag = "textarea", maxLength = Infinity }) => {
  farText.insert(0, content);
  field = document.createElement(tag);
  field.dataset.field = "";
  field.rows = 5;
  document.body.append(field);
  const origin = {};
  const history = new Y.UndoManager(text, { trackedOrigins: new Set([origin]) });
  binding = bindText(field, text, {
    origin,
    maxLength,
    onOverLength: (rest) => dropped.push(rest),
    undo: () => (events.push("undo"), history.undo()),
    redo: () => (events.push("redo"), history.redo()),
    schedule: (task) => (tasks.add(task), () => tasks.delete(task)),
  });
  field.focus();
};

globalThis.watchText = () => {
  for (const type of ["compositionstart", "compositionend", "input"]) {
    field.addEventListener(type, (event) => events.push(event.inputType ? type + ":" + event.inputType : type));
  }
  const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
  Object.defineProperty(field, "value", {
    get: () => value.get.call(field),
    set: (next) => {
      assigned += 1;
      value.set.call(field, next);
    },
  });
};

globalThis.editFar = (index, remove, insert) =>
  far.transact(() => {
    farText.delete(index, remove);
    farText.insert(index, insert);
  });
globalThis.selectText = (start, end, direction) => field.setSelectionRange(start, end, direction);
globalThis.scrollText = (scrollTop) => void (field.scrollTop = scrollTop);
globalThis.elapse = () => {
  for (const task of [...tasks]) {
    tasks.delete(task);
    task();
  }
};
globalThis.closeText = () => binding.dispose();
globalThis.seeText = () => ({
  value: field.value,
  near: text.toJSON(),
  far: farText.toJSON(),
  selection: [field.selectionStart, field.selectionEnd].concat(
    field.selectionStart === field.selectionEnd ? [] : field.selectionDirection,
  ),
  scrollTop: field.scrollTop,
  events,
  assigned,
  dropped,
});
`;

async function bundlePageScript(): Promise<string> {
  const entry = "virtual:page";
  const file = fileURLToPath(new URL("page.js", import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, rolldownOptions: { input: entry } },
    plugins: [
      {
        name: "page-from-memory",
        resolveId: (id) => (id === entry ? file : null),
        load: (id) => (id === file ? PAGE_SOURCE : null),
      },
    ],
  });
  if (Array.isArray(output) || !("output" in output)) throw new Error("expected one bundle");
  return output.output[0].code;
}
