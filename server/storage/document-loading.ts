import { sql } from "kysely";
import type { DocumentKey } from "../../shared/domain/document-key";
import { checkOf } from "../../shared/protocol/entry-check";
import { packLabels } from "../../shared/protocol/packed-labels";
import type { EntryPlace, LoadedDocument } from "../rooms/document-store";
import { isAsWritten } from "./entry-checksum";
import { prepared } from "./prepared-statement";
import { newestSoundSnapshot } from "./snapshot-operations";
import type { StorageDatabase } from "./storage-database";

interface Load {
  readonly key: DocumentKey;
  readonly workshopId: string;
  /** Also the entries that the snapshot should hold. */
  readonly wholeLog: boolean;
}

/** Loads a document, creating it with its first use. A damaged snapshot is passed over for the one before it. */
export function loadDocument(db: StorageDatabase, { key, workshopId, wholeLog }: Load): LoadedDocument {
  const head = findOrCreate(db, key, workshopId);
  const { epoch } = head;
  return {
    ...head,
    headCheck: checkOfEntry(db, { key, epoch, seq: head.headSeq }),
    ...loadEpoch(db, { key, epoch, wholeLog }),
    claims: findClaims.all(db, { key }).map(({ clientId, owner }) => [clientId, owner]),
    labels: loadLabels(db, key),
    counters: findCounters.all(db, { key }).map(({ prefix, next }) => [prefix, next]),
  };
}

/** Null for no entry there; undefined for one that is damaged, of which nothing can be said. */
export function checkOfEntry(db: StorageDatabase, place: EntryPlace): number | null | undefined {
  const entry = findEntry.first(db, place);
  if (entry === undefined) return null;
  return isAsWritten(entry.update, entry.checksum) ? checkOf(entry.update) : undefined;
}

function loadLabels(db: StorageDatabase, key: DocumentKey): Uint8Array {
  const rows = JSON.parse(findLabels.first(db, { key })?.rows ?? "[]") as StoredLabel[];
  return packLabels(
    rows.map(([rowId, code, formerCodes, name, office, createdAt]) => ({
      rowId,
      code,
      formerCodes,
      author: name === null ? null : { name, office: office ?? "" },
      createdAt,
    })),
  );
}

/** What is stored of a document in an epoch, the present one or an earlier one. */
export function loadEpoch(
  db: StorageDatabase,
  { key, epoch, wholeLog }: Pick<Load, "key" | "wholeLog"> & { readonly epoch: number },
): Pick<LoadedDocument, "snapshot" | "tail" | "damagedSnapshots" | "damagedEntries"> {
  const { snapshot, damaged } = newestSoundSnapshot(db, { key, epoch });
  const after = wholeLog ? 0 : (snapshot?.seq ?? 0);
  const tail: { seq: number; update: Uint8Array }[] = [];
  const damagedEntries: number[] = [];
  for (const { seq, update, checksum } of findEntries.all(db, { key, epoch, after })) {
    if (isAsWritten(update, checksum)) tail.push({ seq, update });
    else damagedEntries.push(seq);
  }
  return { snapshot, tail, damagedSnapshots: damaged, damagedEntries };
}

function findOrCreate(db: StorageDatabase, key: DocumentKey, workshopId: string) {
  const found = findHead.first(db, { key });
  if (found !== undefined) return found;
  addDocument.run(db, { key, workshopId });
  return { epoch: 1, headSeq: 0, presentRows: null };
}

const findHead = prepared((db, of: { key: string }) =>
  db
    .selectFrom("document")
    .select(["epoch", "head_seq as headSeq", "present_rows as presentRows"])
    .where("key", "=", of.key),
);

const addDocument = prepared((db, of: { key: string; workshopId: string }) =>
  db.insertInto("document").values({ key: of.key, workshop_id: of.workshopId, epoch: 1, head_seq: 0 }),
);

const findEntries = prepared((db, of: { key: string; epoch: number; after: number }) =>
  db
    .selectFrom("log")
    .select(["seq", "update", "checksum"])
    .where("document", "=", of.key)
    .where("epoch", "=", of.epoch)
    .where("seq", ">", of.after)
    .orderBy("seq"),
);

const findEntry = prepared((db, of: EntryPlace) =>
  db
    .selectFrom("log")
    .select(["update", "checksum"])
    .where("document", "=", of.key)
    .where("epoch", "=", of.epoch)
    .where("seq", "=", of.seq),
);

const findClaims = prepared((db, of: { key: string }) =>
  db.selectFrom("doc_client").select(["client_id as clientId", "owner"]).where("document", "=", of.key),
);

/** All labels as one text: a thousand rows of their own cost more than twice as much to bring over from SQLite. */
const findLabels = prepared((db, of: { key: string }) =>
  db
    .selectFrom("row_label")
    .select(
      sql<string>`json_group_array(json_array(row_id, code, json(former_codes), author_name, author_office, created_at))`.as(
        "rows",
      ),
    )
    .where("document", "=", of.key),
);

/** Row id, code, former codes, name and office of the author, and when it was made, in milliseconds since 1970. */
type StoredLabel = readonly [string, string | null, string[], string | null, string | null, number];

const findCounters = prepared((db, of: { key: string }) =>
  db.selectFrom("code_counter").select(["prefix", "next"]).where("document", "=", of.key),
);
