/** Tabs of this browser tell each other when one of them goes and may have left something unsent. */
export interface Tabs {
  tellLeft(storeName: string): void;
  onLeft(storeName: string, listener: () => void): () => void;
}

/** Where the browser has no channel between tabs, they find out after the next reconnection. */
export const otherTabs: Tabs = {
  tellLeft: (storeName) => channel()?.postMessage(storeName),
  onLeft: (storeName, listener) => {
    const heard = ({ data }: MessageEvent<unknown>) => {
      if (data === storeName) listener();
    };
    channel()?.addEventListener("message", heard);
    return () => channel()?.removeEventListener("message", heard);
  },
};

let opened: BroadcastChannel | null | undefined;

function channel(): BroadcastChannel | null {
  opened ??= typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("rembuk.left");
  return opened;
}
