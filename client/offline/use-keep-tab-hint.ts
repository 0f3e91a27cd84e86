import { useEffect } from "react";
import { useSyncStatus } from "../sync/use-sync-status";
import { showToast } from "../ui/toast";
import { wordsNow } from "../words/language";
import { syncStatusWords } from "../words/sync-status";
import { opensWithoutServer } from "./opens-without-server";

/** Asks to leave the tab open whenever it goes offline and could not be opened again. */
export function useKeepTabHint(): void {
  const isOffline = useSyncStatus().kind === "offline";
  useEffect(() => {
    if (isOffline && !opensWithoutServer()) showToast(wordsNow(syncStatusWords).keepTabOpen);
  }, [isOffline]);
}
