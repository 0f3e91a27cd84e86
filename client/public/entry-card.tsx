import { useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { Button } from "../ui/button";
import { useWords } from "../words/language";
import { entryWords } from "../words/entry";
import styles from "./entry-card.module.css";

/** Somebody new, or somebody who was here before and has a personal code. */
type EntryWay = "new" | "back";

/** The white card of the pages one sees before a workshop; its parts stand below each other. */
export function EntryCard({ children }: { readonly children: ReactNode }) {
  return <section className={styles.card}>{children}</section>;
}

/** The card that lets one in, with the other way in below it. */
export function EntryWays({ children }: { readonly children: (way: EntryWay) => ReactNode }) {
  const words = useWords(entryWords);
  const [way, setWay] = useState<EntryWay>("new");
  const fields = useRef<HTMLDivElement>(null);
  const goOther = () => {
    // The new fields stand above the button: whoever does not see them is taken there.
    flushSync(() => setWay(way === "new" ? "back" : "new"));
    const all = [...(fields.current?.querySelectorAll("input") ?? [])];
    (all.find(({ value }) => value === "") ?? all[0])?.focus();
  };
  return (
    <EntryCard>
      <div className={styles.fields} ref={fields}>
        {children(way)}
      </div>
      <p className={styles.otherWay}>
        <span>{way === "new" ? words.beenHere : words.newHere}</span>
        <Button variant="ghost" size="sm" onClick={goOther}>
          {way === "new" ? words.usePersonalCode : words.useWorkshopCode}
        </Button>
      </p>
    </EntryCard>
  );
}
