import { performance } from "node:perf_hooks";
import path from "node:path";
import { pathToFileURL } from "node:url";
import Libsql from "libsql";
import { openStorage, type Storage } from "../../../server/storage/storage";
import { storedDocuments } from "../../../server/storage/stored-documents";
import type { DocumentKey } from "../../../shared/domain/document-key";
import { makeDataDir, removeDataDir } from "../contestants/server-process";
import { watchForeignCpu } from "../work/foreign-cpu";

export const appendColumns = [
  "CPU µs, alone",
  "wall µs, alone",
  "CPU µs, six together",
  "wall µs, six together",
  "other CPU %",
] as const;

export const appendBetter = {
  "CPU µs, alone": "lower",
  "wall µs, alone": "lower",
  "CPU µs, six together": "lower",
  "wall µs, six together": "lower",
} as const;

export const storageWorker = "storage worker";
export const bareStatements = "bare statements";

type AppendFigures = Readonly<Record<(typeof appendColumns)[number], number>>;

/** These are multiples of the documents, so that each of them has as many edits. */
const warmUpAppends = 600;
const appendsPerSecond = 240;
const documents = Array.from({ length: 24 }, (_, at) => `w1/group${at}/swot` as DocumentKey);
const sessionId = "session-0123456789abcd";
/** About one letter. */
const update = new Uint8Array(27).fill(7);

/** Appends one edit to each of some documents and resolves when all are on disk. */
type AppendTogether = (keys: readonly DocumentKey[], seq: number) => Promise<void> | void;

/** What storing an edit costs this process with all its threads, by the storage worker or by hand. */
export async function measureAppend(how: string, seconds: number): Promise<AppendFigures> {
  const dataDir = makeDataDir();
  const file = path.join(dataDir, "rembuk.sqlite");
  const storage = await openStorage({ file, workerFile: pathToFileURL("dist/server/storage-worker.js") });
  const database = new Libsql(file);
  try {
    await prepareDocuments(storage, database);
    const append = how === storageWorker ? byWorker(storage) : byHand(database);
    const appends = seconds * appendsPerSecond;
    const foreignCpu = watchForeignCpu(() => 0);
    await timed(append, { together: 6, appends: warmUpAppends, from: 0 });
    const alone = await timed(append, { together: 1, appends, from: warmUpAppends });
    const six = await timed(append, { together: 6, appends: appends * 2, from: warmUpAppends + appends });
    return {
      "CPU µs, alone": alone.cpuUs,
      "wall µs, alone": alone.wallUs,
      "CPU µs, six together": six.cpuUs,
      "wall µs, six together": six.wallUs,
      "other CPU %": foreignCpu(),
    };
  } finally {
    database.close();
    await storage.close();
    removeDataDir(dataDir);
  }
}

async function prepareDocuments(storage: Storage, database: Libsql.Database): Promise<void> {
  for (const pragma of ["busy_timeout=5000", "synchronous=FULL", "fullfsync=1"]) database.pragma(pragma);
  database.exec(
    "insert into workshop (id, version, join_code, settings, access, created_at) values ('w1', 1, 'c', '{}', '{}', 1)",
  );
  for (const key of documents) await storedDocuments(storage).load(key, "snapshot");
}

function byWorker(storage: Storage): AppendTogether {
  const store = storedDocuments(storage);
  return async (keys, seq) => {
    const stored = keys.map((key) => {
      const entry = { at: Date.now(), sessionId, update, rowIds: [`row${seq % 200}`] };
      return store.append({
        key,
        epoch: 1,
        expectedSeq: seq - 1,
        entries: [entry],
        labels: [],
        counters: [],
        presentRows: 200,
      });
    });
    if ((await Promise.all(stored)).includes(false)) throw new Error("an append was refused");
  };
}

/** As few statements as keep the same promises, run where they are needed, in place of a thread of their own. */
function byHand(database: Libsql.Database): AppendTogether {
  const [begin, commit] = [database.prepare("begin immediate"), database.prepare("commit")];
  const moveHead = database.prepare(
    "update document set head_seq = ? where key = ? and epoch = ? and head_seq = ?",
  );
  const addEntry = database.prepare("insert into log values (?, ?, ?, ?, ?, ?, ?)");
  const addRow = database.prepare("insert into log_row (document, epoch, seq, row_id) values (?, ?, ?, ?)");
  return (keys, seq) => {
    begin.run([]);
    for (const key of keys) {
      if (moveHead.run([seq, key, 1, seq - 1]).changes !== 1) throw new Error("an append was refused");
      addEntry.run([key, 1, seq, Date.now(), sessionId, update, null]);
      addRow.run([key, 1, seq, `row${seq % 200}`]);
    }
    commit.run([]);
  };
}

async function timed(
  append: AppendTogether,
  { together, appends, from }: { readonly together: number; readonly appends: number; readonly from: number },
) {
  const [cpuAt, at] = [process.cpuUsage(), performance.now()];
  // Documents in turns; each counts its own edits.
  const groups = documents.length / together;
  for (let done = 0; done < appends; done += together) {
    const group = (done / together) % groups;
    const round = Math.floor(done / documents.length);
    const keys = documents.slice(group * together, (group + 1) * together);
    await append(keys, from / documents.length + round + 1);
  }
  const { user, system } = process.cpuUsage(cpuAt);
  return { cpuUs: (user + system) / appends, wallUs: ((performance.now() - at) * 1_000) / appends };
}
