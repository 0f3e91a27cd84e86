// @vitest-environment happy-dom
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { bindText, COMPOSITION_QUIET_MS } from "./text-binding";
import type { TextBinding, TextBindingOptions } from "./text-binding";

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Seconds when all is well; a failing run is made smaller first, which takes longer. */
const FUZZ_TIMEOUT_MS = 180_000;

const bindings: TextBinding[] = [];

afterEach(() => {
  for (const binding of bindings.splice(0)) binding.dispose();
});

describe("a local change", () => {
  it("is one small edit in one transaction with the given origin", () => {
    const { field, text, origin } = bound("Wisata pantai");
    const seen: { delta: unknown; origin: unknown }[] = [];
    text.observe((event, transaction) => seen.push({ delta: event.delta, origin: transaction.origin }));
    select(field, 7, 13);
    type(field, "bahari");
    expect(text.toJSON()).toBe("Wisata bahari");
    expect(seen).toHaveLength(1);
    expect(seen[0]?.origin).toBe(origin);
    expect(JSON.stringify(seen[0]?.delta)).not.toContain("Wisata");
  });

  it("goes to the caret among equal letters, so that a change of another person there keeps its place", () => {
    const { field, text } = bound("aaaa");
    const deltas: unknown[] = [];
    text.observe((event) => deltas.push(event.delta));
    select(field, 1, 1);
    type(field, "a");
    expect(deltas).toEqual([[{ retain: 1 }, { insert: "a" }]]);
  });

  it("replaces a whole emoji by one that shares half of its pair", () => {
    const { field, text } = bound("a😀b");
    select(field, 1, 3);
    type(field, "😃");
    expect(text.toJSON()).toBe("a😃b");
    expect(utf8RoundTrip(text)).toBe("a😃b");
  });

  it("waits for the other half of an emoji that comes in two events", () => {
    const { field, text, clock } = bound("ab");
    select(field, 1, 1);
    type(field, "\uD83D");
    expect(text.toJSON()).toBe("ab");
    type(field, "\uDE00");
    expect(text.toJSON()).toBe("a😀b");
    clock.elapse();
    type(field, "\uD83D");
    clock.elapse();
    expect(text.toJSON()).toBe("a😀\uFFFDb");
    expect(field.value).toBe("a😀\uFFFDb");
  });

  it("is told to the caller after it was made, and only then", () => {
    const told: string[] = [];
    const { field, text } = bound("", { onLocalEdit: () => told.push(text.toJSON()) });
    type(field, "x");
    field.dispatchEvent(new InputEvent("input"));
    text.insert(0, "y");
    expect(told).toEqual(["x"]);
  });

  it("in a one-line field or a textarea leaves line breaks alone until the text is edited there", () => {
    const area = bound("satu\r\ndua\r\ntiga");
    expect(area.field.value).toBe("satu\ndua\ntiga");
    expect(area.text.toJSON()).toBe("satu\r\ndua\r\ntiga");
    select(area.field, 8, 8);
    type(area.field, "!");
    expect(area.text.toJSON()).toBe("satu\ndua!\ntiga");
    const line = bound("satu\ndua", {}, "input");
    expect(line.field.value).toBe("satu dua");
    select(line.field, 4, 5);
    type(line.field, "");
    expect(line.text.toJSON()).toBe("satudua");
  });
});

