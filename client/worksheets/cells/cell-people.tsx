import type { RowId } from "../../../shared/worksheets/row";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { cellWords } from "../../words/cells";
import { useWords } from "../../words/language";
import { usePeopleAt } from "./use-cell";
import styles from "./cells.module.css";

interface CellPeopleProps {
  readonly document: WorksheetDocument;
  readonly rowId: RowId;
  /** Without it: anywhere in the row. */
  readonly column?: string;
}

/** Says who else is in a cell (or row), and who of them is typing. Its line is there only while somebody is. */
export function CellPeople({ document, rowId, column }: CellPeopleProps) {
  const people = usePeopleAt(document, rowId, column);
  const say = useWords(cellWords);
  const typing = people.find((person) => person.focus.typing);
  const [first] = people;
  if (first === undefined) return null;
  const sentence =
    typing !== undefined
      ? say.typing(typing.name)
      : people.length === 1
        ? say.isHere(first.name)
        : say.severalHere(first.name, people.length - 1);
  return <p className={styles.people}>{sentence}</p>;
}
