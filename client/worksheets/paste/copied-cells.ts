import type { PlainCell } from "../../../shared/worksheets/paste/plan-paste";

/** The last block copied on this page, with what its cells really hold. */
let last: { readonly text: string; readonly cells: readonly (readonly (PlainCell | null)[])[] } | null = null;

export function rememberCopied(text: string, cells: readonly (readonly (PlainCell | null)[])[]): void {
  last = { text: lines(text), cells };
}

/** What the cells of a clipboard hold that was copied here; undefined for any other. */
export function copiedHere(
  text: string,
): ((row: number, column: number) => PlainCell | undefined) | undefined {
  const current = last;
  if (current === null || current.text !== lines(text)) return undefined;
  return (row, column) => current.cells[row]?.[column] ?? undefined;
}

/** Some systems change the ends of lines on the way. */
function lines(text: string): string {
  return text.replaceAll(/\r\n?/gu, "\n").trimEnd();
}
