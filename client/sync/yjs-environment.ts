/*
 * Stands in the pages' build for `lib0/environment`, which finds out where it runs and reads settings from there: pages
 * run in browsers and have none. Exports what Yjs 13.6 and `lib0` take from there.
 */

export const isBrowser = true;

export function getVariable(_name: string): string | null {
  return null;
}
