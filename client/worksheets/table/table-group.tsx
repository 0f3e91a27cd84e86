import { memo, useMemo } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import type { GridColumn } from "./grid-columns";
import { GroupHeading } from "./group-heading";
import { chunkRows, RowChunk } from "./row-chunk";
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
  const chunks = useMemo(() => inChunks(ids), [ids]);
  const columnCount = columns.length;
  const heading = useMemo(
    () => (hasHeading ? <GroupHeading {...{ group, budget, columnCount }} rowIndex={firstIndex} /> : null),
    [hasHeading, group, budget, columnCount, firstIndex],
  );
  const firstRow = hasHeading ? firstIndex + 1 : firstIndex;
  const rowOf = (at: number) => firstRow + at * (chunks[0]?.length ?? 0);
  return chunks.map((chunk, at) => (
    <RowChunk
      key={chunk[0] ?? ""}
      ids={chunk}
      firstIndex={rowOf(at)}
      eager={rowOf(at) <= eagerRows}
      heading={at === 0 ? heading : null}
      among={isSorted ? noIds : ids}
      entry={entry !== null && chunk.includes(entry) ? entry : null}
      columns={columns}
    />
  ));
});

const noIds: readonly RowId[] = [];

/** All of one size, save the last. At least one, for the heading of a group without rows. */
function inChunks(ids: readonly RowId[]): readonly (readonly RowId[])[] {
  const count = Math.max(1, Math.ceil(ids.length / chunkRows));
  const size = Math.ceil(ids.length / count);
  return Array.from({ length: count }, (_, at) => ids.slice(at * size, (at + 1) * size));
}
