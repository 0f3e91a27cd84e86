/** Excel's own limit for one cell, in UTF-16 code units. */
export const cellTextMaxLength = 32_767;

/**
 * Makes any text storable in a worksheet: characters XML cannot hold are dropped, broken surrogates become U+FFFD,
 * line ends become LF, and `_x0041_`, which Excel would read as an escaped character, is protected.
 */
export function cellText(text: string): string {
  const clean = text
    .replace(/\r\n?/gu, "\n")
    .replace(illegalInXml, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");
  return clean.length <= cellTextMaxLength ? clean : `${cutAt(clean, cellTextMaxLength - 1)}…`;
}

/**
 * Whether a program could take the text for a formula when it is typed in again. Such a cell is stored as a string, as
 * every text is, and carries the mark Excel itself sets when somebody types an apostrophe first, so that editing the
 * cell does not turn it into a formula either. The text itself stays as it was typed.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text);
}

// eslint-disable-next-line no-control-regex -- these are the characters to be removed
const illegalInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

function cutAt(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
