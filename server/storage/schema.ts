import type { Generated } from "kysely";

/**
 * One schema for every engine. Times are milliseconds since 1970, JSON is text, flags are 0 or 1, bytes are blobs.
 * Names are those of `migrations.ts`.
 */
export interface Database {
  workshop: WorkshopTable;
  link: LinkTable;
  person: PersonTable;
  session: SessionTable;
  command: CommandTable;
  document: DocumentTable;
  log: LogTable;
  log_row: LogRowTable;
  snapshot: SnapshotTable;
  doc_client: DocClientTable;
  row_label: RowLabelTable;
  code_counter: CodeCounterTable;
  held_edit: HeldEditTable;
  held_push: HeldPushTable;
  device: DeviceTable;
  waiver: WaiverTable;
  item_link: ItemLinkTable;
  recording: RecordingTable;
  recording_document: RecordingDocumentTable;
  quick_win_score: QuickWinScoreTable;
  quick_win_choice: QuickWinChoiceTable;
  canary: CanaryTable;
}

interface WorkshopTable {
  id: string;
  version: number;
  join_code: string;
  /** WorkshopSettings as JSON. */
  settings: string;
  /** AccessMatrix as JSON. */
  access: string;
  created_at: number;
  archived_at: number | null;
}

/** A secret link; only its hash is kept. The operator's link has no workshop. */
interface LinkTable {
  id: string;
  workshop_id: string | null;
  role: string;
  secret_hash: string;
  created_at: number;
  revoked_at: number | null;
}

interface PersonTable {
  id: string;
  workshop_id: string;
  name: string;
  agency_id: string | null;
  office_name: string;
  dimension_id: string;
  personal_code: string;
  created_at: number;
}

/** `token_hash` is SHA-256 of the bearer token. */
interface SessionTable {
  id: string;
  token_hash: string;
  workshop_id: string | null;
  role: string;
  person_id: string | null;
  /** The link it came in by; null for participants. */
  link_id: string | null;
  created_at: number;
  revoked_at: number | null;
}

/** Commands already carried out, by the caller's id: one that arrives twice is answered from here. */
interface CommandTable {
  id: string;
  workshop_id: string;
  session_id: string;
  at: number;
  /** What was asked, as JSON. */
  command: string;
  /** CommandAnswer as JSON; secrets are left out. */
  answer: string;
}

interface DocumentTable {
  key: string;
  workshop_id: string;
  epoch: number;
  /** Sequence number of the last log entry; 0 for none. */
  head_seq: number;
  /** Rows outside Sampah at `head_seq`, for badges and the board; null where an earlier version wrote last. */
  present_rows: number | null;
}

/** The truth: every accepted Yjs v1 update in order. Never rewritten, never deleted. */
interface LogTable {
  document: string;
  epoch: number;
  seq: number;
  at: number;
  session_id: string;
  update: Uint8Array;
  /** CRC-32 of `update`; null for entries of before there were checksums. */
  checksum: Generated<number | null>;
}

/** Which rows a log entry touched: the history of a row. */
interface LogRowTable {
  document: string;
  epoch: number;
  seq: number;
  row_id: string;
}

/** A folded document for fast loading; deletes nothing. `hash` is SHA-256 of `state` and `state_vector` behind it. */
interface SnapshotTable {
  document: string;
  epoch: number;
  seq: number;
  state: Uint8Array;
  /** Of `state`, as it takes time to find; null in snapshots of earlier versions. */
  state_vector: Uint8Array | null;
  hash: string;
  at: number;
}

/** Whose page uses a Yjs client id in a document. */
interface DocClientTable {
  document: string;
  client_id: number;
  /** Person id for participants, session id for everybody else. */
  owner: string;
  claimed_at: number;
}

interface RowLabelTable {
  document: string;
  row_id: string;
  code: string | null;
  /** JSON array of earlier codes. */
  former_codes: string;
  author_name: string | null;
  author_office: string | null;
  created_at: number;
}

/** Next number of a code prefix; numbers are never given twice. */
interface CodeCounterTable {
  document: string;
  prefix: string;
  next: number;
}

/** A late edit that a facilitator decides about: see `HeldEdit`. */
export interface HeldEditTable {
  id: string;
  workshop_id: string;
  document: string;
  epoch: number;
  /** Head of the document when the last part came. */
  base_seq: number;
  session_id: string;
  /** As in `doc_client`. */
  owner: string;
  /** JSON array of owners: who else has brought the same back. */
  bringers: string;
  author_name: string | null;
  author_office: string | null;
  at: number;
  reason: string;
  /** Yjs v1, gathered from `parts` pushes. */
  update: Uint8Array;
  /** Length of `update`. */
  bytes: number;
  parts: number;
  /** HeldChange[] as JSON. */
  changes: string;
  /** Changes that were left out of `changes`. */
  more_changes: number;
  state: string;
  decided_at: number | null;
  /** Session id. */
  decided_by: string | null;
}

/** Which held edit a push became, for pushes that come again. */
interface HeldPushTable {
  session_id: string;
  push_id: string;
  held_id: string;
}

/** What the device of a session last said about itself. */
interface DeviceTable {
  session_id: string;
  workshop_id: string;
  unsent: number;
  since: number | null;
  last_seen_at: number;
}

/** A finding of the checks that a facilitator let stand; a null reason takes that back. */
interface WaiverTable {
  workshop_id: string;
  finding_id: string;
  reason: string | null;
  session_id: string;
  at: number;
}

/** Two SWOT items of different groups that belong together, the first by id first; `linked` is 0 or 1. */
interface ItemLinkTable {
  workshop_id: string;
  first_id: string;
  second_id: string;
  first_dimension: string;
  second_dimension: string;
  linked: number;
  session_id: string;
  at: number;
}

/** A moment of a workshop that was given a name. */
interface RecordingTable {
  id: string;
  workshop_id: string;
  name: string;
  at: number;
  session_id: string;
}

/** Where each of its documents stood then; those without content are left out. */
interface RecordingDocumentTable {
  recording_id: string;
  document: string;
  epoch: number;
  seq: number;
}

/** What one person gave a program for one criterion; a null score takes it back. */
interface QuickWinScoreTable {
  workshop_id: string;
  program_id: string;
  criterion: string;
  /** As in `doc_client`. */
  owner: string;
  score: number | null;
  at: number;
}

/** The quick win of a dimension; a null program takes the choice back. */
interface QuickWinChoiceTable {
  workshop_id: string;
  dimension_id: string;
  program_id: string | null;
  session_id: string;
  at: number;
}

/** Written by the self-test: proves that the disk takes and keeps data. */
interface CanaryTable {
  id: Generated<number>;
  at: number;
}
