import { memo, useMemo, useState } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import type { GridColumn } from "./grid-columns";
import { GroupHeading } from "./group-heading";
import { RowChunk } from "./row-chunk";
import { keptChunks, type ChunkOfRows } from "./row-chunks";
import type { RowGroup } from "./row-groups";

interface TableGroupProps {
  readonly group: RowGroup;
  readonly budget: number;
  readonly columns: readonly GridColumn[];
  readonly hasHeading: boolean;
  /** Place of its heading, or of its first row, in the whole table, counted from 1. */
  readonly firstIndex: number;
  /** The row the Tab key enters, if it is in this group. */
  readonly entry: RowId | null;
  /** Sorted rows are not moved among each other. */
  readonly isSorted: boolean;
}

/** So many rows are drawn at once when the table opens, as most screens show; what else is near follows. */
const eagerRows = 16;

/** The rows of a group in chunks. A keystroke changes what rows hold, but no group, and draws no chunk anew. */
export const TableGroup = memo(function TableGroup(props: TableGroupProps) {
  const { group, budget, columns, hasHeading, firstIndex, entry, isSorted } = props;
  const ids = group.rowIds;
  const [keep] = useState(chunksKeeper);
  const chunks = useMemo(() => keep(ids), [keep, ids]);
  const columnCount = columns.length;
  const heading = useMemo(
    () => (hasHeading ? <GroupHeading {...{ group, budget, columnCount }} rowIndex={firstIndex} /> : null),
    [hasHeading, group, budget, columnCount, firstIndex],
  );
  const firstRow = hasHeading ? firstIndex + 1 : firstIndex;
  return chunks.map(({ key, rowIds, start }, at) => (
    <RowChunk
      key={key}
      ids={rowIds}
      firstIndex={firstRow + start}
      eager={firstRow + start <= eagerRows}
      heading={at === 0 ? heading : null}
      among={isSorted ? noIds : ids}
      entry={entry !== null && rowIds.includes(entry) ? entry : null}
      columns={columns}
    />
  ));
});

const noIds: readonly RowId[] = [];

interface PlacedChunk extends ChunkOfRows {
  /** Place of its first row in the group, counted from 0. */
  readonly start: number;
}

function chunksKeeper(): (ids: readonly RowId[]) => readonly PlacedChunk[] {
  let last: readonly ChunkOfRows[] = [];
  return (ids) => {
    last = keptChunks(last, ids);
    let start = 0;
    return last.map((chunk) => {
      const placed = { ...chunk, start };
      start += chunk.rowIds.length;
      return placed;
    });
  };
}
