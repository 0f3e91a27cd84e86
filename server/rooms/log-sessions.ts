/* What the log names in place of a session where no person is behind an entry. */

/** Everything the server did of its own. */
export const serverSessionId = "server";
/** What a document held when it was restored from a backup. */
export const restoreSessionId = "restore";
