import type { Row } from "../../shared/worksheets/row";
import type { Clock } from "./clock";
import { atOnce, type PacedLive } from "./live-value";

/** This long after a letter the next one is expected. */
const typingMs = 400;

/** While somebody types, what others do is shown at least this often. */
const othersWaitMs = 150;

/** Of a page nobody sees no picture is made. */
const pictureWaitMs = 100;

interface TypingPlace {
  readonly field: EventTarget;
  readonly rows: PacedLive<readonly Row[]>;
  readonly clock: Clock;
}

/**
 * While somebody types into a field, a letter stands there before anything else on the page hears of it, and what others
 * write waits until after such a picture, so that neither holds up the next key. Rows that come, go or move are told at
 * once. To be called before the field is bound; ends with the returned function.
 */
export function paceWhileTyping({ field, rows, clock }: TypingPlace): () => void {
  const listening = new AbortController();
  let typedAt = -Infinity;
  /** The next change of the rows is what was typed. */
  let isLetter = false;
  let told = rows.value;
  let due: (() => void) | null = null;
  const cancels = new Map<"picture" | "others", () => void>();

  const tellNow = () => {
    const tell = due;
    for (const cancel of cancels.values()) cancel();
    cancels.clear();
    due = null;
    told = rows.value;
    tell?.();
  };
  const pace = (tell: () => void) => {
    due = tell;
    const isOwn = isLetter;
    isLetter = false;
    if (clock.now() - typedAt >= typingMs || !isSameList(told, rows.value)) tellNow();
    else if (!isOwn) cancels.set("others", cancels.get("others") ?? clock.after(othersWaitMs, tellNow));
    else cancels.set("picture", cancels.get("picture") ?? afterPicture(clock, tellNow));
  };
  field.addEventListener(
    "input",
    () => {
      isLetter = true;
      typedAt = clock.now();
      // A form has several fields: the one that is typed into sets the pace.
      rows.pace = pace;
    },
    { capture: true, signal: listening.signal },
  );
  return () => {
    listening.abort();
    if (rows.pace === pace) rows.pace = atOnce;
    if (due !== null) tellNow();
  };
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
