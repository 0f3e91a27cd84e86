import type { Row } from "../../shared/worksheets/row";
import type { Clock } from "./clock";
import { atOnce, type Pace, type Paced, type PacedLive } from "./live-value";
import type { PageLife } from "./page-life";

/** This long after a letter the next one is expected. */
const typingMs = 400;

/** While somebody types, what others do is heard at least this often. */
const othersWaitMs = 150;

/** Of a page nobody sees no picture is made. */
const pictureWaitMs = 100;

interface TypingPlace {
  readonly field: EventTarget;
  readonly rows: PacedLive<readonly Row[]>;
  /** What the page does by itself. */
  readonly work: Paced;
  readonly clock: Clock;
  readonly page: Pick<PageLife, "onHide">;
}

/**
 * While somebody types into a field, a letter stands there before anything else on the page hears of it; and what the
 * page does by itself, such as hearing others and keeping letters on the device, waits until after such a picture, where
 * the next key is farthest. Rows that come, go or move are told at once. To be called before the field is bound; ends
 * with the returned function.
 */
export function paceWhileTyping({ field, rows, work, clock, page }: TypingPlace): () => void {
  const listening = new AbortController();
  const waiting: (() => void)[] = [];
  let typedAt = -Infinity;
  let told = rows.value;
  let tell: (() => void) | null = null;
  const cancels = new Map<"picture" | "latest", () => void>();

  const tellNow = () => {
    const due = tell;
    tell = null;
    told = rows.value;
    due?.();
  };
  const goOn = () => {
    for (const cancel of cancels.values()) cancel();
    try {
      // What they do to the rows is told together with the letter.
      cancels.set("picture", () => {});
      runAll(waiting);
    } finally {
      cancels.clear();
      tellNow();
    }
  };
  const paceRows: Pace = (task) => {
    tell = task;
    if (cancels.size === 0 || !isSameList(told, rows.value)) tellNow();
  };
  const paceWork: Pace = (task) => {
    if (waiting.length === 0 && clock.now() - typedAt >= typingMs) {
      task();
      return;
    }
    waiting.push(task);
    cancels.set("latest", cancels.get("latest") ?? clock.after(othersWaitMs, goOn));
  };
  const leave = () => {
    typedAt = -Infinity;
    goOn();
  };
  const on = (type: string, listener: () => void) =>
    field.addEventListener(type, listener, { capture: true, signal: listening.signal });
  on("input", () => {
    typedAt = clock.now();
    if (tell === null) told = rows.value;
    // A form has several fields: the one that is typed into sets the pace.
    rows.pace = paceRows;
    work.pace = paceWork;
    if (!cancels.has("picture")) cancels.set("picture", afterPicture(clock, goOn));
  });
  // Before another field sets its own.
  on("blur", leave);
  const unhide = page.onHide(leave);
  return () => {
    listening.abort();
    unhide();
    if (rows.pace === paceRows) rows.pace = atOnce;
    if (work.pace === paceWork) work.pace = atOnce;
    leave();
  };
}

/** In their order, each as a task of its own: what is thrown by one keeps none from running. */
function runAll(tasks: (() => void)[]): void {
  const task = tasks.shift();
  if (task === undefined) return;
  try {
    task();
  } finally {
    runAll(tasks);
  }
}

function isSameList(one: readonly Row[], other: readonly Row[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, order, trashed }, at) => {
      const twin = other[at];
      return twin?.id === id && twin.order === order && twin.trashed === trashed;
    })
  );
}

/** Runs `task` once what was changed so far stands on the screen; gives back a way to cancel it. */
function afterPicture(clock: Clock, task: () => void): () => void {
  const cancels = [clock.after(pictureWaitMs, task)];
  if (typeof requestAnimationFrame === "function") {
    // The picture is made right after these callbacks, so what is due at once then comes behind it.
    const frame = requestAnimationFrame(() => cancels.push(clock.after(0, task)));
    cancels.push(() => cancelAnimationFrame(frame));
  }
  return () => {
    for (const cancel of cancels) cancel();
  };
}
