/** An honest page never gets one; three are no accident. */
const strikesMax = 3;
const rememberedMs = 10 * 60_000;

/**
 * What also an honest page may break: after the server was restored from an older copy it lacks what the page knows,
 * while the disk is full a claim cannot be kept, and beside a busy thread much of its work takes long. Thirty of these within a while are no accident either.
 */
const doubtful: ReadonlySet<string> = new Set([
  "gap",
  "reference",
  "future-delete",
  "foreign-client",
  "size",
  "too-slow",
]);
const doubtsPerStrike = 10;

interface Mark {
  readonly at: number;
  readonly doubts: number;
}

/** Counts, per session, edits that no page of ours makes. */
export class Strikes {
  readonly #now: () => number;
  readonly #bySession = new Map<string, readonly Mark[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Notes which rule an edit broke, and whether the document had to be loaded again for it. True when the session is out. */
  add(
    sessionId: string,
    { rule, isSpoiled }: { readonly rule: string; readonly isSpoiled: boolean },
  ): boolean {
    this.#forget();
    const doubts = !isSpoiled && doubtful.has(rule) ? 1 : doubtsPerStrike;
    const marks = [...(this.#bySession.get(sessionId) ?? []), { at: this.#now(), doubts }];
    this.#bySession.set(sessionId, marks.slice(-strikesMax * doubtsPerStrike));
    return this.isOut(sessionId);
  }

  /** Whether the session has had as many as it may within a while. */
  isOut(sessionId: string): boolean {
    const marks = this.#bySession.get(sessionId);
    if (marks === undefined) return false;
    const since = this.#now() - rememberedMs;
    let doubts = 0;
    for (const mark of marks) if (mark.at > since) doubts += mark.doubts;
    return doubts >= strikesMax * doubtsPerStrike;
  }

  #forget(): void {
    const since = this.#now() - rememberedMs;
    for (const [id, marks] of this.#bySession)
      if (marks.every(({ at }) => at <= since)) this.#bySession.delete(id);
  }
}
