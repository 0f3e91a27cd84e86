import type { NamedRange, WriteSheet } from "hucre";
import { colToLetter } from "hucre/xlsx";
import type { ExportContext } from "./export-context";
import { quotedSheet } from "./sheet-names";

type PageSetup = NonNullable<WriteSheet["pageSetup"]>;
type HeaderFooter = NonNullable<WriteSheet["headerFooter"]>;

/** Landscape, fitted to so many pages; 0 in height is as many as it takes. The paper itself is set in `finishPackage`. */
export function pageSetup(pagesWide: number, pagesTall = 0): PageSetup {
  return {
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: pagesTall,
    horizontalCentered: pagesWide === 1,
    margins: {
      left: inches(10),
      right: inches(10),
      top: inches(12),
      bottom: inches(15),
      header: inches(6),
      footer: inches(7),
    },
  };
}

/** What the sheet is on the left, page x of y in the middle, the day of printing on the right. */
export function pageFooter(sheetTitle: string, { words, settings }: ExportContext): HeaderFooter {
  const left = footerText(`${settings.regionName} · ${sheetTitle}`);
  return {
    oddFooter: `&L&8 ${left}&C&8 ${words.page} &P ${words.of} &N&R&8 ${words.printed} &D`,
  };
}

export interface PrintRanges {
  readonly sheetName: string;
  /** Rows and columns from 0, the last ones included. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly repeatedRows?: { readonly from: number; readonly to: number };
  readonly repeatedColumns?: number;
}

/** Print area and print titles; written as names because the library leaves the sheet name in its own ones unquoted. */
export function printRanges(ranges: PrintRanges): readonly NamedRange[] {
  const sheet = quotedSheet(ranges.sheetName);
  const area = `${sheet}!$A$1:$${colToLetter(ranges.lastColumn)}$${ranges.lastRow + 1}`;
  const titles: string[] = [];
  if (ranges.repeatedColumns !== undefined) {
    titles.push(`${sheet}!$A:$${colToLetter(ranges.repeatedColumns - 1)}`);
  }
  if (ranges.repeatedRows !== undefined) {
    titles.push(`${sheet}!$${ranges.repeatedRows.from + 1}:$${ranges.repeatedRows.to + 1}`);
  }
  const scope = ranges.sheetName;
  const printArea = { name: "_xlnm.Print_Area", range: area, scope };
  return titles.length === 0
    ? [printArea]
    : [printArea, { name: "_xlnm.Print_Titles", range: titles.join(","), scope }];
}

/** `&` starts a code in a footer, and the whole footer may be 255 characters long. */
function footerText(text: string): string {
  return text.replace(/\p{C}/gu, " ").slice(0, footerTextMaxLength).replaceAll("&", "&&");
}

const footerTextMaxLength = 90;

function inches(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1000) / 1000;
}
