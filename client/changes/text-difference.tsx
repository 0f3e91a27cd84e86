import { useMemo } from "react";
import { changeWords } from "../words/changes";
import { useWords, writtenIn } from "../words/language";
import { VisuallyHidden } from "../ui/visually-hidden";
import { wordDifference } from "../../shared/documents/word-difference";
import styles from "./change-list.module.css";

interface TextDifferenceProps {
  readonly before: string;
  readonly after: string;
}

/** One text with what goes struck out and what comes marked; both are said to screen readers as well. */
export function TextDifference({ before, after }: TextDifferenceProps) {
  const words = useWords(changeWords);
  const pieces = useMemo(() => wordDifference(before, after), [before, after]);
  return (
    <p className={styles.text}>
      {pieces.map(({ kind, text }, at) => {
        switch (kind) {
          case "same":
            return (
              <span key={at} lang={writtenIn}>
                {text}
              </span>
            );
          case "gone":
            return (
              <del key={at}>
                <VisuallyHidden>{words.removedText} </VisuallyHidden>
                <span lang={writtenIn}>{text}</span>
              </del>
            );
          case "new":
            return (
              <ins key={at}>
                <VisuallyHidden>{words.addedText} </VisuallyHidden>
                <span lang={writtenIn}>{text}</span>
              </ins>
            );
        }
      })}
    </p>
  );
}
