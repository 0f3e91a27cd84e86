import { useEffect, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { VisuallyHidden } from "./visually-hidden";

/** Every screen reader has taken the words over by then, and reads them to their end without the page. */
export const spokenMs = 5_000;

/** A live region that is new itself is not listened to at once. */
export const heededMs = 150;

interface SpokenProps {
  /** "" says nothing. */
  readonly children: string;
  /** Said into whatever is being read, as the answer to a key that moved something. */
  readonly urgent?: boolean;
  /** What the words are about: at another time the same words are said again. */
  readonly occasion?: unknown;
  /** What is said here, for tests. */
  readonly name?: string;
}

/**
 * [SPOKEN3] Words that are heard and not seen. They are said when they come and leave the page soon after: what stays
 * in a live region is read again when a dialog over it closes, and found by whoever reads the page line by line.
 * [SPOKEN4] An open dialog keeps the page behind it silent: then they are said inside it.
 */
export function Spoken({ children, urgent = false, occasion, name }: SpokenProps) {
  const [last, setLast] = useState({ occasion, count: 0 });
  if (last.occasion !== occasion) setLast({ occasion, count: last.count + 1 });
  const region = (words: ReactNode) => (
    <VisuallyHidden>
      {/* No status with a role: read line by line, it would be there also while it is empty. */}
      <span aria-live={urgent ? "assertive" : "polite"} data-spoken={name}>
        {words}
      </span>
    </VisuallyHidden>
  );
  return region(<ForAWhile key={`${last.count} ${children}`} sentence={children} region={region} />);
}

interface ForAWhileProps {
  readonly sentence: string;
  readonly region: (words: string) => ReactNode;
}

function ForAWhile({ sentence, region }: ForAWhileProps) {
  const [words, setWords] = useState("");
  const [dialog, setDialog] = useState<Element | undefined>();
  useEffect(() => {
    if (sentence === "") return undefined;
    const timers = [
      // Every dialog here is modal; the last one lies on top.
      setTimeout(() => setDialog([...document.querySelectorAll("dialog[open]")].at(-1))),
      setTimeout(() => setWords(sentence), heededMs),
      setTimeout(() => setWords(""), heededMs + spokenMs),
    ];
    return () => timers.forEach(clearTimeout);
  }, [sentence]);
  return dialog === undefined ? words : createPortal(region(words), dialog);
}
