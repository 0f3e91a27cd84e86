import { expect, test } from "vitest";
import { backupNames, backupPath, outdatedBackups } from "./backup-files";

const minuteMs = 60_000;

/** What is left when a backup is made every ten minutes for so long, and rotated each time. */
function keptAfter(minutes: number): readonly Date[] {
  const start = new Date(2026, 10, 1, 8, 0, 0).getTime();
  let names: string[] = [];
  const times = new Map<string, Date>();
  for (let minute = 0; minute <= minutes; minute += 10) {
    const at = new Date(start + minute * minuteMs);
    const name = backupPath("", { at });
    times.set(name, at);
    names.push(name);
    const outdated = new Set(outdatedBackups(names));
    names = names.filter((one) => !outdated.has(one));
  }
  return names.map((name) => times.get(name) ?? new Date(0));
}

test("[BACKUP2] after two months there are the last six, one for each hour of a day and one for each day of a month", () => {
  const kept = keptAfter(60 * 24 * 60);
  const ages = kept.map((at) => ((kept.at(-1)?.getTime() ?? 0) - at.getTime()) / minuteMs);
  expect(ages.filter((age) => age <= 50)).toEqual([50, 40, 30, 20, 10, 0]);
  const hours = ages.filter((age) => age > 50 && age <= 24 * 60).map((age) => age / 60);
  expect(hours.length).toBeGreaterThanOrEqual(22);
  expect(hours.length).toBeLessThanOrEqual(25);
  const days = ages.filter((age) => age > 24 * 60).map((age) => age / 60 / 24);
  expect(days.length).toBeGreaterThanOrEqual(29);
  expect(days.length).toBeLessThanOrEqual(31);
  expect(Math.max(...days)).toBeGreaterThan(29);
});

test("the newest of every hour and day is the one that stays, and a pause costs nothing", () => {
  const names = [
    "rembuk-2026-09-01-080000.sqlite",
    "rembuk-2026-09-01-160000.sqlite",
    "rembuk-2026-11-21-100000.sqlite",
    "rembuk-2026-11-21-105000.sqlite",
    ...["080000", "081000", "082000", "083000", "084000", "085000"].map(
      (time) => `rembuk-2026-11-22-${time}.sqlite`,
    ),
  ];
  expect(outdatedBackups(names)).toEqual([
    "rembuk-2026-11-21-100000.sqlite",
    "rembuk-2026-09-01-160000.sqlite",
    "rembuk-2026-09-01-080000.sqlite",
  ]);
});

test("what is no scheduled backup is never rotated away", () => {
  const others = [
    "rembuk-2020-01-01-000000-before-0003-later.sqlite",
    "rembuk.sqlite",
    "rembuk-2020-01-01-000000.sqlite.partial",
    "catatan.txt",
  ];
  const names = [...others, "rembuk-2026-11-22-143205.sqlite"];
  expect(outdatedBackups(names)).toEqual([]);
  expect(backupNames(names)).toEqual([
    "rembuk-2026-11-22-143205.sqlite",
    "rembuk-2020-01-01-000000-before-0003-later.sqlite",
  ]);
});
