import type { Session } from "./session";

/** More people than any hall has; then it begins anew. */
const knownMax = 5_000;

/**
 * Sessions as they were read, by the hash of their token, so that a hall that connects anew costs no reading. Whoever
 * keeps it forgets everything whenever one of them may have been withdrawn.
 */
export class KnownSessions {
  readonly #sessions = new Map<string, Session>();
  #forgotten = 0;

  /** How often everything was forgotten. */
  get forgotten(): number {
    return this.#forgotten;
  }

  get(tokenHash: string): Session | undefined {
    return this.#sessions.get(tokenHash);
  }

  /** Keeps what `read` gives, unless everything was forgotten meanwhile. Errors: rejects with what `read` does. */
  async keep(tokenHash: string, read: () => Promise<Session | null>): Promise<Session | null> {
    const before = this.#forgotten;
    const session = await read();
    if (session !== null && this.#forgotten === before) this.add(tokenHash, session);
    return session;
  }

  /** One that is on disk and that nothing can have withdrawn meanwhile. */
  add(tokenHash: string, session: Session): void {
    if (this.#sessions.size >= knownMax) this.#sessions.clear();
    this.#sessions.set(tokenHash, session);
  }

  forget(): void {
    this.#forgotten += 1;
    this.#sessions.clear();
  }
}
