/** From a page to a waiting service worker: the person agreed to the new version. */
export const takeOverMessage = "take-over";

/** From a page to a service worker, with a port for the answer: whether this script was built together with it. */
export interface BuildQuestion {
  /** The path of the page's entry script; its name has a hash of the whole build. */
  readonly entry: string;
}
