import { useMemo } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import type { GridColumn } from "./grid-columns";
import { GroupHeading } from "./group-heading";
import { chunkRows, RowChunk } from "./row-chunk";
import type { RowGroup } from "./row-groups";
import { useSteadyIds } from "./use-steady-ids";

interface TableGroupProps {
  readonly group: RowGroup;
  readonly columns: readonly GridColumn[];
  readonly hasHeading: boolean;
  /** Place of its heading, or of its first row, in the whole table, counted from 1. */
  readonly firstIndex: number;
  readonly entry: RowId | null;
  /** Sorted rows are not moved among each other. */
  readonly isSorted: boolean;
}

/** So many rows are drawn at once when the table opens: more than any screen shows. */
const eagerRows = 24;

/** The rows of a group in chunks. A keystroke changes the rows, but not their ids, and draws no chunk anew. */
export function TableGroup({ group, columns, hasHeading, firstIndex, entry, isSorted }: TableGroupProps) {
  const ids = useSteadyIds(group.rows);
  const chunks = useMemo(() => inChunks(ids), [ids]);
  const heading = hasHeading ? (
    <GroupHeading group={group} columnCount={columns.length} rowIndex={firstIndex} />
  ) : null;
  const firstRow = hasHeading ? firstIndex + 1 : firstIndex;
  return chunks.map((chunk, at) => (
    <RowChunk
      key={chunk[0] ?? ""}
      ids={chunk}
      firstIndex={firstRow + at * chunkRows}
      eager={firstRow + at * chunkRows <= eagerRows}
      heading={at === 0 ? heading : null}
      among={isSorted ? noIds : ids}
      {...{ columns, entry }}
    />
  ));
}

const noIds: readonly RowId[] = [];

/** At least one, for the heading of a group without rows. */
function inChunks(ids: readonly RowId[]): readonly (readonly RowId[])[] {
  const count = Math.max(1, Math.ceil(ids.length / chunkRows));
  return Array.from({ length: count }, (_, at) => ids.slice(at * chunkRows, (at + 1) * chunkRows));
}
