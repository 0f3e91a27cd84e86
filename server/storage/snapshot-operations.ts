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
    const { seq, state, hash } = found;
    if (hashOf(state) === hash) return { snapshot: { seq, state }, damaged };
    damaged.push(seq);
    before = seq;
  }
}

/** Errors: throws, leaving nothing behind, when the state does not come back as it went in. */
export function saveSnapshot(db: StorageDatabase, { key, epoch, seq, state, at }: Snapshot): void {
  const hash = hashOf(state);
  addSnapshot.run(db, { key, epoch, seq, state, hash, at });
  const kept = findSnapshotBefore.first(db, { key, epoch, before: seq + 1 });
  if (kept?.seq !== seq || hashOf(kept.state) !== hash)
    throw new Error(`snapshot ${key} ${seq} does not come back as written`);
  dropOldSnapshots.run(db, { key, epoch });
}

function hashOf(state: Uint8Array): string {
  return createHash("sha256").update(state).digest("hex");
}

const findSnapshotBefore = prepared((db, of: { key: string; epoch: number; before: number }) =>
  db
    .selectFrom("snapshot")
    .select(["seq", "state", "hash"])
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
  readonly hash: string;
  readonly at: number;
}

const addSnapshot = prepared((db, { key, epoch, seq, state, hash, at }: SnapshotColumns) =>
  db
    .insertInto("snapshot")
    .values({ document: key, epoch, seq, state, hash, at })
    .onConflict((conflict) =>
      conflict.columns(["document", "epoch", "seq"]).doUpdateSet({ state, hash, at }),
    ),
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
