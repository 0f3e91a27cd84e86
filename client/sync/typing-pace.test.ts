import { expect, test } from "vitest";
import type { Row } from "../../shared/worksheets/row";
import { ManualClock } from "../../tests/support/manual-clock";
import { atOnce, LiveValue, type Paced } from "./live-value";
import { pacedClock } from "./page-work";
import { paceWhileTyping } from "./typing-pace";

test("[ROW5] a letter is told after its picture, once for all letters until then, and read at once", () => {
  const { clock, rows, type, told } = page();
  type("a");
  type("ab");
  expect(textOf(rows.value)).toBe("ab");
  expect(told).toEqual([]);
  clock.advance(100);
  expect(told).toEqual(["ab"]);
  clock.advance(1000);
  expect(told).toEqual(["ab"]);
});

test("[ROW5] what others write is heard at once while nobody types here, and behind a letter while somebody does", () => {
  const { clock, rows, hear, type, told } = page();
  hear("1");
  expect(told).toEqual(["1"]);
  type("1a");
  hear("1a2");
  hear("1a23");
  expect(textOf(rows.value)).toBe("1a");
  clock.advance(100);
  expect(told).toEqual(["1", "1a23"]);
  clock.advance(400);
  hear("1a234");
  expect(told.at(-1)).toBe("1a234");
});

test("[ROW5] what others write is heard 150 ms later at the latest, all of it in its order", () => {
  const { clock, hear, type, told } = page();
  type("a");
  clock.advance(100);
  hear("a1");
  clock.advance(140);
  hear("a12");
  expect(told).toEqual(["a"]);
  clock.advance(10);
  expect(told).toEqual(["a", "a12"]);
  hear("a123");
  clock.advance(149);
  // Nobody types any more, but what came before goes first.
  hear("a1234");
  expect(told).toEqual(["a", "a12"]);
  clock.advance(1);
  expect(told).toEqual(["a", "a12", "a1234"]);
});

test("rows that come, go or move are told at once, with everything before them", () => {
  const { clock, rows, type, told } = page();
  type("a");
  rows.set([...rows.value, row("second", "b")]);
  expect(told).toEqual(["a b"]);
  type("a");
  rows.set(rows.value.map((one) => ({ ...one, trashed: one.id === "second" })));
  expect(told).toHaveLength(2);
  clock.advance(1000);
  expect(told).toHaveLength(2);
});

test("[ROW5] who leaves the field leaves nothing untold behind", () => {
  const { field, type, hear, told, leave } = page();
  type("a");
  hear("ab");
  field.dispatchEvent(new Event("blur"));
  expect(told).toEqual(["ab"]);
  hear("abc");
  expect(told).toEqual(["ab", "abc"]);
  type("abcd");
  leave();
  hear("e");
  expect(told).toEqual(["ab", "abc", "abcd", "e"]);
  leave();
  expect(told).toHaveLength(4);
});

test("what waits is done at once when the page may be gone the next moment", () => {
  const { type, hear, told, hide } = page();
  type("a");
  hear("ab");
  hide();
  expect(told).toEqual(["ab"]);
});

test("[ROW5] of several fields in a form the one that is typed into sets the pace, also after another is gone", () => {
  const { clock, rows, work, type, told } = page();
  const leaveOther = paceWhileTyping({
    field: new EventTarget(),
    rows,
    work,
    clock,
    page: { onHide: () => () => {} },
  });
  type("a");
  expect(told).toEqual([]);
  leaveOther();
  type("ab");
  expect(told).toEqual([]);
  clock.advance(100);
  expect(told).toEqual(["ab"]);
});

test("what fails keeps nothing else from being heard", () => {
  const { clock, work, hear, type, told } = page();
  type("a");
  work.pace(() => {
    throw new Error("of the first");
  });
  hear("ab");
  expect(() => clock.advance(100)).toThrow("of the first");
  expect(told).toEqual(["ab"]);
  hear("abc");
  clock.advance(150);
  expect(told).toEqual(["ab", "abc"]);
});

test("what falls due while somebody types runs behind the letter, unless it was called off meanwhile", () => {
  const { clock, work, type } = page();
  const paced = pacedClock(clock, work);
  const done: string[] = [];
  paced.after(50, () => done.push("first"));
  const callOff = paced.after(50, () => done.push("second"));
  paced.after(200, () => done.push("third"));
  type("a");
  clock.advance(60);
  expect(done).toEqual([]);
  callOff();
  clock.advance(40);
  expect(done).toEqual(["first"]);
  clock.advance(400);
  expect(done).toEqual(["first", "third"]);
  paced.after(50, () => done.push("fourth"));
  clock.advance(50);
  expect(done.at(-1)).toBe("fourth");
});

/** A field for the first of the rows, and what its listeners heard. */
function page() {
  const clock = new ManualClock();
  const rows = new LiveValue<readonly Row[]>([row("first", "")]);
  const work: Paced = { pace: atOnce };
  const field = new EventTarget();
  const told: string[] = [];
  rows.subscribe(() => told.push(textOf(rows.value)));
  const write = (text: string) => rows.set([row("first", text), ...rows.value.slice(1)]);
  const hear = (text: string) => work.pace(() => write(text));
  let typed = "";
  const hiding = new EventTarget();
  const onHide = (listener: () => void) => {
    hiding.addEventListener("hide", listener);
    return () => hiding.removeEventListener("hide", listener);
  };
  const hide = () => hiding.dispatchEvent(new Event("hide"));
  const leave = paceWhileTyping({ field, rows, work, clock, page: { onHide } });
  field.addEventListener("input", () => write(typed));
  const type = (text: string) => {
    typed = text;
    field.dispatchEvent(new Event("input"));
  };
  return { clock, rows, work, field, told, hear, type, hide, leave };
}

function row(id: string, text: string): Row {
  return { id, order: "a1", trashed: false, sample: false, cells: { text } };
}

function textOf(rows: readonly Row[]): string {
  return rows.map(({ cells: { text } }) => (typeof text === "string" ? text : "")).join(" ");
}
