import { recoveryMaxBytes } from "../../shared/protocol/limits";
import type { DocumentRecover } from "../../shared/protocol/recovery-messages";

/** Of all sessions together: a hall that comes back at once waits its turn. */
const gatheredMaxBytes = 16 * recoveryMaxBytes;
/** A page that says nothing more that long has gone away. */
const patienceMs = 60_000;

interface Gathering {
  readonly offerId: string;
  readonly parts: readonly Uint8Array[];
  readonly bytes: number;
  readonly at: number;
}

export type GatheredOffer =
  | { readonly kind: "whole"; readonly update: Uint8Array }
  | { readonly kind: "more" }
  /** A part is missing: the page begins again. */
  | { readonly kind: "gap" }
  | { readonly kind: "full" };

/** Puts together what comes in parts: one offer a session at a time, and of all together only so much. */
export class OfferParts {
  readonly #now: () => number;
  readonly #bySession = new Map<string, Gathering>();
  #bytes = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(sessionId: string, { offerId, part, parts, bytes }: DocumentRecover): GatheredOffer {
    this.#forgetStale();
    const known = this.#bySession.get(sessionId);
    if (part === 0) this.drop(sessionId);
    else if (known?.offerId !== offerId || known.parts.length !== part) return { kind: "gap" };
    const before = part === 0 ? [] : (known?.parts ?? []);
    const gathered = [...before, bytes];
    const total = gathered.reduce((sum, { byteLength }) => sum + byteLength, 0);
    if (gathered.length === parts) {
      this.drop(sessionId);
      return { kind: "whole", update: Buffer.concat(gathered) };
    }
    if (total > recoveryMaxBytes || this.#bytes + bytes.byteLength > gatheredMaxBytes) {
      this.drop(sessionId);
      return { kind: "full" };
    }
    this.#bytes += total - (this.#bySession.get(sessionId)?.bytes ?? 0);
    this.#bySession.set(sessionId, { offerId, parts: gathered, bytes: total, at: this.#now() });
    return { kind: "more" };
  }

  /** Forgets what a session has begun. */
  drop(sessionId: string): void {
    this.#bytes -= this.#bySession.get(sessionId)?.bytes ?? 0;
    this.#bySession.delete(sessionId);
  }

  #forgetStale(): void {
    const since = this.#now() - patienceMs;
    for (const [sessionId, { at }] of this.#bySession) if (at < since) this.drop(sessionId);
  }
}
