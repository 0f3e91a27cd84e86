import { expect, test } from "vitest";
import type { Row } from "../../shared/worksheets/row";
import { ManualClock } from "../../tests/support/manual-clock";
import { LiveValue } from "./live-value";
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

test("[ROW5] what others write is told at once while nobody types here, and with the letters while somebody does", () => {
  const { clock, write, type, told } = page();
  write("1");
  expect(told).toEqual(["1"]);
  type("1a");
  write("1a2");
  expect(told).toEqual(["1"]);
  clock.advance(100);
  expect(told).toEqual(["1", "1a2"]);
  write("1a23");
  expect(told).toEqual(["1", "1a2"]);
  clock.advance(150);
  expect(told).toEqual(["1", "1a2", "1a23"]);
  clock.advance(150);
  write("1a234");
  expect(told.at(-1)).toBe("1a234");
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
  const { type, write, told, leave } = page();
  type("a");
  leave();
  expect(told).toEqual(["a"]);
  write("b");
  expect(told).toEqual(["a", "b"]);
  leave();
  expect(told).toHaveLength(2);
});

test("[ROW5] of several fields in a form the one that is typed into sets the pace, also after another is gone", () => {
  const { clock, rows, type, told } = page();
  const leaveOther = paceWhileTyping({ field: new EventTarget(), rows, clock });
  type("a");
  expect(told).toEqual([]);
  leaveOther();
  type("ab");
  expect(told).toEqual([]);
  clock.advance(100);
  expect(told).toEqual(["ab"]);
});

/** A field for the first of the rows, and what its listeners heard. */
function page() {
  const clock = new ManualClock();
  const rows = new LiveValue<readonly Row[]>([row("first", "")]);
  const field = new EventTarget();
  const told: string[] = [];
  rows.subscribe(() => told.push(textOf(rows.value)));
  const write = (text: string) => rows.set([row("first", text), ...rows.value.slice(1)]);
  let typed = "";
  const leave = paceWhileTyping({ field, rows, clock });
  field.addEventListener("input", () => write(typed));
  const type = (text: string) => {
    typed = text;
    field.dispatchEvent(new Event("input"));
  };
  return { clock, rows, told, write, type, leave };
}

function row(id: string, text: string): Row {
  return { id, order: "a1", trashed: false, sample: false, cells: { text } };
}

function textOf(rows: readonly Row[]): string {
  return rows.map(({ cells: { text } }) => (typeof text === "string" ? text : "")).join(" ");
}
