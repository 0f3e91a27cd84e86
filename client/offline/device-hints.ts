import type { WorkshopRoom } from "../sync/workshop-room";
import { showToast } from "../ui/toast";
import { wordsNow } from "../words/language";
import { offlineWords } from "../words/offline";
import { syncStatusWords } from "../words/sync-status";
import { opensWithoutServer } from "./opens-without-server";

/** Says what this device cannot do, when it begins to matter. Gives back a way to stop. */
export function giveDeviceHints({ status, keepsEdits }: WorkshopRoom): () => void {
  let wasOffline = false;
  let saidKeepsNothing = false;
  const look = () => {
    const isOffline = status.value.kind === "offline";
    if (isOffline && !wasOffline && !opensWithoutServer()) showToast(wordsNow(syncStatusWords).keepTabOpen);
    wasOffline = isOffline;
    if (!keepsEdits.value && !saidKeepsNothing) showToast(wordsNow(offlineWords).keepsNothing);
    saidKeepsNothing = !keepsEdits.value;
  };
  const stops = [status.subscribe(look), keepsEdits.subscribe(look)];
  look();
  return () => {
    for (const stop of stops) stop();
  };
}