describe("a change of another person", () => {
  it("keeps the selection with its direction and the scroll position", () => {
    const { field, text } = bound("satu dua tiga");
    field.setSelectionRange(5, 8, "backward");
    scrollsUpOnAssignment(field);
    field.scrollTop = 40;
    text.insert(0, "nol ");
    expect(field.value).toBe("nol satu dua tiga");
    expect([field.selectionStart, field.selectionEnd, field.selectionDirection]).toEqual([9, 12, "backward"]);
    text.insert(9, "<");
    text.insert(13, ">");
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe("dua");
    text.delete(0, 11);
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe("ua");
    expect(field.scrollTop).toBe(40);
  });

  it("does not take the focus into a field where nobody types", () => {
    const { field, text } = bound("satu");
    field.blur();
    const calls: unknown[] = [];
    field.setSelectionRange = (...range) => void calls.push(range);
    text.insert(0, "nol ");
    expect(field.value).toBe("nol satu");
    expect(calls).toEqual([]);
  });

  it("does not assign a value that is already there", () => {
    const { field, text } = bound("satu");
    const assigned = countAssignments(field);
    type(field, "!");
    text.doc?.transact(() => {
      text.insert(0, "x");
      text.delete(0, 1);
    });
    expect(assigned()).toBe(0);
  });

  it("inside one outer transaction with local changes is shown once and right", () => {
    const { field, text } = bound("satu dua");
    text.doc?.transact(() => {
      text.insert(0, "nol ");
      select(field, 8, 8);
      type(field, "!");
      text.insert(text.length, "?");
    });
    expect(text.toJSON()).toBe("nol satu dua!?");
    expect(field.value).toBe("nol satu dua!?");
    text.insert(0, "-");
    expect(field.value).toBe("-nol satu dua!?");
  });

  it("by undo is shown like any other, and takes back own letters only", () => {
    const { field, text, origin } = bound("dasar");
    const history = new Y.UndoManager(text, { trackedOrigins: new Set([origin]), captureTimeout: 0 });
    select(field, 5, 5);
    type(field, " saya");
    text.insert(0, "orang lain ");
    history.undo();
    expect(field.value).toBe("orang lain dasar");
    history.redo();
    expect(field.value).toBe("orang lain dasar saya");
    expect(field.selectionStart).toBe("orang lain dasar".length);
  });
});

describe("while a word is being composed", () => {
  it("the letters are sent at once, and the value is not assigned until the composition ends", () => {
    const { field, text } = bound("kota ");
    const assigned = countAssignments(field);
    const word = startComposition(field, 5);
    word.becomes("pan");
    expect(text.toJSON()).toBe("kota pan");
    text.insert(0, "di ");
    word.becomes("pant");
    text.insert(text.length, "!");
    word.becomes("pantai");
    expect(text.toJSON()).toBe("di kota pantai!");
    expect([field.value, assigned()]).toEqual(["kota pantai", 0]);
    word.end();
    expect([field.value, assigned()]).toEqual(["di kota pantai!", 1]);
    expect(field.selectionStart).toBe("di kota pantai".length);
  });

  it("a change of another person inside the very word is kept", () => {
    const { field, text } = bound("");
    const word = startComposition(field, 0);
    word.becomes("pesisi");
    text.insert(3, "XY");
    word.becomes("pesisir");
    expect(text.toJSON()).toBe("pesXYisir");
    word.becomes("pantai");
    expect(text.toJSON()).toContain("XY");
    word.end();
    expect(field.value).toBe(text.toJSON());
  });

  it("what another person deleted is not deleted twice", () => {
    const { field, text } = bound("lama baru");
    const word = startComposition(field, 9);
    text.delete(0, 5);
    field.setSelectionRange(4, 9);
    type(field, "", true);
    expect(text.toJSON()).toBe("");
    word.end();
    expect(field.value).toBe("");
  });

  it("a pause ends the waiting, and the next letter starts it again", () => {
    const { field, text, clock } = bound("");
    const word = startComposition(field, 0);
    word.becomes("ko");
    text.insert(0, "> ");
    expect(field.value).toBe("ko");
    expect(clock.delays()).toEqual([COMPOSITION_QUIET_MS]);
    clock.elapse();
    expect(field.value).toBe("> ko");
    text.insert(0, ">");
    expect(field.value).toBe(">> ko");
    select(field, 5, 5);
    type(field, "t", true);
    text.insert(0, "+");
    expect([field.value, text.toJSON()]).toEqual([">> kot", "+>> kot"]);
    clock.elapse();
    expect(field.value).toBe("+>> kot");
  });

  it("leaving the field or flushing shows what waits", () => {
    for (const leave of ["blur", "flush"] as const) {
      const { field, text, binding } = bound("");
      startComposition(field, 0).becomes("a");
      text.insert(1, "b");
      expect(field.value).toBe("a");
      if (leave === "blur") field.blur();
      else binding.flush();
      expect(field.value).toBe("ab");
    }
  });
});

