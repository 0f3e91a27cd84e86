import { ChevronRight } from "lucide-react";
import { useId, type ReactNode } from "react";
import styles from "./editable-list.module.css";

export interface ListEntry {
  readonly id: string;
  /** What it is called on buttons and in messages. */
  readonly name: string;
  /** What stands for it in the closed list. */
  readonly face: ReactNode;
  /** Shown when it is open. */
  readonly fields: ReactNode;
  readonly retired: boolean;
  /** Further names to be found by. */
  readonly keywords?: string;
  /** Why it cannot be retired now; null when it can. */
  readonly staysBecause?: string | null;
}

interface EntryProps {
  readonly entry: Pick<ListEntry, "face" | "fields">;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly moves: ReactNode;
  /** What can be done with it as a whole, below its fields. */
  readonly foot?: ReactNode;
}

/** One entry of a list: its face opens to its fields. */
export function Entry({ entry, open, onToggle, moves, foot }: EntryProps) {
  const id = useId();
  return (
    <li className={styles.entry} data-open={open}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.opener}
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
        >
          <ChevronRight className={styles.sign} aria-hidden="true" />
          <span className={styles.face}>{entry.face}</span>
        </button>
        {moves}
      </div>
      <div id={id} hidden={!open}>
        {open && (
          <div className={styles.editor}>
            {entry.fields}
            {foot !== undefined && <div className={styles.foot}>{foot}</div>}
          </div>
        )}
      </div>
    </li>
  );
}
