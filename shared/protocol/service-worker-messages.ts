/** From a page to a waiting service worker: the person agreed to the new version. */
export const takeOverMessage = "take-over";
