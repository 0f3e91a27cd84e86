import { showUndo } from "./toast";

export interface CountedUndo {
  /** The same for everything that is done alike in the same place. */
  readonly kind: string;
  readonly count: number;
  readonly say: (count: number) => string;
  readonly undo: () => void;
}

interface Shown extends CountedUndo {
  /** Takes the message away; false when it has left already. */
  readonly withdraw: () => boolean;
}

let shown: Shown | null = null;

/**
 * As `showUndo`, for what is done several times on end: while the message before it still stands, both become one that
 * names all of it and takes all of it back, last first.
 */
export function showCountedUndo(next: CountedUndo): void {
  const former = shown?.kind === next.kind && shown.withdraw() ? shown : null;
  const count = next.count + (former?.count ?? 0);
  const undo = () => {
    next.undo();
    former?.undo();
  };
  shown = { ...next, count, undo, withdraw: showUndo(next.say(count), undo) };
}
