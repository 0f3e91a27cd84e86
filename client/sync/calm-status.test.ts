import { expect, test } from "vitest";
import { ManualClock } from "../../tests/support/manual-clock";
import { calmWhileTyping } from "./calm-status";
import { LiveValue } from "./live-value";
import type { SyncStatus } from "./sync-status";

test("[STATUS1] that all is saved is told with the first pause, and not between the letters of who goes on", () => {
  const { clock, type, saved, told } = page();
  type();
  for (let letter = 0; letter < 5; letter += 1) {
    saved();
    clock.advance(200);
    type();
    clock.advance(200);
  }
  expect(new Set(told)).toEqual(new Set(["saving"]));
  saved();
  clock.advance(299);
  expect(told.at(-1)).toBe("saving");
  clock.advance(1);
  expect(told.at(-1)).toBe("saved");
});

test("[STATUS1] what is unsaved again is told at once, whoever has read meanwhile that it was saved", () => {
  const { status, type, saved, told } = page();
  type();
  saved();
  expect(status.value.kind).toBe("saved");
  type();
  expect(told).toEqual(["saving", "saving"]);
});

test("[STATUS1] everything but saved is told at once, and nothing stays untold when the field is left", () => {
  const { clock, status, type, saved, told, leave } = page();
  type();
  saved();
  status.set({ kind: "reconnecting", changes: 0, stored: true });
  expect(told).toEqual(["saving", "reconnecting"]);
  saved();
  leave();
  expect(told).toEqual(["saving", "reconnecting", "saved"]);
  status.set({ kind: "saving" });
  saved();
  expect(told.slice(3)).toEqual(["saving", "saved"]);
  clock.advance(1000);
  expect(told).toHaveLength(5);
});

/** A field in a room where everything is saved, and what those heard who show the status. */
function page() {
  const clock = new ManualClock();
  const status = new LiveValue<SyncStatus>({ kind: "saved" });
  const field = new EventTarget();
  const told: string[] = [];
  status.subscribe(() => told.push(status.value.kind));
  const leave = calmWhileTyping({ field, status, clock });
  const type = () => {
    field.dispatchEvent(new Event("input"));
    status.set({ kind: "saving" });
  };
  return { clock, status, told, type, saved: () => status.set({ kind: "saved" }), leave };
}
