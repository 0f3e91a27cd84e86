/**
 * What stands before the words of a list entry: a dot or dash, "1." "12)" "(3)" "a." and the like. A single capital
 * is left alone ("H. Abdul"), and so are plain numbers ("5 kecamatan", "1.250 desa").
 */
const listMark =
  /^\s*(?:[•●▪■◦‣⁃∙·\uF0B7\uF0A7➢✓✔]\s*|[-–—*o]\s+|\(?\d{1,3}[.)](?:\s+|(?=\p{L}))|\d{1,3}\t+|\(?[a-z][.)]\s+)/u;

export function hasListMark(line: string): boolean {
  return listMark.test(line);
}

export function withoutListMark(line: string): string {
  return line.replace(listMark, "");
}
