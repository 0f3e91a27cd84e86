/** A stretch of text that stays, goes or comes. */
export interface TextPiece {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** Comparing takes time and memory of this order; longer texts are shown as one replacement. */
const comparedWordsMax = 1_000_000;

/**
 * What turns `before` into `after`, word by word: readable where letters would be confetti. The pieces that stay or go
 * make up `before`, those that stay or come make up `after`.
 */
export function wordDifference(before: string, after: string): readonly TextPiece[] {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  const head = commonStart(from, to);
  const tail = commonStart(from.slice(head).toReversed(), to.slice(head).toReversed());
  const middle = compare(from.slice(head, from.length - tail), to.slice(head, to.length - tail));
  return joined([...same(from.slice(0, head)), ...middle, ...same(from.slice(from.length - tail))]);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/gu) ?? [];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((word, at) => word !== b[at]);
  return differs === -1 ? a.length : differs;
}

/** Longest common subsequence. */
function compare(from: readonly string[], to: readonly string[]): readonly TextPiece[] {
  if (from.length * to.length > comparedWordsMax) return [...gone(from), ...fresh(to)];
  const width = to.length + 1;
  const longest = new Uint32Array((from.length + 1) * width);
  const lengthAt = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1)
    for (let j = to.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        from[i] === to[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const pieces: TextPiece[] = [];
  let [i, j] = [0, 0];
  while (i < from.length && j < to.length) {
    if (from[i] === to[j]) {
      pieces.push(...same(from.slice(i, i + 1)));
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) {
      pieces.push(...gone(from.slice(i, i + 1)));
      i += 1;
    } else {
      pieces.push(...fresh(to.slice(j, j + 1)));
      j += 1;
    }
  }
  return [...pieces, ...gone(from.slice(i)), ...fresh(to.slice(j))];
}

/**
 * Neighbours of one kind in one piece. A single blank between two changes stays with them, what goes before what
 * comes: "satu dua" for "tiga empat", not word and word about.
 */
function joined(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const result: TextPiece[] = [];
  let [lost, come] = ["", ""];
  const close = () => {
    if (lost !== "") result.push({ kind: "gone", text: lost });
    if (come !== "") result.push({ kind: "new", text: come });
    [lost, come] = ["", ""];
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    if (kind === "gone") lost += text;
    else if (kind === "new") come += text;
    else if (text.trim() === "" && lost !== "" && come !== "" && pieces[at + 1]?.kind !== "same") {
      lost += text;
      come += text;
    } else {
      close();
      const last = result.at(-1);
      if (last?.kind === "same") result[result.length - 1] = { kind, text: last.text + text };
      else result.push({ kind, text });
    }
  }
  close();
  return result;
}

function same(words: readonly string[]): readonly TextPiece[] {
  return words.map((text) => ({ kind: "same", text }));
}

function gone(words: readonly string[]): readonly TextPiece[] {
  return words.map((text) => ({ kind: "gone", text }));
}

function fresh(words: readonly string[]): readonly TextPiece[] {
  return words.map((text) => ({ kind: "new", text }));
}
