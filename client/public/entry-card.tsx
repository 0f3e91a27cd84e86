import { useState, type ReactNode } from "react";
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
  return (
    <EntryCard>
      {children(way)}
      <p className={styles.otherWay}>
        <span>{way === "new" ? words.beenHere : words.newHere}</span>
        <Button variant="ghost" size="sm" onClick={() => setWay(way === "new" ? "back" : "new")}>
          {way === "new" ? words.usePersonalCode : words.useWorkshopCode}
        </Button>
      </p>
    </EntryCard>
  );
}
