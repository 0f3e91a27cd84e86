import { useEffect, useState } from "react";
import { VisuallyHidden } from "./visually-hidden";

/** Every screen reader has taken the words over by then, and reads them to their end without the page. */
export const spokenMs = 5_000;

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
 */
export function Spoken({ children, urgent = false, occasion, name }: SpokenProps) {
  const [last, setLast] = useState({ occasion, count: 0 });
  if (last.occasion !== occasion) setLast({ occasion, count: last.count + 1 });
  return (
    <VisuallyHidden>
      {/* No status with a role: read line by line, it would be there also while it is empty. */}
      <span aria-live={urgent ? "assertive" : "polite"} data-spoken={name}>
        <ForAWhile key={`${last.count} ${children}`} sentence={children} />
      </span>
    </VisuallyHidden>
  );
}

function ForAWhile({ sentence }: { readonly sentence: string }) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), spokenMs);
    return () => clearTimeout(timer);
  }, []);
  return isOver ? null : sentence;
}
