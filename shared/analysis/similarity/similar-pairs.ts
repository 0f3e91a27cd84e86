import { fingerprintOf, similarityOf, type Fingerprint } from "./fingerprint";

/** A text to be compared with others. */
export interface ComparedText {
  readonly id: string;
  readonly text: string;
  /** Where it stands: a quadrant, a group. Which places are compared is `SimilarityOptions.among`. */
  readonly place: string;
}

export interface SimilarPair {
  /** `first` is before `second` by id. */
  readonly first: string;
  readonly second: string;
  /** From the least that counts to 1. */
  readonly score: number;
}

export interface SimilarityOptions {
  /** `same`: duplicates inside a quadrant; `other`: the same idea in two groups. */
  readonly among: "same" | "other";
  readonly least?: number;
}

/** Below this, texts that officials wrote independently of each other begin to appear. */
export const similarFrom = 0.62;

/** All pairs of texts that say nearly the same, the most similar first. */
export function similarPairs(
  texts: readonly ComparedText[],
  options: SimilarityOptions,
): readonly SimilarPair[] {
  const comparison = new TextComparison(options);
  comparison.compare(texts);
  return comparison.pairs;
}

interface Entry extends ComparedText {
  readonly fingerprint: Fingerprint;
}

/**
 * Pairs that are kept up to date: only texts that changed are compared again, each with those that share three
 * letters with it. Gives what `similarPairs` gives for the same texts.
 */
export class TextComparison {
  readonly #options: Required<SimilarityOptions>;
  readonly #entries = new Map<string, Entry>();
  readonly #byTrigram = new Map<string, Set<Entry>>();
  /** By id of the first, then of the second. */
  readonly #scores = new Map<string, Map<string, number>>();
  #pairs: readonly SimilarPair[] | null = [];

  constructor(options: SimilarityOptions) {
    this.#options = { least: similarFrom, ...options };
  }

  /** The same array until a pair comes, goes or changes. */
  get pairs(): readonly SimilarPair[] {
    this.#pairs ??= [...this.#scores]
      .flatMap(([first, others]) => [...others].map(([second, score]) => ({ first, second, score })))
      .sort((a, b) => b.score - a.score || order(a.first, b.first) || order(a.second, b.second));
    return this.#pairs;
  }

  /** From now on these texts, with different ids, are compared and no others. */
  compare(texts: readonly ComparedText[]): void {
    const ids = new Set(texts.map(({ id }) => id));
    for (const [id, entry] of this.#entries) if (!ids.has(id)) this.#remove(entry);
    for (const text of texts) {
      const known = this.#entries.get(text.id);
      if (known !== undefined && known.text === text.text && known.place === text.place) continue;
      if (known !== undefined) this.#remove(known);
      this.#add({ ...text, fingerprint: fingerprintOf(text.text) });
    }
  }

  #add(entry: Entry): void {
    const shared = new Map<Entry, number>();
    for (const trigram of entry.fingerprint.trigrams) {
      let holders = this.#byTrigram.get(trigram);
      if (holders === undefined) this.#byTrigram.set(trigram, (holders = new Set()));
      for (const other of holders) shared.set(other, (shared.get(other) ?? 0) + 1);
      holders.add(entry);
    }
    this.#entries.set(entry.id, entry);
    const isSame = this.#options.among === "same";
    for (const [other, count] of shared) {
      if ((other.place === entry.place) !== isSame) continue;
      const score = similarityOf(entry.fingerprint, other.fingerprint, count);
      if (score >= this.#options.least) this.#pair(entry.id, other.id, score);
    }
  }

  #remove(entry: Entry): void {
    this.#entries.delete(entry.id);
    for (const trigram of entry.fingerprint.trigrams) {
      const holders = this.#byTrigram.get(trigram);
      holders?.delete(entry);
      if (holders?.size === 0) this.#byTrigram.delete(trigram);
    }
    if (this.#scores.delete(entry.id)) this.#pairs = null;
    for (const [first, others] of this.#scores) {
      if (!others.delete(entry.id)) continue;
      this.#pairs = null;
      if (others.size === 0) this.#scores.delete(first);
    }
  }

  #pair(one: string, other: string, score: number): void {
    const [first, second] = one < other ? [one, other] : [other, one];
    const others = this.#scores.get(first);
    if (others === undefined) this.#scores.set(first, new Map([[second, score]]));
    else others.set(second, score);
    this.#pairs = null;
  }
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
