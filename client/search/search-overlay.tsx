import type { PlaceSource } from "./place-choices";
import { SearchDialog } from "./search-dialog";
import { ShortcutsDialog } from "./shortcuts-dialog";

/** Which of the two dialogs that every page has is open. */
export type Overlay = "search" | "shortcuts";

interface SearchOverlayProps extends Omit<PlaceSource, "showShortcuts"> {
  readonly open: Overlay;
  readonly onOpen: (overlay: Overlay | null) => void;
}

/** Search and the list of keys, fetched when one of them is first asked for. */
export function SearchOverlay({ open, onOpen, ...source }: SearchOverlayProps) {
  const close = () => onOpen(null);
  switch (open) {
    case "search":
      return <SearchDialog {...source} onClose={close} showShortcuts={() => onOpen("shortcuts")} />;
    case "shortcuts":
      return <ShortcutsDialog onClose={close} />;
  }
}
