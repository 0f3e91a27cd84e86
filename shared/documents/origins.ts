/** Transaction origins. Only `localEdit` is tracked by undo; never apply an update without one of these. */
export const localEdit = "local-edit";
/** The birth of a row: untracked, so that undoing it never deletes what a colleague typed into it. */
export const rowCreation = "row-creation";
export const remoteEdit = "remote-edit";
/** Replayed from this device's own storage. */
export const storedEdit = "stored-edit";
/** Made by the server itself: demo content, restore. */
export const serverEdit = "server-edit";
