import { dirname, join } from "node:path";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The newest ones, then one for each hour of a day, then one for each day of a month. */
const newestKept = 6;
const hoursKept = 24;
const daysKept = 31;

/** Where backups lie unless a second folder is named: beside the database. */
export function backupFolder(databaseFile: string): string {
  return join(dirname(databaseFile), "backups");
}

/**
 * The file of a backup, named by the clock on the wall: `rembuk-2026-11-22-143205.sqlite`. One made `before` something
 * says so and is never rotated away.
 */
export function backupPath(folder: string, { at, before }: { at: Date; before?: string }): string {
  return join(folder, `rembuk-${wallClock(at)}${before === undefined ? "" : `-before-${before}`}.sqlite`);
}

/** `2026-11-22-143205` */
export function wallClock(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
}

const scheduledName = /^rembuk-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})\.sqlite$/u;

/** Every backup among the names of a folder, the newest first. */
export function backupNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => /^rembuk-[\d-]{17}.*\.sqlite$/u.test(name)).toSorted(descending);
}

/** The scheduled backups that have had their time. Names that are not a scheduled backup's are left alone. */
export function outdatedBackups(names: readonly string[]): readonly string[] {
  const scheduled = names
    .flatMap((name) => {
      const time = timeOf(name);
      return time === null ? [] : [{ name, time }];
    })
    .toSorted((one, other) => other.time - one.time);
  const newest = scheduled[0]?.time ?? 0;
  const kept = new Set(scheduled.slice(0, newestKept).map(({ name }) => name));
  keepOnePer(hourMs, newest - hoursKept * hourMs);
  keepOnePer(dayMs, newest - daysKept * dayMs);
  return scheduled.map(({ name }) => name).filter((name) => !kept.has(name));

  /** The newest of each span, as the most is in it. */
  function keepOnePer(spanMs: number, since: number): void {
    const seen = new Set<number>();
    for (const { name, time } of scheduled) {
      const span = Math.floor(time / spanMs);
      if (time >= since && !seen.has(span)) kept.add(name);
      seen.add(span);
    }
  }
}

/** Wall-clock time in milliseconds; only differences mean something. */
function timeOf(name: string): number | null {
  const match = scheduledName.exec(name);
  if (match === null) return null;
  const [, day, hours, minutes, seconds] = match;
  const time = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(time) ? null : time;
}

function descending(one: string, other: string): number {
  return one < other ? 1 : -1;
}
