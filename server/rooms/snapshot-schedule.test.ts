import { expect, test } from "vitest";
import { SnapshotSchedule, snapshotLimits } from "./snapshot-schedule";

const letters = (count: number) => Array.from({ length: count }, () => new Uint8Array(20));

test("[LOG1] a snapshot is due after many edits or much text, at closing time after a few", () => {
  const schedule = new SnapshotSchedule(snapshotLimits);
  schedule.restart(letters(19));
  expect([schedule.isDue("open"), schedule.isDue("closing")]).toEqual([false, false]);
  schedule.note(letters(1));
  expect([schedule.isDue("open"), schedule.isDue("closing")]).toEqual([false, true]);
  schedule.note(letters(1_980));
  expect(schedule.isDue("open")).toBe(true);
  schedule.restart([new Uint8Array(512 * 1024)]);
  expect(schedule.isDue("open")).toBe(true);
});

test("one is taken at a time, and one that failed is tried again after as much log again", async () => {
  const schedule = new SnapshotSchedule(snapshotLimits);
  schedule.note(letters(2_000));
  let fail = (): void => undefined;
  const running = schedule.run(
    () =>
      new Promise((_, reject) => {
        fail = () => reject(new Error("no space"));
      }),
  );
  schedule.note(letters(2_000));
  expect(schedule.isDue("open")).toBe(false);
  fail();
  await expect(running).rejects.toThrow("no space");
  expect(schedule.isDue("open")).toBe(true);
});
