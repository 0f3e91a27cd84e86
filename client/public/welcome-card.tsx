import { useEffect, useId, useRef } from "react";
import type { Entered } from "../../shared/protocol/http-messages";
import { landingPath, worksheetPath, workshopPath } from "../app/paths";
import { ButtonLink } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { useWords } from "../words/language";
import { entryWords } from "../words/entry";
import { EntryCard } from "./entry-card";
import styles from "./welcome-card.module.css";

/** Shown once after joining: the personal code in peace, then the way to the group's SWOT. */
export function WelcomeCard({ entered }: { readonly entered: Entered }) {
  const words = useWords(entryWords);
  const { person, personalCode, workshopId } = entered.identity;
  const id = useId();
  const welcome = useRef<HTMLElement>(null);
  useEffect(() => {
    welcome.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <EntryCard>
      {/* The focus is on all of it, so that the code is said together with the welcome. */}
      <section
        ref={welcome}
        className={styles.welcome}
        tabIndex={-1}
        aria-labelledby={`${id}-heading`}
        aria-describedby={`${id}-code`}
      >
        <h1 id={`${id}-heading`} className={styles.heading}>
          {words.welcome(person?.name ?? "")}
        </h1>
        {personalCode !== null && (
          <>
            <div className={styles.code}>
              <div id={`${id}-code`}>
                <p>{words.writeDownCode}</p>
                <p className={styles.letters}>{personalCode}</p>
              </div>
              <CopyButton text={personalCode} label={words.copyCode} size="sm" />
            </div>
            <p className={styles.purpose}>{words.codePurpose}</p>
          </>
        )}
      </section>
      <ButtonLink
        variant="primary"
        size="lg"
        wide
        href={
          workshopId === null
            ? landingPath
            : person === null
              ? workshopPath(workshopId)
              : worksheetPath({ workshopId, dimensionId: person.dimensionId, worksheet: "swot" })
        }
      >
        {words.start}
      </ButtonLink>
    </EntryCard>
  );
}
