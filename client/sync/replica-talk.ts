import type { DocumentKey } from "../../shared/domain/document-key";
import type { DocumentOpenAnswer, PushOutcome } from "../../shared/protocol/document-messages";
import type { DocumentLink } from "./document-link";
import type { ReplicaContent } from "./replica-content";
import type { ReplicaLeaving } from "./replica-leaving";
import { mustFork, type ReplicaEffect, type ReplicaEvent, type ReplicaState } from "./replica-state";
import type { Opened, ServerFeed } from "./server-feed";
import type { UnsentEdits } from "./unsent-edits";

interface TalkParts {
  readonly key: DocumentKey;
  readonly link: DocumentLink;
  readonly newId: () => string;
  readonly content: ReplicaContent;
  readonly unsent: UnsentEdits;
  readonly feed: ServerFeed;
  readonly leaving: ReplicaLeaving;
  /** As it is now. */
  readonly machine: () => ReplicaState;
  readonly dispatch: (event: ReplicaEvent) => void;
  /** Before the machine hears of it. */
  readonly onOpened: (answer: Opened) => void;
  readonly onHeld: (heldId: string) => void;
}

interface Asked {
  readonly attempt: number;
  readonly afresh: boolean;
}

interface Pushed {
  readonly attempt: number;
  readonly count: number;
  readonly whole: boolean;
}

/** Asks the server what the machine wants to ask, and brings its answers into the document. */
export class ReplicaTalk {
  readonly #parts: TalkParts;
  /** The next push holds all the server lacks. */
  #pushWhole = false;

  constructor(parts: TalkParts) {
    this.#parts = parts;
  }

  disconnected(): void {
    this.#pushWhole = false;
  }

  open({ attempt, afresh }: Extract<ReplicaEffect, { type: "open" }>): void {
    const { feed, leaving, unsent, content, link, dispatch } = this.#parts;
    const request = afresh
      ? feed.requestAfresh(leaving.prepare())
      : feed.request(unsent.clientIds(content.live.doc.clientID));
    if (afresh) for (const clientId of request.clientIds) unsent.claimAlso(clientId);
    link.open(request, {
      came: (answer) => this.#onOpenAnswer(answer, { attempt, afresh }),
      none: () => dispatch({ type: "noAnswer", attempt }),
    });
  }

  push(attempt: number): void {
    const { key, unsent, feed, content, link, newId, machine, dispatch } = this.#parts;
    const { stateVector, epoch } = feed.side;
    const { update, count, whole } = unsent.nextPush({
      whole: this.#pushWhole,
      missing: () => content.live.missingFrom(stateVector),
    });
    dispatch({ type: "pushBuilt", attempt, covers: machine().ackedVersion + count });
    const request = { document: key, epoch: epoch ?? 0, pushId: newId(), update };
    link.push(request, {
      came: (answer) => this.#onPushAnswer(answer, { attempt, count, whole }),
      none: () => dispatch({ type: "noAnswer", attempt }),
    });
  }

  #onOpenAnswer(answer: DocumentOpenAnswer, { attempt, afresh }: Asked): void {
    const { feed, unsent, machine, dispatch } = this.#parts;
    if (!this.#isCurrent(attempt)) return;
    if (!answer.ok)
      dispatch({ type: "openRefused", attempt, reason: answer.refusal, goesOn: feed.side.epoch !== null });
    else if (!feed.fits(answer, unsent.clients)) dispatch({ type: "openedAnew", attempt });
    // What was typed since the server took hold of the rest goes out of this document first.
    else if (!afresh || !mustFork(machine())) this.#opened(attempt, answer);
    else if (machine().refused === null) this.#fork(attempt, answer);
    else this.#carry(attempt, answer);
  }

  /** Ticks that come while the page fetches what it needs leave a gap, which opens the document again. */
  #carry(attempt: number, answer: Opened): void {
    this.#parts.leaving.readyToCarry().then(
      () => {
        if (this.#isCurrent(attempt)) this.#fork(attempt, answer);
      },
      // Tried again in a while.
      () => this.#parts.dispatch({ type: "openRefused", attempt, reason: "busy" }),
    );
  }

  #isCurrent(attempt: number): boolean {
    const { phase, attempt: present } = this.#parts.machine();
    return attempt === present && phase.kind === "opening";
  }

  #fork(attempt: number, answer: Opened): void {
    const { leaving, machine, dispatch, onOpened } = this.#parts;
    const { refused, ackedVersion } = machine();
    const covered = refused === null ? null : { ...refused, covers: refused.covers - ackedVersion };
    const unsent = leaving.fork(answer, covered);
    this.#pushWhole = true;
    onOpened(answer);
    dispatch({ type: "forked", attempt, unsent });
  }

  #opened(attempt: number, answer: Opened): void {
    const { feed, dispatch, onOpened } = this.#parts;
    feed.takeAnswer(answer);
    this.#pushWhole = true;
    onOpened(answer);
    dispatch({ type: "openAnswered", attempt });
    if (!feed.isComplete()) dispatch({ type: "gap" });
  }

  #onPushAnswer(answer: PushOutcome, { attempt, count, whole }: Pushed): void {
    const { unsent, dispatch, onHeld } = this.#parts;
    // What was answered with patience is sent again as it was.
    if (answer.kind === "saved" || answer.kind === "held") this.#pushWhole = false;
    switch (answer.kind) {
      case "saved":
        // A part behind one that is held is in the server's document, but this one still holds what that does not.
        if (unsent.held > 0 && !whole) dispatch({ type: "pushHeld", attempt });
        else dispatch({ type: "pushSaved", attempt, claimed: unsent.isClaimedBehind(count) });
        break;
      case "held":
        onHeld(answer.heldId);
        dispatch({ type: "pushHeld", attempt });
        break;
      case "refused":
        dispatch({ type: "pushRefused", attempt, reason: answer.reason });
        break;
      case "busy":
        dispatch({ type: "pushBusy", attempt, retryAfterMs: answer.retryAfterMs });
        break;
    }
  }
}
