/*
 * Stands in the pages' build for `use-sync-external-store/shim/index.js`, by which the router serves a React that has
 * no such hook.
 */
export { useSyncExternalStore } from "react";
