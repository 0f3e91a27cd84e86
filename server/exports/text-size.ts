/**
 * Sizes of text in Arial, the font of the workbook: LibreOffice does not grow wrapped rows of a file it opens, so every
 * row gets a height from this estimate, which errs on the tall side.
 */
export interface TextBox {
  /** Column width in characters, as a worksheet counts it. */
  readonly width: number;
  readonly fontSize: number;
  readonly bold?: boolean;
}

/** How many lines the text takes when it is wrapped into the box. */
export function wrappedLines(text: string, box: TextBox): number {
  const available = usablePoints(box.width);
  let lines = 0;
  for (const paragraph of text.split("\n")) lines += paragraphLines(paragraph, available, box);
  return lines;
}

/** Height in points of a row that shows the text without clipping it. */
export function textHeight(text: string, box: TextBox): number {
  return wrappedLines(text, box) * lineHeight(box.fontSize) + rowPadding;
}

/** Column width in characters that shows the text on one line. */
export function widthFor(text: string, box: Omit<TextBox, "width">): number {
  const widest = Math.max(0, ...text.split("\n").map((line) => textPoints(line, box)));
  return (widest / pointsPerPixel + cellPaddingPixels) / pixelsPerCharacter;
}

/** Width in characters of the widest single word: narrower columns would cut it in two. */
export function widestWord(text: string, box: Omit<TextBox, "width">): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => widthFor(word, box)));
}

/** Excel draws a digit of Arial 10 seven pixels wide; a column is counted in such digits. */
export const pixelsPerCharacter = 7;
const cellPaddingPixels = 6;
/** An indent of one level takes about this much of the width. */
export const indentCharacters = 1.5;
const pointsPerPixel = 0.75;
const rowPadding = 4;
/** Screen fonts are drawn in whole pixels and come out a little wider than on paper. */
const screenSlack = 1.03;
const boldFactor = 1.08;

/** Advance widths of Arial in thousandths of the font size, from the space (32) to the tilde (126). */
const asciiWidths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const accentedWidth = 667;
const wideWidth = 1100;

export function lineHeight(fontSize: number): number {
  return fontSize * 1.28;
}

function usablePoints(width: number): number {
  return Math.max(1, width * pixelsPerCharacter - cellPaddingPixels) * pointsPerPixel;
}

function paragraphLines(paragraph: string, available: number, box: TextBox): number {
  const space = textPoints(" ", box);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/[ \t]/u)) {
    const length = textPoints(word, box);
    if (used > 0 && used + space + length > available) {
      lines += 1;
      used = 0;
    }
    const filled = used === 0 ? length : used + space + length;
    const broken = Math.max(0, Math.ceil(filled / available) - 1);
    lines += broken;
    used = filled - broken * available;
  }
  return lines;
}

function textPoints(text: string, { fontSize, bold }: Omit<TextBox, "width">): number {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character.codePointAt(0) ?? 0);
  return (thousandths / 1000) * fontSize * screenSlack * (bold === true ? boldFactor : 1);
}

function advance(code: number): number {
  if (code >= 32 && code <= 126) return asciiWidths[code - 32] ?? accentedWidth;
  return code < 0x1100 || (code >= 0x2000 && code < 0x2190) ? accentedWidth : wideWidth;
}