describe("undo and redo", () => {
  it("of the browser are prevented and passed on, from the menu and from the keys", () => {
    const steps: string[] = [];
    const { field } = bound("a", { undo: () => steps.push("undo"), redo: () => steps.push("redo") });
    const events = [
      new InputEvent("beforeinput", { inputType: "historyUndo", cancelable: true }),
      new InputEvent("beforeinput", { inputType: "historyRedo", cancelable: true }),
      key("z", { ctrlKey: true }),
      key("Z", { ctrlKey: true, shiftKey: true }),
      key("y", { ctrlKey: true }),
      key("z", { metaKey: true }),
    ];
    for (const event of events) field.dispatchEvent(event);
    expect(steps).toEqual(["undo", "redo", "undo", "redo", "redo", "undo"]);
    expect(events.every((event) => event.defaultPrevented)).toBe(true);
  });

  it("leave letters, AltGr and a composition to the field", () => {
    const steps: string[] = [];
    const { field } = bound("a", { undo: () => steps.push("undo"), redo: () => steps.push("redo") });
    const events = [
      new InputEvent("beforeinput", { inputType: "insertText", cancelable: true }),
      key("z", {}),
      key("z", { ctrlKey: true, altKey: true }),
      key("z", { ctrlKey: true, isComposing: true }),
      key("y", { metaKey: true }),
    ];
    for (const event of events) field.dispatchEvent(event);
    expect(steps).toEqual([]);
    expect(events.some((event) => event.defaultPrevented)).toBe(false);
  });
});

describe("a longest length", () => {
  it("keeps what fits and hands over what does not", () => {
    const dropped: string[] = [];
    const { field, text } = bound("12345", { maxLength: 8, onOverLength: (rest) => dropped.push(rest) });
    select(field, 1, 3);
    type(field, "abcde😀fg");
    expect(text.toJSON()).toBe("1abcde45");
    expect(field.value).toBe("1abcde45");
    expect(field.selectionStart).toBe(6);
    expect(dropped).toEqual(["😀fg"]);
  });

  it("cuts off what was typed last, also where it took the place of an equal letter", () => {
    const dropped: string[] = [];
    const { field, text } = bound("kaaa", { maxLength: 6, onOverLength: (rest) => dropped.push(rest) });
    select(field, 1, 2);
    type(field, " kata");
    expect([field.value, text.toJSON(), dropped]).toEqual(["k kaaa", "k kaaa", ["ta"]]);
    expect(field.selectionStart).toBe(4);
  });

  it("does not cut an emoji in two", () => {
    const dropped: string[] = [];
    const { field, text } = bound("123", { maxLength: 4, onOverLength: (rest) => dropped.push(rest) });
    select(field, 3, 3);
    type(field, "😀");
    expect([field.value, text.toJSON(), dropped]).toEqual(["123", "123", ["😀"]]);
  });

  it("waits for the end of a composition, and then hands over the whole rest", () => {
    const dropped: string[] = [];
    const { field, text } = bound("kota ", { maxLength: 8, onOverLength: (rest) => dropped.push(rest) });
    const word = startComposition(field, 5);
    for (const letters of ["p", "pa", "pan", "pant", "pantai"]) word.becomes(letters);
    text.insert(0, "x");
    expect([field.value, dropped]).toEqual(["kota pantai", []]);
    word.end();
    expect([field.value, text.toJSON(), dropped]).toEqual(["xkota pan", "xkota pan", ["tai"]]);
  });

  it("lets a text that is already too long be shortened and mended", () => {
    const dropped: string[] = [];
    const { field, text } = bound("terlalu panjang", {
      maxLength: 5,
      onOverLength: (rest) => dropped.push(rest),
    });
    select(field, 0, 7);
    type(field, "amat");
    expect([text.toJSON(), dropped]).toEqual(["amat panjang", []]);
    type(field, "!");
    expect([text.toJSON(), field.value, dropped]).toEqual(["amat panjang", "amat panjang", ["!"]]);
  });
});

describe("dispose", () => {
  it("sends what only the field has, and lets go of both sides", () => {
    const { field, text, binding } = bound("a", { undo: () => expect.fail("undo after dispose") });
    const word = startComposition(field, 1);
    word.becomes("b\uD83D");
    expect(text.toJSON()).toBe("a");
    binding.dispose();
    expect(text.toJSON()).toBe("ab\uFFFD");
    text.insert(0, "x");
    expect(field.value).toBe("ab\uFFFD");
    type(field, "y");
    expect(text.toJSON()).toBe("xab\uFFFD");
    const undo = key("z", { ctrlKey: true });
    field.dispatchEvent(undo);
    expect(undo.defaultPrevented).toBe(false);
    binding.dispose();
  });

  it("has nothing to do for a text outside a document: binding one is refused", () => {
    const field = document.createElement("textarea");
    expect(() => bindText(field, new Y.Text(), { origin: "test" })).toThrow("part of a document");
  });
});

