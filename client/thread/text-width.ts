/*
 * How wide a text is in em of its own letters, told from the text alone. Widths of the typeface, rounded up a little:
 * "UMKM" takes as much room as "memilik", and counting letters cut the last line of a card.
 */

const widths: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "\u00A0 ": 0.18,
    "ijlI'": 0.26,
    ".,:;()|!": 0.34,
    'frt1J"': 0.4,
    "-/–": 0.5,
    sxyzvkTL: 0.55,
    aehnuc: 0.59,
    M: 0.86,
    "mwGOQ%": 0.92,
    W: 1,
  }).flatMap(([letters, width]) => Array.from(letters, (letter): [string, number] => [letter, width])),
);

/** Other capitals, and all other letters and digits. */
const capitalEm = 0.72;
const letterEm = 0.66;

/** The width of a text, in em. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widths.get(letter) ?? (/\p{Lu}/u.test(letter) ? capitalEm : letterEm);
  return width;
}

/** Lines a text takes in a column when its words are set one after the other; at most `most`. */
export function linesOf(text: string, roomEm: number, most: number): number {
  if (text === "") return 0;
  let [lines, at] = [1, 0];
  for (const word of text.split(/\s+/u)) {
    const width = widthOf(word);
    const end = at === 0 ? width : at + widthOf(" ") + width;
    if (end <= roomEm) {
      at = end;
      continue;
    }
    if (at > 0) lines += 1;
    lines += Math.max(0, Math.ceil(width / roomEm) - 1);
    at = width % roomEm;
  }
  return Math.min(lines, most);
}
