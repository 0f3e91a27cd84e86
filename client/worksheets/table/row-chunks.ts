import type { RowId } from "../../../shared/worksheets/row";

/** At most so many rows are drawn, or left out, together: so few that drawing them holds up no scrolling. */
const chunkRows = 6;

/** So large a chunk grows by rows put in between, before it is divided. */
const grownRows = 2 * chunkRows;

/** Neighbouring rows of a group. A row that changes its chunk is drawn anew, and whoever writes in it is disturbed. */
export interface ChunkOfRows {
  /** Stays the same while any of its rows stays. */
  readonly key: number;
  readonly rowIds: readonly RowId[];
}

/**
 * Rows in chunks, of which those before are kept as far as possible: rows that come, go or are moved leave all others in
 * theirs. At least one, for the heading of a group without rows.
 */
export function keptChunks(
  before: readonly ChunkOfRows[],
  rowIds: readonly RowId[],
): readonly [ChunkOfRows, ...ChunkOfRows[]] {
  const stays = stayingRows(before, rowIds);
  const first = before[0];
  const chunks: OpenChunk[] = first?.rowIds.length === 0 ? [{ key: first.key, rowIds: [] }] : [];
  let loose: RowId[] = [];
  for (const id of rowIds) {
    const key = stays.get(id);
    if (key === undefined) {
      loose.push(id);
      continue;
    }
    const last = chunks.at(-1);
    if (last?.key === key) last.rowIds.push(...loose, id);
    else {
      putBehind(chunks, loose);
      chunks.push({ key, rowIds: [id] });
    }
    loose = [];
  }
  putBehind(chunks, loose);
  return withKeys(chunks.flatMap(divided), before);
}

interface OpenChunk {
  /** Null for a new one. */
  readonly key: number | null;
  readonly rowIds: RowId[];
}

/** What the last chunk has no room for begins new ones. */
function putBehind(chunks: OpenChunk[], loose: readonly RowId[]): void {
  for (const id of loose) {
    const last = chunks.at(-1);
    if (last !== undefined && last.rowIds.length < chunkRows) last.rowIds.push(id);
    else chunks.push({ key: null, rowIds: [id] });
  }
}

function divided({ key, rowIds }: OpenChunk): readonly OpenChunk[] {
  if (rowIds.length <= grownRows) return [{ key, rowIds }];
  return Array.from({ length: Math.ceil(rowIds.length / chunkRows) }, (_, at) => ({
    key: at === 0 ? key : null,
    rowIds: rowIds.slice(at * chunkRows, (at + 1) * chunkRows),
  }));
}

function withKeys(
  chunks: readonly OpenChunk[],
  before: readonly ChunkOfRows[],
): readonly [ChunkOfRows, ...ChunkOfRows[]] {
  let next = 1 + Math.max(-1, ...before.map(({ key }) => key));
  const [first, ...others] = chunks.map(({ key, rowIds }) => ({ key: key ?? next++, rowIds }));
  return [first ?? { key: before[0]?.key ?? next, rowIds: [] }, ...others];
}

interface Step {
  readonly id: RowId;
  readonly at: number;
  readonly key: number;
  readonly before: Step | undefined;
}

/**
 * The rows that can stay in their chunks, with the keys of these: as many as possible whose chunks still follow each
 * other, which leaves out the rows that were moved. (The longest subsequence that does not decrease.)
 */
function stayingRows(before: readonly ChunkOfRows[], rowIds: readonly RowId[]): ReadonlyMap<RowId, number> {
  const former = new Map(
    before.flatMap(({ key, rowIds: held }, at) => held.map((id) => [id, { at, key }] as const)),
  );
  /** The best last step of every length so far. */
  const ends: Step[] = [];
  for (const id of rowIds) {
    const home = former.get(id);
    if (home === undefined) continue;
    const length = ends.findLastIndex(({ at }) => at <= home.at) + 1;
    ends[length] = { id, ...home, before: ends[length - 1] };
  }
  const stays = new Map<RowId, number>();
  for (let step = ends.at(-1); step !== undefined; step = step.before) stays.set(step.id, step.key);
  return stays;
}
