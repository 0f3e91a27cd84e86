import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import type { Overlay } from "../search/search-overlay";
import { IconButton } from "../ui/icon-button";
import { showToast } from "../ui/toast";
import { useWords } from "../words/language";
import { shellWords } from "../words/shell";
import { pageModules } from "./page-modules";
import { queryParam } from "./paths";
import { useAddressParam } from "./use-address-param";
import { useConnected } from "./use-connected";
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
  const [opened, show] = useState<Overlay | null>(null);
  const isAsked = useAddressParam(queryParam) !== null;
  const [hasFailed, setFailed] = useState(false);
  const connected = useConnected();
  const open = opened ?? (isAsked ? "search" : null);
  const isMissing = open !== null && module === null && !hasFailed;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isWanted = true;
    pageModules.search().then(setModule, () => {
      if (isWanted) showToast(words.pageUnreachable);
      setFailed(true);
      show(null);
    });
    return () => {
      isWanted = false;
    };
  }, [isMissing, words]);
  // What a link looks for waits for the server; whoever asks once more asks at once.
  const [wasConnected, setWasConnected] = useState(connected);
  if (connected !== wasConnected) {
    setWasConnected(connected);
    if (connected) setFailed(false);
  }
  const ask = (overlay: Overlay) => {
    setFailed(false);
    show(overlay);
  };
  useShellKeys({
    onSearch: () => ask("search"),
    onHelp: () => ask("shortcuts"),
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
        onClick={() => ask("search")}
      />
      {open !== null && module !== null && (
        <module.SearchOverlay open={open} onOpen={show} go={navigate} workshop={workshop} links={links} />
      )}
    </>
  );
}
