import type { RowId } from "../../../shared/worksheets/row";
import { Avatar } from "../../ui/avatar-stack";
import { useWords } from "../../words/language";
import { swotWords } from "../../words/swot";
import { usePeopleAt } from "../cells/use-cell";
import { useSwotSheet } from "./swot-sheet";
import styles from "./item-card.module.css";

/** More faces than this say nothing on a card. */
const facesMax = 3;

/** Who else is at an item, and who of them is typing: on the edge of the card, so that nothing moves for it. */
export function ItemPeople({ rowId }: { readonly rowId: RowId }) {
  const { document } = useSwotSheet();
  const people = usePeopleAt(document, rowId);
  const words = useWords(swotWords);
  if (people.length === 0) return null;
  const typing = people.filter((person) => person.focus.typing);
  const [first] = typing;
  const sentence =
    first === undefined
      ? words.here(people.map((person) => person.name).join(", "))
      : typing.length === 1
        ? words.typing(first.name, first.office)
        : words.typingMany(typing.length);
  return (
    <p className={styles.people} data-typing={first !== undefined}>
      {people.slice(0, facesMax).map(({ sessionId, name }) => (
        <span key={sessionId} className={styles.face} aria-hidden="true">
          <Avatar person={{ id: sessionId, name }} />
        </span>
      ))}
      <span className={styles.presence}>{sentence}</span>
    </p>
  );
}
