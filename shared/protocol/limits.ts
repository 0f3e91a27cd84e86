/** Version of the wire; a page with another version is asked to reload. */
export const protocolVersion = 5;

/** One push; a longer offline session is sent as several. Below Socket.IO's maxHttpBufferSize, which closes silently. */
export const pushMaxBytes = 256 * 1024;
export const frameMaxBytes = 1024 * 1024;

/** Yjs client ids a page may claim when it opens a document: its own and those of earlier pages with unsent edits. */
export const clientIdsMax = 50;

/** An app-level probe goes out every `quietMs`, every `busyMs` while something is unacknowledged; `answerMs` to answer. */
export const probe = { quietMs: 10_000, busyMs: 2_000, answerMs: 3_000 } as const;

/** What a device may bring back of one document: one of 1,000 rows and 20,000 edits takes 1.7 MB. */
export const recoveryMaxBytes = 2 * 1024 * 1024;
/** It comes in parts of at most that many bytes. */
export const recoveryPartMaxBytes = 128 * 1024;

/** A facilitator's name for a moment: "Akhir Tahap 1". */
export const recordingNameMaxLength = 80;

/** A socket that has not said hello by then is closed. */
export const helloDeadlineMs = 10_000;