describe("three people in one text", () => {
  const step = fc.record({
    who: fc.nat(2),
    does: fc.constantFrom(
      "type",
      "type",
      "compose",
      "compose",
      "end",
      "pause",
      "blur",
      "undo",
      "redo",
      "receive",
      "receive",
    ),
    from: fc.nat(),
    count: fc.nat(4),
    letters: fc.constantFrom("a", "b", "😀", "😃", "🨀", "\n", " kata", "", "aa"),
  });

  it(
    "end with one text and fields that show it, after 400 steps and more in any order of delivery",
    () => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 400, maxLength: 450, size: "max" }), (steps) => {
          const people = [0, 1, 2].map((index) => new Person(index));
          for (const person of people) person.sendTo(people.filter((other) => other !== person));
          for (const { who, does, from, count, letters } of steps) {
            const person = people[who];
            if (person === undefined) continue;
            if (does === "type" || does === "compose")
              person.write({ from, count, letters, composed: does === "compose" });
            else if (does === "receive") person.receive(from);
            else person[does]();
            person.expectSound();
          }
          for (const person of people) person.end();
          while (people.some((person) => person.receive(0)));
          // Yjs may leave a gap behind what came in the wrong order; a page then asks for everything.
          for (const person of people) person.catchUpWith(people);
          const [first, ...others] = people.map((person) => person.text.toJSON());
          for (const person of people) {
            person.expectSound();
            expect(utf8RoundTrip(person.text)).toBe(first);
            person.binding.dispose();
          }
          expect(others).toEqual([first, first]);
        }),
        { numRuns: 20, endOnFailure: true },
      );
    },
    FUZZ_TIMEOUT_MS,
  );
});

/** Someone with a device: a document, a field, a history, and a heap of updates not yet delivered. */
class Person {
  readonly doc = new Y.Doc();
  readonly text = this.doc.getText("prose");
  readonly clock = manualClock();
  readonly origin = {};
  readonly history = new Y.UndoManager(this.text, {
    trackedOrigins: new Set([this.origin]),
    captureTimeout: 0,
  });
  readonly field: HTMLTextAreaElement;
  readonly binding: TextBinding;
  readonly #inbox: Uint8Array[] = [];
  #composing = false;
  #dropped = "";

