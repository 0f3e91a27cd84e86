import { useSyncStatus } from "../../sync/use-sync-status";
import { Notice } from "../../ui/notice";
import { SkeletonCards } from "../../ui/skeleton";
import { useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";

/** In place of rows this device does not have yet: on their way, or out of reach. */
export function AwaitedRows({ count = 4 }: { readonly count?: number }) {
  const words = useWords(worksheetWords);
  return useIsOffline() ? <Notice>{words.notHere}</Notice> : <SkeletonCards count={count} />;
}

/**
 * The same above a layout that shows by itself what is on its way. Mounted before it is needed: without the server the
 * English words would not come.
 */
export function NotHereWhileOffline({ loading }: { readonly loading: boolean }) {
  const words = useWords(worksheetWords);
  const isOffline = useIsOffline();
  if (!loading || !isOffline) return null;
  return (
    <div data-not-here="">
      <Notice>{words.notHere}</Notice>
    </div>
  );
}

function useIsOffline(): boolean {
  return useSyncStatus(({ kind }) => kind === "offline");
}
