import { useState } from "react";
import { useWords } from "../words/language";
import { entryWords } from "../words/entry";
import { ComeBackForm } from "./come-back-form";
import { EntryWays } from "./entry-card";
import { EntryFrame } from "./entry-frame";
import { KnownSessions } from "./known-sessions";
import { WorkshopCodeForm } from "./workshop-code-form";
import styles from "./landing-page.module.css";

/** The front page: one code field, and the ways back for those who were here before. */
export function LandingPage() {
  const words = useWords(entryWords);
  const [code, setCode] = useState("");
  return (
    <EntryFrame title="Rembuk">
      <EntryWays>
        {(way) => (
          <>
            <header className={styles.head}>
              <h1>{way === "new" ? words.title : words.comeBackTitle}</h1>
              <p>{words.tagline}</p>
            </header>
            {way === "new" ? (
              <WorkshopCodeForm code={code} onCode={setCode} />
            ) : (
              <ComeBackForm code={code} onCode={setCode} />
            )}
          </>
        )}
      </EntryWays>
      <KnownSessions />
    </EntryFrame>
  );
}
