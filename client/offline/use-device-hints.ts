import { useEffect } from "react";
import { useRoom } from "../sync/room-context";
import { useLive } from "../sync/use-live";
import { useSyncStatus } from "../sync/use-sync-status";
import { showToast } from "../ui/toast";
import { wordsNow, wordsOnce } from "../words/language";
import { syncStatusWords } from "../words/sync-status";
import { opensWithoutServer } from "./opens-without-server";

/** Says what this device cannot do, when it begins to matter. */
export function useDeviceHints(): void {
  const isOffline = useSyncStatus(({ kind }) => kind === "offline");
  const keepsEdits = useLive(useRoom().keepsEdits);
  useEffect(() => {
    if (isOffline && !opensWithoutServer()) showToast(wordsNow(syncStatusWords).keepTabOpen);
  }, [isOffline]);
  useEffect(() => {
    if (keepsEdits) return;
    // Few browsers keep nothing: the others need not fetch the sentence.
    import("../words/offline")
      .then(({ offlineWords }) => wordsOnce(offlineWords))
      .then(
        ({ keepsNothing }) => showToast(keepsNothing),
        () => undefined,
      );
  }, [keepsEdits]);
}
