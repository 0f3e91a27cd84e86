import { AskedThread } from "../asked-thread";
import type { ExaminedOffer, OfferToExamine } from "./examine-offer";
import type { FoldedDocument, StoredParts } from "./fold-document";
import { packTail, type WithPackedTail } from "./packed-tail";

/** What takes the live document of a room nobody has open yet, or bytes of strangers. */
export type DocumentTask =
  | { readonly kind: "fold"; readonly stored: WithPackedTail<StoredParts> }
  | {
      readonly kind: "examine";
      readonly offer: Omit<OfferToExamine, "stored"> & {
        readonly stored: WithPackedTail<OfferToExamine["stored"]>;
      };
    };

export type DocumentAnswer = FoldedDocument | ExaminedOffer;

/** A log of 20,000 edits takes a second on a slow machine; what takes longer than this will never end. */
const taskMaxMs = 60_000;
/** Many times the largest document. */
const heapMaxMb = 768;

export interface DocumentWork {
  /** Errors: rejects when the thread cannot do it. */
  fold(stored: StoredParts): Promise<FoldedDocument>;
  /** Errors: as `fold`. */
  examine(offer: OfferToExamine): Promise<ExaminedOffer>;
  dispose(): Promise<void>;
}

/**
 * Makes documents of bytes where that takes long: after a crash the log behind the last snapshot may be of thousands
 * of edits, and what a device brings back may be of any kind. All other rooms are served meanwhile.
 */
export class DocumentThread implements DocumentWork {
  readonly #thread: AskedThread<DocumentTask, DocumentAnswer>;

  /** `workerFile`: the built document worker. */
  constructor(workerFile: URL) {
    this.#thread = new AskedThread({
      workerFile,
      questionMaxMs: taskMaxMs,
      resourceLimits: { maxOldGenerationSizeMb: heapMaxMb },
    });
  }

  fold({ snapshot, tail, damagedEntries }: StoredParts): Promise<FoldedDocument> {
    const stored = packTail({ snapshot, tail, damagedEntries });
    return this.#thread.ask({ kind: "fold", stored }) as Promise<FoldedDocument>;
  }

  examine(offer: OfferToExamine): Promise<ExaminedOffer> {
    const packed = { ...offer, stored: packTail(offer.stored) };
    return this.#thread.ask({ kind: "examine", offer: packed }) as Promise<ExaminedOffer>;
  }

  dispose(): Promise<void> {
    return this.#thread.dispose();
  }
}
