/*
 * Stands in the pages' build for the module of this name: the hall's server speaks WebSocket and long-polling only.
 * Exports what `engine.io-client` 6.6 takes from there.
 */

export class WT {}
