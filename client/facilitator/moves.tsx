import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useRef } from "react";
import { IconButton } from "../ui/icon-button";
import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import styles from "./moves.module.css";

interface MovesProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** Moves an entry one place up or down; the focus travels with it, so that a key can be pressed again. */
export function Moves({ name, first, last, onMove }: MovesProps) {
  const words = useWords(settingsWords);
  const place = useRef<HTMLSpanElement>(null);
  const pressed = useRef<-1 | 1 | null>(null);
  // Browsers drop the focus of an element that is put elsewhere, and of a button that is switched off.
  useEffect(() => {
    const by = pressed.current;
    if (by === null || document.activeElement !== document.body) return;
    const [up, down] = place.current?.querySelectorAll("button") ?? [];
    const wanted = by === -1 ? up : down;
    (wanted?.disabled === true ? (by === -1 ? down : up) : wanted)?.focus();
  });
  const move = (by: -1 | 1) => {
    pressed.current = by;
    onMove(by);
  };
  return (
    <span
      ref={place}
      className={styles.moves}
      // Left by the person, be it for an empty place: a button that is moved says nothing, one that is switched off is so.
      onBlur={({ target }) => {
        if (!target.matches(":disabled")) pressed.current = null;
      }}
    >
      <IconButton
        size="sm"
        label={words.moveUp(name)}
        icon={<ArrowUp aria-hidden="true" />}
        disabled={first}
        onClick={() => move(-1)}
      />
      <IconButton
        size="sm"
        label={words.moveDown(name)}
        icon={<ArrowDown aria-hidden="true" />}
        disabled={last}
        onClick={() => move(1)}
      />
    </span>
  );
}
