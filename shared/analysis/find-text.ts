import { foldText } from "../domain/fold-text";
import { foldTexts, holdsTerm, termsOf, type Term } from "./query-terms";

/** A thing that can be found by its words, prepared once. */
export interface Findable<Entry> {
  readonly entry: Entry;
  /** Folded, without spaces: "gov023" for GOV-02.3. Empty for things without a code. */
  readonly code: string;
  /** Folded. */
  readonly title: string;
  /** First letters of the words of the title. */
  readonly initials: string;
  /** Folded; everything else that is known of it. */
  readonly more: string;
}

export interface FindableTexts {
  readonly code: string | null;
  readonly title: string;
  readonly more: readonly string[];
}

/** Prepares a thing for `findIn`. */
export function findable<Entry>(entry: Entry, { code, title, more }: FindableTexts): Findable<Entry> {
  const folded = foldText(title);
  const initials = folded
    .split(" ")
    .map((word) => word.slice(0, 1))
    .join("");
  return { entry, code: compact(code ?? ""), title: folded, initials, more: foldTexts(more) };
}

/**
 * What fits all words of the query, best first; equally good ones keep their order. A word fits where a word begins
 * with it, or, less well, anywhere inside one; the code fits from its beginning ("gov02" finds GOV-02.3), and a title
 * by its initials ("psd" finds Portal Satu Data). Words in quotes fit where they stand together. An empty query finds
 * nothing.
 */
export function findIn<Entry>(query: string, all: readonly Findable<Entry>[]): readonly Entry[] {
  const phrase = foldText(query);
  if (phrase === "") return [];
  const wanted: Wanted = { phrase, terms: termsOf(query), code: compact(query) };
  return all
    .map((one) => ({ entry: one.entry, score: scoreOf(one, wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** Whether some word of the query is in a text, or something it has in quotes. */
export function holdsWordOf(query: string, text: string): boolean {
  const folded = foldText(text);
  return termsOf(query).some((term) => holdsTerm(folded, term));
}

interface Wanted {
  readonly phrase: string;
  readonly terms: readonly Term[];
  readonly code: string;
}

function scoreOf({ code, title, initials, more }: Findable<unknown>, { phrase, terms, code: typed }: Wanted) {
  if (code !== "" && code === typed) return 1000;
  if (code !== "" && code.startsWith(typed)) return 500;
  const [first, ...others] = terms;
  if (first?.quoted === false && others.length === 0 && phrase.length > 1 && initials.startsWith(phrase))
    return 60;
  let sum = 0;
  for (const term of terms) {
    const score = termScore(term, title, 10) || termScore(term, more, 3);
    if (score === 0) return 0;
    sum += score;
  }
  const asWritten = title.startsWith(phrase) ? 8 : title.includes(phrase) ? 4 : 0;
  return sum / terms.length + asWritten;
}

/** `full` for what is quoted or where a word of the text begins with it, less inside a word, 0 when it is not there. */
function termScore(term: Term, text: string, full: number): number {
  if (!holdsTerm(text, term)) return 0;
  return term.quoted || text.startsWith(term.text) || text.includes(` ${term.text}`) ? full : full * 0.4;
}

function compact(code: string): string {
  return foldText(code).replaceAll(" ", "");
}
