import { performance } from "node:perf_hooks";
import * as Y from "yjs";
import type { Author } from "./author";

/**
 * Somebody who looks at a document while others type: a real Yjs document, fed by what the server sends. Notes how
 * long after it was typed each edit of the others became visible.
 */
export class Observer {
  readonly doc = new Y.Doc();
  readonly latenciesMs: number[] = [];
  readonly #watched = new Map<number, { readonly author: Author; next: number }>();

  constructor(state: readonly Uint8Array[], others: readonly Author[]) {
    this.show(state);
    for (const author of others) this.#watched.set(author.clientId, { author, next: author.edits.length });
    this.doc.on("afterTransaction", ({ beforeState, afterState }: Y.Transaction) => {
      const now = performance.now();
      for (const [clientId, seen] of afterState) {
        if (seen === beforeState.get(clientId)) continue;
        const watched = this.#watched.get(clientId);
        if (watched !== undefined) this.#note(watched, seen, now);
      }
    });
  }

  show(updates: readonly Uint8Array[]): void {
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, "server");
    }, "server");
  }

  /** Edits of the others that have not arrived. */
  get missing(): number {
    let missing = 0;
    for (const { author, next } of this.#watched.values()) missing += author.edits.length - next;
    return missing;
  }

  /** Whether every character of these authors is here. */
  holds(authors: readonly Author[]): boolean {
    return authors.every(({ clientId, clock }) => Y.getState(this.doc.store, clientId) >= clock);
  }

  #note(watched: { readonly author: Author; next: number }, seen: number, now: number): void {
    const { edits } = watched.author;
    for (let edit = edits[watched.next]; edit !== undefined && edit.end <= seen; edit = edits[watched.next]) {
      this.latenciesMs.push(now - edit.at);
      watched.next += 1;
    }
  }
}
