import type { Kysely } from "kysely";
import { documentKeySchema } from "../../shared/domain/document-key";
import type { RowLabel } from "../../shared/protocol/document-messages";
import { formerOwner } from "../rooms/client-claims";
import type { Append, Claim, WrittenDocument } from "../rooms/document-store";
import { checksumOf } from "./entry-checksum";
import { checkOfEntry, loadDocument, loadEpoch } from "./document-loading";
import { prepared } from "./prepared-statement";
import type { Database } from "./schema";
import { saveSnapshot } from "./snapshot-operations";
import type { StorageDatabase } from "./storage-database";

export const documentOperations = {
  loadDocument,
  checkOfEntry,
  appendToDocument,
  claimClients,
  saveSnapshot,
  writtenDocuments,
  loadEpoch,
};

/** Compare-and-swap on the head, then the entries with everything that must be durable together with them. */
function appendToDocument(db: StorageDatabase, append: Append): boolean {
  const { key, epoch, expectedSeq, entries, labels, counters, retired = [], presentRows } = append;
  const headSeq = expectedSeq + entries.length;
  if (moveHead.run(db, { key, epoch, expectedSeq, headSeq, presentRows }) === 0) return false;
  entries.forEach(({ at, sessionId, update, rowIds }, index) => {
    const seq = expectedSeq + 1 + index;
    addEntry.run(db, { key, epoch, seq, at, sessionId, update, checksum: checksumOf(update) });
    for (const rowId of rowIds) addTouchedRow.run(db, { key, epoch, rowId, seq });
  });
  for (const label of labels) saveLabel.run(db, { key, ...labelColumns(label) });
  for (const [prefix, next] of counters) saveCounter.run(db, { key, prefix, next });
  for (const clientId of retired) retireClient.run(db, { key, clientId, owner: formerOwner });
  return true;
}

function claimClients(db: StorageDatabase, { key, owner, clientIds, at }: Claim): readonly number[] {
  return clientIds.filter(
    (clientId) =>
      addClaim.run(db, { key, clientId, owner, at }) === 0 &&
      claimOfOther.first(db, { key, clientId, owner }) !== undefined,
  );
}

async function writtenDocuments(
  db: Kysely<Database>,
  { workshopId }: { readonly workshopId: string },
): Promise<readonly WrittenDocument[]> {
  const rows = await db
    .selectFrom("document")
    .select(["key", "present_rows as presentRows"])
    .where("workshop_id", "=", workshopId)
    .where("head_seq", ">", 0)
    .execute();
  return rows.map(({ key, presentRows }) => ({ key: documentKeySchema.parse(key), presentRows }));
}

interface HeadMove {
  readonly key: string;
  readonly epoch: number;
  readonly expectedSeq: number;
  readonly headSeq: number;
  readonly presentRows: number;
}

const moveHead = prepared((db, of: HeadMove) =>
  db
    .updateTable("document")
    .set({ head_seq: of.headSeq, present_rows: of.presentRows })
    .where("key", "=", of.key)
    .where("epoch", "=", of.epoch)
    .where("head_seq", "=", of.expectedSeq),
);

interface EntryColumns {
  readonly key: string;
  readonly epoch: number;
  readonly seq: number;
  readonly at: number;
  readonly sessionId: string;
  readonly update: Uint8Array;
  readonly checksum: number;
}

const addEntry = prepared((db, of: EntryColumns) =>
  db.insertInto("log").values({
    document: of.key,
    epoch: of.epoch,
    seq: of.seq,
    at: of.at,
    session_id: of.sessionId,
    update: of.update,
    checksum: of.checksum,
  }),
);

const addTouchedRow = prepared((db, of: { key: string; epoch: number; rowId: string; seq: number }) =>
  db.insertInto("log_row").values({ document: of.key, epoch: of.epoch, row_id: of.rowId, seq: of.seq }),
);

const saveLabel = prepared((db, of: ReturnType<typeof labelColumns> & { key: string }) =>
  db
    .insertInto("row_label")
    .values({
      document: of.key,
      row_id: of.rowId,
      code: of.code,
      former_codes: of.formerCodes,
      author_name: of.authorName,
      author_office: of.authorOffice,
      created_at: of.createdAt,
    })
    .onConflict((conflict) =>
      conflict.columns(["document", "row_id"]).doUpdateSet((set) => ({
        code: set.ref("excluded.code"),
        former_codes: set.ref("excluded.former_codes"),
      })),
    ),
);

function labelColumns({ rowId, code, formerCodes, author, createdAt }: RowLabel) {
  return {
    rowId,
    code,
    formerCodes: JSON.stringify(formerCodes),
    authorName: author?.name ?? null,
    authorOffice: author?.office ?? null,
    createdAt,
  };
}

const saveCounter = prepared((db, of: { key: string; prefix: string; next: number }) =>
  db
    .insertInto("code_counter")
    .values({ document: of.key, prefix: of.prefix, next: of.next })
    .onConflict((conflict) =>
      conflict.columns(["document", "prefix"]).doUpdateSet((set) => ({ next: set.ref("excluded.next") })),
    ),
);

const addClaim = prepared((db, of: { key: string; clientId: number; owner: string; at: number }) =>
  db
    .insertInto("doc_client")
    .values({ document: of.key, client_id: of.clientId, owner: of.owner, claimed_at: of.at })
    .onConflict((conflict) => conflict.doNothing()),
);

const retireClient = prepared((db, of: { key: string; clientId: number; owner: string }) =>
  db
    .updateTable("doc_client")
    .set({ owner: of.owner })
    .where("document", "=", of.key)
    .where("client_id", "=", of.clientId),
);

const claimOfOther = prepared((db, of: { key: string; clientId: number; owner: string }) =>
  db
    .selectFrom("doc_client")
    .select("owner")
    .where("document", "=", of.key)
    .where("client_id", "=", of.clientId)
    .where("owner", "!=", of.owner),
);
