import { ChevronsLeftRight, ChevronsRightLeft } from "lucide-react";
import { IconButton } from "../../ui/icon-button";
import { useLocalized, useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { toggleFold } from "./fold-state";
import type { GridColumn, GridLayout, HeaderGroup } from "./grid-columns";
import styles from "./worksheet-table.module.css";

/**
 * Two header rows where years are unfolded: their group above, the years below. No header reaches over both: Chromium
 * counts the columns of the second row without it, and gives the cells of the first columns a year as well.
 */
export function TableHead({ layout }: { readonly layout: GridLayout }) {
  const { groups } = layout;
  const rowCount = headRowCount(layout);
  return (
    <thead className={styles.head}>
      {rowCount === 2 && (
        <tr aria-rowindex={1}>
          {groups.map((group, at) =>
            group.folded === false ? (
              <GroupHeader key={group.id} group={group} frozen={frozenAt(at)} />
            ) : (
              // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its header stands below
              <td key={group.id} className={`${styles.header} ${styles.above}`} data-frozen={frozenAt(at)} />
            ),
          )}
        </tr>
      )}
      <tr aria-rowindex={rowCount}>
        {groups.map((group, at) =>
          group.folded === false ? (
            <YearHeaders key={group.id} group={group} />
          ) : (
            <GroupHeader key={group.id} group={group} frozen={frozenAt(at)} />
          ),
        )}
      </tr>
    </thead>
  );
}

/** What their cells are, in whole: a screen reader says one header with a cell, and this is it. */
function YearHeaders({ group }: { readonly group: HeaderGroup }) {
  return group.columns.map((column) => (
    <th
      key={column.id}
      id={`kolom-${column.id}`}
      aria-labelledby={`${labelIdOf(group)} kolom-${column.id}`}
      scope="col"
      className={styles.yearHeader}
    >
      <YearName column={column} />
    </th>
  ));
}

export function headRowCount({ groups }: GridLayout): number {
  return groups.some((group) => group.folded === false) ? 2 : 1;
}

/** The first two columns stand still: the code, then the title. */
export function frozenAt(at: number): "code" | "title" | undefined {
  return at === 0 ? "code" : at === 1 ? "title" : undefined;
}

interface GroupHeaderProps {
  readonly group: HeaderGroup;
  readonly frozen: "code" | "title" | undefined;
}

function GroupHeader({ group, frozen }: GroupHeaderProps) {
  const words = useWords(worksheetWords);
  const localized = useLocalized();
  const label = group.column === null ? words.code : localized(group.column.label);
  const isUnfolded = group.folded === false;
  return (
    <th
      // Of unfolded columns the years below are the headers.
      role={isUnfolded ? "gridcell" : undefined}
      // Without the button beside it: the name is said with the cells of the column.
      aria-labelledby={group.folded === true ? labelIdOf(group) : undefined}
      scope={isUnfolded ? "colgroup" : "col"}
      colSpan={group.columns.length}
      data-frozen={frozen}
      data-group={isUnfolded}
      className={styles.header}
    >
      <span className={styles.headerWords}>
        <span id={labelIdOf(group)}>{label}</span>
        {group.folded !== null && (
          <IconButton
            size="sm"
            label={group.folded ? words.unfold(label) : words.fold(label)}
            aria-expanded={!group.folded}
            icon={
              group.folded ? (
                <ChevronsLeftRight aria-hidden="true" />
              ) : (
                <ChevronsRightLeft aria-hidden="true" />
              )
            }
            onClick={() => toggleFold(group.id)}
          />
        )}
      </span>
    </th>
  );
}

/** There is one table on a page. */
function labelIdOf(group: HeaderGroup): string {
  return `kolom-${group.id}-nama`;
}

function YearName({ column }: { readonly column: GridColumn }) {
  const words = useWords(worksheetWords);
  if (column.type !== "year") return <>{words.total}</>;
  return (
    <>
      {column.year}
      {!column.planned && <small className={styles.outside}>{words.outsidePlan}</small>}
    </>
  );
}
