import { setSpokenNews, useSpokenNews } from "../announce/spoken-news";
import { setSingleKeys, useSingleKeys } from "../app/single-keys";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { useWords } from "../words/language";
import { searchWords, type SearchWords } from "../words/search";
import styles from "./shortcuts-dialog.module.css";

/** [KEYS1] [SPOKEN1] All keys, the switch for those that act without Ctrl, and the one for what is read out. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(searchWords);
  const { on } = useSingleKeys();
  const spoken = useSpokenNews();
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.shortcutsTitle}
      footer={<Button onClick={onClose}>{words.close}</Button>}
    >
      <label className={styles.switch}>
        <input type="checkbox" checked={on} onChange={(event) => setSingleKeys(event.target.checked)} />
        {words.singleKeys}
      </label>
      <p className={styles.help}>{words.singleKeysHelp}</p>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={spoken.on}
          onChange={(event) => setSpokenNews(event.target.checked)}
        />
        {words.spokenNews}
      </label>
      <p className={styles.help}>{words.spokenNewsHelp}</p>
      {sectionsOf(words).map(({ heading, keys }) => (
        <section key={heading}>
          <h3 className={styles.heading}>{heading}</h3>
          <dl className={styles.keys}>
            {keys.map(([pressed, does]) => (
              <div key={pressed} className={styles.line}>
                <dt>
                  {pressed.split(" ").map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

interface KeySection {
  readonly heading: string;
  /** Keys as they are written on them, and what they do. */
  readonly keys: readonly (readonly [string, string])[];
}

function sectionsOf(words: SearchWords): readonly KeySection[] {
  return [
    {
      heading: words.everywhere,
      keys: [
        ["/", words.keySearch],
        ["Ctrl K", words.keyCommands],
        ["?", words.keyHelp],
        ["1 … 9", words.keyGroups],
        ["Esc", words.keyEscape],
      ],
    },
    {
      heading: words.inWorksheets,
      keys: [
        ["N", words.keyNew],
        [words.space, words.keyLift],
        ["Alt ↑ ↓", words.keyShift],
        ["Ctrl Z", words.keyUndo],
        ["Ctrl Y", words.keyRedo],
      ],
    },
    {
      heading: words.inTable,
      keys: [
        ["← ↑ ↓ →", words.keyArrows],
        ["F2", words.keyEdit],
        ["Ctrl Enter", words.keyNewRow],
        ["Ctrl D", words.keyFillDown],
        ["Delete", words.keyEmpty],
        ["Alt ↑ ↓", words.keyMoveRow],
        ["F7", words.keyCheck],
        ["Esc", words.keyLeaveTable],
      ],
    },
  ];
}
