import type { PresenceTick, PresentPerson } from "../../shared/protocol/presence-messages";
import { LiveValue, type Live } from "./live-value";

/** Who else has a document open, as the server tells it. */
export class People {
  readonly #ownSessionId: () => string | null;
  readonly #all = new Map<string, PresentPerson>();
  readonly #others = new LiveValue<readonly PresentPerson[]>([]);

  constructor(ownSessionId: () => string | null) {
    this.#ownSessionId = ownSessionId;
  }

  /** In the order they came; whoever did not move keeps the identity. */
  get others(): Live<readonly PresentPerson[]> {
    return this.#others;
  }

  replace(people: readonly PresentPerson[]): void {
    this.#all.clear();
    this.#arrive(people);
  }

  change({ here, moved, left }: Omit<PresenceTick, "number">): void {
    for (const sessionId of left) this.#all.delete(sessionId);
    for (const { sessionId, focus } of moved) {
      const person = this.#all.get(sessionId);
      if (person !== undefined) this.#all.set(sessionId, { ...person, focus });
    }
    this.#arrive(here);
  }

  clear(): void {
    if (this.#all.size > 0) this.replace([]);
  }

  #arrive(people: readonly PresentPerson[]): void {
    for (const person of people) this.#all.set(person.sessionId, person);
    const own = this.#ownSessionId();
    this.#others.set([...this.#all.values()].filter((person) => person.sessionId !== own));
  }
}
