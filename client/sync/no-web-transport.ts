/*
 * Stands in the pages' build for the module of this name: the server speaks WebSocket and long-polling only. Exports
 * what `engine.io-client` 6.6 takes from there.
 */

export const WT: unknown = undefined;
