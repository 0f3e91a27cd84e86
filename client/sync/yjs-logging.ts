/*
 * Stands in the pages' build for `lib0/logging`, whose colours bring helpers for HTML elements and schemas along.
 * Exports what Yjs 13.6 takes from there: a few warnings to programmers.
 */

export const BOLD = Symbol("bold");
export const UNBOLD = Symbol("unbold");
export const ORANGE = Symbol("orange");
export const RED = Symbol("red");

export function print(...parts: readonly unknown[]): void {
  console.log(...withoutColours(parts));
}

export function warn(...parts: readonly unknown[]): void {
  console.warn(...withoutColours(parts));
}

function withoutColours(parts: readonly unknown[]): readonly unknown[] {
  return parts.filter((part) => typeof part !== "symbol");
}
