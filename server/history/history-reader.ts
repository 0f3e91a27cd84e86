import type { Kysely } from "kysely";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { HistoryStep as FoldedStep } from "../../shared/documents/history-steps";
import { rowsAfter } from "../../shared/documents/log-replay";
import { boundChanges, changePage, listBound, type ChangePage } from "../../shared/protocol/change-page";
import type { HeldChange } from "../../shared/protocol/held-messages";
import type { HistoryPage, HistoryStep, Moment, Recording } from "../../shared/protocol/history-messages";
import type { RowId } from "../../shared/worksheets/row";
import { isAsWritten } from "../storage/entry-checksum";
import type { Database } from "../storage/schema";
import { EpochHistory, type EpochParts } from "./epoch-history";
import {
  cursorText,
  type Cursor,
  type HeldChangesQuestion,
  type MomentQuestion,
  type PageQuestion,
  type StepChangesQuestion,
} from "./history-question";
import { LogAuthors } from "./log-authors";

const stepsPerPage = 30;
/** A worksheet of 1,000 rows and 20,000 edits takes some ten megabytes. */
const keptMax = 4;

/** Answers what is asked about the past of documents, from their logs. */
export class HistoryReader {
  readonly #db: Kysely<Database>;
  readonly #authors: LogAuthors;
  /** Those read last, the newest at the end: the next page of one is there at once. */
  readonly #kept = new Map<string, EpochHistory>();

  constructor(db: Kysely<Database>) {
    this.#db = db;
    this.#authors = new LogAuthors(db);
  }

  async page({ key, columns, rowId, cursor }: PageQuestion): Promise<HistoryPage> {
    const { epoch, before } = cursor ?? { epoch: await this.#presentEpoch(key), before: null };
    const history = await this.#historyOf({ key, epoch, columns });
    const found = history.read({ rowId, before: before ?? Infinity, count: stepsPerPage + 1 });
    const steps = found.slice(0, stepsPerPage);
    const last = steps.at(-1);
    const isMore = last !== undefined && found.length > steps.length;
    const next: Cursor | null = isMore ? { epoch, before: last.to } : await this.#earlierEpoch(key, epoch);
    const codes = await this.#codesOf(key);
    return {
      steps: steps.map((step) => this.#shown(step, epoch, codes)),
      cursor: next === null ? null : cursorText(next),
      recordings: rowId === null ? await this.#recordingsOf(key) : [],
    };
  }

  /** Null where the document has no such moment. */
  async moment({ key, columns, epoch, seq }: MomentQuestion): Promise<Moment | null> {
    const log = await this.#db
      .selectFrom("log")
      .select(["seq", "at", "update", "checksum"])
      .where("document", "=", key)
      .where("epoch", "=", epoch)
      .where("seq", "<=", seq)
      .orderBy("seq")
      .execute();
    const last = log.at(-1);
    if (last?.seq !== seq) return null;
    const sound = log.filter(({ update, checksum }) => isAsWritten(update, checksum));
    const rows = rowsAfter(
      sound.map(({ update }) => update),
      columns,
    );
    return { epoch, seq, at: last.at, rows: [...rows] };
  }

  /** Null where no step ends there; it may have grown since it was listed. */
  async stepChanges(question: StepChangesQuestion): Promise<ChangePage | null> {
    const { key, columns, rowId, epoch, seq, from } = question;
    const history = await this.#historyOf({ key, epoch, columns });
    const [step] = history.read({ rowId, before: seq + 1, count: 1 });
    return step?.to === seq ? changePage(withCodes(step, await this.#codesOf(key)), from) : null;
  }

  /** Null where there is no such edit. */
  async heldChanges({ heldId, from }: HeldChangesQuestion): Promise<ChangePage | null> {
    const held = await this.#db
      .selectFrom("held_edit")
      .select("changes")
      .where("id", "=", heldId)
      .executeTakeFirst();
    return held === undefined ? null : changePage(JSON.parse(held.changes) as HeldChange[], from);
  }

  async #presentEpoch(key: DocumentKey): Promise<number> {
    const document = await this.#db
      .selectFrom("document")
      .select("epoch")
      .where("key", "=", key)
      .executeTakeFirst();
    // Nothing was written into a document that is not there.
    return document?.epoch ?? 0;
  }

  /** After a restore from a backup the former log goes on where the new one begins. */
  async #earlierEpoch(key: DocumentKey, epoch: number): Promise<Cursor | null> {
    const earlier = await this.#db
      .selectFrom("log")
      .select((table) => table.fn.max("epoch").as("epoch"))
      .where("document", "=", key)
      .where("epoch", "<", epoch)
      .executeTakeFirst();
    const found: number | null = earlier?.epoch ?? null;
    return found === null ? null : { epoch: found, before: null };
  }

  async #historyOf(parts: Omit<EpochParts, "db" | "authors">): Promise<EpochHistory> {
    const name = JSON.stringify(parts);
    const history =
      this.#kept.get(name) ?? new EpochHistory({ ...parts, db: this.#db, authors: this.#authors });
    this.#kept.delete(name);
    this.#kept.set(name, history);
    for (const [oldest, { dispose }] of this.#kept) {
      if (this.#kept.size <= keptMax) break;
      this.#kept.delete(oldest);
      dispose();
    }
    await history.catchUp();
    return history;
  }

  #shown(step: FoldedStep, epoch: number, codes: ReadonlyMap<RowId, string>): HistoryStep {
    const { authors, to, startedAt, endedAt } = step;
    const changes = boundChanges(withCodes(step, codes), listBound);
    return {
      epoch,
      seq: to,
      startedAt,
      endedAt,
      authors: authors.map((key) => this.#authors.author(key)),
      changes,
      moreChanges: step.changes.length - changes.length,
    };
  }

  async #codesOf(key: DocumentKey): Promise<ReadonlyMap<RowId, string>> {
    const labels = await this.#db
      .selectFrom("row_label")
      .select(["row_id", "code"])
      .where("document", "=", key)
      .execute();
    return new Map(labels.flatMap(({ row_id: id, code }) => (code === null ? [] : [[id, code] as const])));
  }

  async #recordingsOf(key: DocumentKey): Promise<Recording[]> {
    return this.#db
      .selectFrom("recording")
      .innerJoin("recording_document", "recording_document.recording_id", "recording.id")
      .select([
        "recording.id",
        "recording.name",
        "recording.at",
        "recording_document.epoch",
        "recording_document.seq",
      ])
      .where("recording_document.document", "=", key)
      .orderBy("recording.at", "desc")
      .orderBy("recording.id")
      .execute();
  }
}

function withCodes({ changes }: FoldedStep, codes: ReadonlyMap<RowId, string>): readonly HeldChange[] {
  return changes.map((change) => ({ ...change, code: codes.get(change.rowId) ?? null }));
}