  constructor(index: number) {
    this.doc.clientID = index + 1;
    // One document each: with one for all only one field could have the focus and its selection.
    const page = document.implementation.createHTMLDocument();
    this.field = page.createElement("textarea");
    page.body.append(this.field);
    this.field.focus();
    this.binding = bindText(this.field, this.text, {
      origin: this.origin,
      schedule: this.clock.schedule,
      // One of the three types against a limit, which the letters of the others may have passed.
      maxLength: index === 2 ? 40 : Infinity,
      onOverLength: (rest) => (this.#dropped += rest),
      undo: () => this.history.undo(),
      redo: () => this.history.redo(),
    });
  }

  sendTo(others: readonly Person[]): void {
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "network") return;
      for (const other of others) other.#inbox.push(update);
    });
  }

  write(change: { from: number; count: number; letters: string; composed: boolean }): void {
    if (change.composed && !this.#composing) {
      this.#composing = true;
      this.field.dispatchEvent(new CompositionEvent("compositionstart"));
    }
    const { start, end } = wholeLetters(this.field.value, change.from, change.count);
    const expected = this.field.value.slice(0, start) + change.letters + this.field.value.slice(end);
    this.field.setSelectionRange(start, end);
    this.#dropped = "";
    type(this.field, change.letters, this.#composing);
    const kept = change.letters.length - this.#dropped.length;
    expect(change.letters.endsWith(this.#dropped)).toBe(true);
    expect(this.field.value).toBe(
      expected.slice(0, start + kept) + expected.slice(start + change.letters.length),
    );
    expect(this.field.selectionEnd).toBe(start + kept);
  }

  end(): void {
    this.#composing = false;
    this.field.dispatchEvent(new CompositionEvent("compositionend"));
  }

  pause(): void {
    this.#composing = false;
    this.clock.elapse();
  }

  blur(): void {
    this.#composing = false;
    this.field.blur();
    this.field.focus();
  }

  undo(): void {
    this.#composing = false;
    this.field.dispatchEvent(key("z", { ctrlKey: true }));
  }

  redo(): void {
    this.#composing = false;
    this.field.dispatchEvent(key("y", { ctrlKey: true }));
  }

  /** Takes any one of the waiting updates. */
  receive(pick: number): boolean {
    const [update] = this.#inbox.splice(pick % Math.max(1, this.#inbox.length), 1);
    const before = this.field.value;
    if (update !== undefined) Y.applyUpdate(this.doc, update, "network");
    if (this.#composing) expect(this.field.value).toBe(before);
    return update !== undefined;
  }

  catchUpWith(others: readonly Person[]): void {
    const known = Y.encodeStateVector(this.doc);
    for (const other of others) Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, known), "network");
  }

  expectSound(): void {
    if (!this.#composing) expect(this.field.value).toBe(this.text.toJSON());
    expect(/\p{Surrogate}/u.test(this.text.toJSON())).toBe(false);
  }
}

function bound(
  content: string,
  options: Partial<TextBindingOptions> = {},
  tag: "textarea" | "input" = "textarea",
) {
  const text = new Y.Doc().getText("prose");
  text.insert(0, content);
  const field: Field = document.createElement(tag);
  document.body.append(field);
  field.focus();
  const clock = manualClock();
  const origin = {};
  const binding = bindText(field, text, { origin, schedule: clock.schedule, ...options });
  bindings.push(binding);
  return { field, text, binding, clock, origin };
}

/** Time that passes only when told. */
function manualClock() {
  const waiting = new Map<() => void, number>();
  return {
    schedule: (task: () => void, delayMs: number) => {
      const run = () => task();
      waiting.set(run, delayMs);
      return () => void waiting.delete(run);
    },
    delays: () => [...waiting.values()],
    elapse: () => {
      for (const run of waiting.keys()) {
        waiting.delete(run);
        run();
      }
    },
  };
}

function select(field: Field, start: number, end: number): void {
  field.setSelectionRange(start, end);
}

/** Replaces the selection as the browser does, and says so. */
function type(field: Field, letters: string, isComposing = false): void {
  const start = field.selectionStart ?? 0;
  const end = field.selectionEnd ?? 0;
  writeValue(field, field.value.slice(0, start) + letters + field.value.slice(end));
  field.setSelectionRange(start + letters.length, start + letters.length);
  field.dispatchEvent(new InputEvent("input", { data: letters, isComposing }));
}

function startComposition(field: Field, at: number) {
  let length = 0;
  field.setSelectionRange(at, at);
  field.dispatchEvent(new CompositionEvent("compositionstart"));
  return {
    becomes: (word: string) => {
      field.dispatchEvent(new CompositionEvent("compositionupdate", { data: word }));
      field.setSelectionRange(at, at + length);
      type(field, word, true);
      length = word.length;
    },
    end: () => field.dispatchEvent(new CompositionEvent("compositionend")),
  };
}

/** The value as the browser itself sets it, past whatever counts the assignments of scripts. */
function writeValue(field: Field, value: string): void {
  Reflect.set(Object.getPrototypeOf(field), "value", value, field);
}

function countAssignments(field: Field): () => number {
  let count = 0;
  Object.defineProperty(field, "value", {
    get: () => Reflect.get(Object.getPrototypeOf(field), "value", field),
    set: (value: string) => {
      count += 1;
      writeValue(field, value);
    },
  });
  return () => count;
}

/** As some browsers do. */
function scrollsUpOnAssignment(field: Field): void {
  Object.defineProperty(field, "value", {
    get: () => Reflect.get(Object.getPrototypeOf(field), "value", field),
    set: (value: string) => {
      writeValue(field, value);
      field.scrollTop = 0;
    },
  });
}

function key(name: string, init: KeyboardEventInit): KeyboardEvent {
  return new KeyboardEvent("keydown", { key: name, cancelable: true, ...init });
}

/** Some letters of the value, as a person could have selected them. */
function wholeLetters(value: string, from: number, count: number): { start: number; end: number } {
  const letters = Array.from(value);
  const first = from % (letters.length + 1);
  const start = letters.slice(0, first).join("").length;
  return { start, end: start + letters.slice(first, first + count).join("").length };
}

/** The text as somebody else gets it. */
function utf8RoundTrip(text: Y.Text): string {
  const copy = new Y.Doc();
  if (text.doc !== null) Y.applyUpdate(copy, Y.encodeStateAsUpdate(text.doc), "network");
  return copy.getText("prose").toJSON();
}
