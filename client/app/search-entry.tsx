import { Search } from "lucide-react";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import type { Overlay } from "../search/search-overlay";
import { IconButton } from "../ui/icon-button";
import { showToast } from "../ui/toast";
import { useWords } from "../words/language";
import { shellWords } from "../words/shell";
import { pageModules } from "./page-modules";
import { useShellKeys } from "./use-shell-keys";
import type { WorkshopLinks } from "./workshop-links";

interface SearchEntryProps {
  readonly workshop: WorkshopState;
  readonly links: WorkshopLinks;
}

type SearchModule = Awaited<ReturnType<typeof pageModules.search>>;

/** The magnifier in the top bar and the keys of the whole workshop; what they open is fetched then. */
export function SearchEntry({ workshop, links }: SearchEntryProps) {
  const words = useWords(shellWords);
  const [, navigate] = useLocation();
  const [module, setModule] = useState<SearchModule | null>(null);
  const [open, setOpen] = useState<Overlay | null>(null);
  const wanted = useRef<Overlay | null>(null);
  const show = (overlay: Overlay | null) => {
    wanted.current = overlay;
    setOpen(overlay);
    if (overlay === null || module !== null) return;
    pageModules.search().then(setModule, () => {
      if (wanted.current !== null) showToast(words.pageUnreachable);
      setOpen(null);
    });
  };
  useShellKeys({
    onSearch: () => show("search"),
    onHelp: () => show("shortcuts"),
    onGroup: (at) => {
      const group = links.groups[at];
      if (group !== undefined) navigate(group.href);
    },
  });
  return (
    <>
      <IconButton
        label={words.search}
        icon={<Search aria-hidden="true" />}
        aria-keyshortcuts="/ Control+K"
        onClick={() => show("search")}
      />
      {open !== null && module !== null && (
        <module.SearchOverlay open={open} onOpen={show} go={navigate} workshop={workshop} links={links} />
      )}
    </>
  );
}
