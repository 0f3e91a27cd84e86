/** When this page is looked at and when it may be gone the next moment. */
export interface PageLife {
  /** The network is probably back, or changed, or the page is looked at again. */
  onWake(listener: () => void): () => void;
  onHide(listener: () => void): () => void;
}

export const thisPage: PageLife = {
  onWake: (listener) =>
    listenTo((on) => {
      on(window, "online", listener);
      // The network went away: a probe finds out whether the server did too.
      on(window, "offline", listener);
      // Back from the browser's page cache, where the socket was closed without an event.
      on(window, "pageshow", listener);
      // A tab in the background that the browser had stopped altogether.
      on(document, "resume", listener);
      on(document, "visibilitychange", () => {
        if (document.visibilityState === "visible") listener();
      });
    }),
  onHide: (listener) =>
    listenTo((on) => {
      on(window, "pagehide", listener);
      on(document, "freeze", listener);
      on(document, "visibilitychange", () => {
        if (document.visibilityState === "hidden") listener();
      });
    }),
};

type On = (target: EventTarget, type: string, listener: () => void) => void;

function listenTo(listen: (on: On) => void): () => void {
  const listening = new AbortController();
  listen((target, type, listener) => target.addEventListener(type, listener, { signal: listening.signal }));
  return () => listening.abort();
}
