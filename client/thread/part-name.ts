import type { Row, RowId } from "../../shared/worksheets/row";
import type { ThreadWords } from "../words/thread";

interface PartContext {
  readonly codes: ReadonlyMap<RowId, string>;
  readonly words: ThreadWords;
}

/** Above what belongs to one strategy, or to none. */
export function partName(strategy: Row | null, { codes, words }: PartContext): string {
  if (strategy === null) return words.outsideStrategies;
  return `${words.entry("strategy", 1)} ${codes.get(strategy.id) ?? ""}`.trim();
}
