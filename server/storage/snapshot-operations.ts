import { createHash } from "node:crypto";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { LoadedDocument, Snapshot } from "../rooms/document-store";
import { prepared } from "./prepared-statement";
import type { StorageDatabase } from "./storage-database";

/** Older snapshots than these are only a fallback of a fallback. */
const snapshotsKept = 3;

interface FoundSnapshot {
  readonly snapshot: LoadedDocument["snapshot"];
  /** Newer ones whose hash does not hold. */
  readonly damaged: readonly number[];
}

/** Reads from the newest backwards: as a rule that is one. */
export function newestSoundSnapshot(
  db: StorageDatabase,
  of: { readonly key: DocumentKey; readonly epoch: number },
): FoundSnapshot {
  const damaged: number[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const found = findSnapshotBefore.first(db, { ...of, before });
    if (found === undefined) return { snapshot: null, damaged };
    const { seq, state, stateVector } = found;
    if (isSound(found)) return { snapshot: { seq, state, stateVector }, damaged };
    damaged.push(seq);
    before = seq;
  }
}

/** Errors: throws, leaving nothing behind, when the state does not come back as it went in. */
export function saveSnapshot(
  db: StorageDatabase,
  { key, epoch, seq, state, stateVector, presentRows, at }: Snapshot,
): void {
  const hash = snapshotHash({ state, stateVector });
  addSnapshot.run(db, { key, epoch, seq, state, stateVector, hash, at });
  const kept = findSnapshotBefore.first(db, { key, epoch, before: seq + 1 });
  if (kept?.seq !== seq || kept.hash !== hash || !isSound(kept))
    throw new Error(`snapshot ${key} ${seq} does not come back as written`);
  keepCount.run(db, { key, epoch, seq, presentRows });
  dropOldSnapshots.run(db, { key, epoch });
}

interface HashedParts {
  readonly state: Uint8Array;
  /** None in snapshots of earlier versions. */
  readonly stateVector: Uint8Array | null;
}

/** Of everything a document is made from. */
export function snapshotHash({ state, stateVector }: HashedParts): string {
  return createHash("sha256")
    .update(state)
    .update(stateVector ?? new Uint8Array())
    .digest("hex");
}

function isSound(stored: HashedParts & { readonly hash: string }): boolean {
  return snapshotHash(stored) === stored.hash;
}

const findSnapshotBefore = prepared((db, of: { key: string; epoch: number; before: number }) =>
  db
    .selectFrom("snapshot")
    .select(["seq", "state", "state_vector as stateVector", "hash"])
    .where("document", "=", of.key)
    .where("epoch", "=", of.epoch)
    .where("seq", "<", of.before)
    .orderBy("seq", "desc")
    .limit(1),
);

interface SnapshotColumns {
  readonly key: string;
  readonly epoch: number;
  readonly seq: number;
  readonly state: Uint8Array;
  readonly stateVector: Uint8Array;
  readonly hash: string;
  readonly at: number;
}

const addSnapshot = prepared((db, { key, epoch, seq, state, stateVector, hash, at }: SnapshotColumns) =>
  db
    .insertInto("snapshot")
    .values({ document: key, epoch, seq, state, state_vector: stateVector, hash, at })
    .onConflict((conflict) =>
      conflict
        .columns(["document", "epoch", "seq"])
        .doUpdateSet({ state, state_vector: stateVector, hash, at }),
    ),
);

const keepCount = prepared((db, of: { key: string; epoch: number; seq: number; presentRows: number }) =>
  db
    .updateTable("document")
    .set({ present_rows: of.presentRows })
    .where("key", "=", of.key)
    .where("epoch", "=", of.epoch)
    .where("head_seq", "=", of.seq),
);

const dropOldSnapshots = prepared((db, of: { key: string; epoch: number }) =>
  db
    .deleteFrom("snapshot")
    .where("document", "=", of.key)
    .where("epoch", "=", of.epoch)
    .where("seq", "not in", (newest) =>
      newest
        .selectFrom("snapshot")
        .select("seq")
        .where("document", "=", of.key)
        .where("epoch", "=", of.epoch)
        .orderBy("seq", "desc")
        .limit(snapshotsKept),
    ),
);
