import { ArrowDownWideNarrow, ArrowUpNarrowWide, RotateCw } from "lucide-react";
import { Button } from "../../ui/button";
import { IconButton } from "../../ui/icon-button";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { useLocalized, useWords } from "../../words/language";
import { tableViewWords } from "../../words/table-view";
import { codeColumnId } from "./grid-columns";
import { isSharedView, sharedView } from "./row-view";
import { useTableSheet } from "./table-sheet";
import { useRowView } from "./use-row-view";
import type { ShownGroups } from "./use-shown-groups";
import styles from "./view-bar.module.css";

/** Sorts and filters for this person only, says so, and leads back. */
export function ViewBar({ shown, total, refresh }: Pick<ShownGroups, "shown" | "total" | "refresh">) {
  const { document } = useTableSheet();
  const [view, show] = useRowView();
  const words = useWords(tableViewWords);
  const localized = useLocalized();
  const { sort } = view;
  const isShared = isSharedView(view);
  const columns = document.columns.filter((column) => !column.hidden);
  return (
    <div className={styles.bar} data-active={!isShared}>
      <span className={styles.filter}>
        <TextField
          label={words.filter}
          hideLabel
          type="search"
          placeholder={words.filter}
          value={view.words}
          onChange={(event) => show({ words: event.target.value })}
        />
      </span>
      <span className={styles.sort}>
        <SelectField
          label={words.sortBy}
          hideLabel
          value={sort?.column ?? ""}
          emptyLabel={words.sharedOrder}
          options={[
            { id: codeColumnId, label: words.byCode },
            ...columns.map(({ key, label }) => ({ id: key, label: localized(label) })),
          ]}
          onPick={(column) => show({ sort: column === "" ? null : { column, descending: false } })}
        />
      </span>
      {sort !== null && (
        <IconButton
          label={sort.descending ? words.descending : words.ascending}
          icon={
            sort.descending ? (
              <ArrowDownWideNarrow aria-hidden="true" />
            ) : (
              <ArrowUpNarrowWide aria-hidden="true" />
            )
          }
          onClick={() => show({ sort: { ...sort, descending: !sort.descending } })}
        />
      )}
      <output className={styles.state}>
        {isShared ? "" : `${words.shownOf(shown, total)} ${words.onlyHere}`}
      </output>
      {!isShared && (
        <>
          <IconButton label={words.again} icon={<RotateCw aria-hidden="true" />} onClick={refresh} />
          <Button size="sm" onClick={() => show(sharedView)}>
            {words.back}
          </Button>
        </>
      )}
    </div>
  );
}
