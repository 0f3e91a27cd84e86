import { Check, X } from "lucide-react";
import { useState } from "react";
import type { Command } from "../../shared/protocol/command-messages";
import { ActionNotice } from "../facilitator/action-notice";
import { useCommandAction } from "../facilitator/use-command-action";
import { Button } from "../ui/button";
import { lateWords } from "../words/late";
import { useWords } from "../words/language";
import type { LateEntry } from "./late-entries";
import styles from "./late-card.module.css";

type DecisionType = Extract<Command["type"], "held:accept" | "held:decline">;

interface DecisionProps {
  readonly entry: LateEntry;
  readonly author: string;
  readonly onDecided: () => void;
}

/** Lets a late edit in, or keeps it out; what was kept out can still be let in. */
export function Decision({ entry, author, onDecided }: DecisionProps) {
  const words = useWords(lateWords);
  const action = useCommandAction();
  const [pressed, setPressed] = useState<DecisionType>("held:accept");
  if (entry.state === "accepted") return null;
  const decide = (type: DecisionType) => {
    if (action.busy) return;
    setPressed(type);
    action.run([() => ({ type, heldId: entry.id })], onDecided);
  };
  return (
    <>
      {action.failure !== null && (
        <div className={styles.failure}>
          <ActionNotice action={action} />
        </div>
      )}
      <Button
        size="sm"
        icon={<Check aria-hidden="true" />}
        aria-label={words.acceptOf(author)}
        busy={action.busy && pressed === "held:accept"}
        onClick={() => decide("held:accept")}
      >
        {words.accept}
      </Button>
      {entry.state === "waiting" && (
        <Button
          size="sm"
          icon={<X aria-hidden="true" />}
          aria-label={words.declineOf(author)}
          busy={action.busy && pressed === "held:decline"}
          onClick={() => decide("held:decline")}
        >
          {words.decline}
        </Button>
      )}
    </>
  );
}
