import { readZip, writeZip } from "./zip-archive";

/**
 * Sets in the finished file what the spreadsheet library has no option for: Folio paper (F4, 215 × 330 mm, number 14 of
 * the format's list) on every sheet, and the mark of text typed with an apostrophe on the styles that ask for it.
 */
export function finishPackage(file: Uint8Array): Uint8Array {
  const parts = readZip(file);
  for (const [name, content] of parts) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/u.test(name)) edit(parts, name, content, withFolio);
    else if (name === "xl/styles.xml") edit(parts, name, content, withQuotePrefix);
  }
  return writeZip(parts);
}

const folioPaperSize = 14;

function withFolio(xml: string): string {
  const paper = xml.replace("<pageSetup ", `<pageSetup paperSize="${folioPaperSize}" `);
  if (paper === xml) throw new Error("a worksheet has no page set-up to put the paper size into");
  return paper;
}

function withQuotePrefix(xml: string): string {
  return xml.replace(
    /<xf ([^>]*)>((?:<alignment [^>]*\/>)?)<protection locked="1" hidden="0"\/><\/xf>/gu,
    (_, attributes: string, alignment: string) =>
      `<xf ${attributes.replace(/ ?applyProtection="true"/u, "")} quotePrefix="1">${alignment}</xf>`,
  );
}

function edit(
  parts: Map<string, Uint8Array>,
  name: string,
  content: Uint8Array,
  change: (xml: string) => string,
): void {
  parts.set(name, new TextEncoder().encode(change(new TextDecoder().decode(content))));
}
