import { parseCellRef, readXlsx, type Sheet } from "hucre/xlsx";
import { readZip } from "./zip-archive";

/** For tests: an exported workbook read back with a library, and its raw parts where the library does not look. */
export interface ReadWorkbook {
  readonly sheetNames: readonly string[];
  readonly sheet: (name: string) => ReadSheet;
  /** The XML of a part such as `xl/styles.xml`. */
  readonly part: (path: string) => string;
  readonly sheetXml: (name: string) => string;
  /** Characters XML does not allow, of all parts. */
  readonly illegalCharacters: () => readonly string[];
}

interface ReadSheet {
  readonly raw: Sheet;
  /** The value at an address such as `B12`. */
  readonly at: (address: string) => unknown;
  readonly texts: () => readonly string[];
  /** Every data row by the keys of its columns; cells that are empty are absent. */
  readonly records: () => readonly Readonly<Record<string, unknown>>[];
  readonly ids: () => readonly string[];
  /** `formula = cached value`, in reading order. */
  readonly formulas: () => readonly string[];
}

export async function openWorkbook(file: Uint8Array): Promise<ReadWorkbook> {
  const { sheets } = await readXlsx(file, { readStyles: true });
  const parts = new Map([...readZip(file)].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  const part = (path: string): string => {
    const text = parts.get(path);
    if (text === undefined) throw new Error(`no part ${path}`);
    return text;
  };
  return {
    sheetNames: sheets.map((sheet) => sheet.name),
    part,
    sheetXml: (name) =>
      part(`xl/worksheets/sheet${sheets.findIndex((sheet) => sheet.name === name) + 1}.xml`),
    sheet: (name) => {
      const found = sheets.find((sheet) => sheet.name === name);
      if (found === undefined) throw new Error(`no sheet ${name}`);
      return readSheet(found);
    },
    illegalCharacters: () => [...parts.values()].flatMap((text) => text.match(illegalInXml) ?? []),
  };
}

// eslint-disable-next-line no-control-regex -- the characters that must not be there
const illegalInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

function readSheet(raw: Sheet): ReadSheet {
  const keyRow = raw.rows.findIndex((row) => row.some((value) => isIdKey(value)));
  const keys = raw.rows[keyRow] ?? [];
  const idColumn = keys.findIndex(isIdKey);
  const dataRows = raw.rows.slice(keyRow + 1).filter((row) => typeof row[idColumn] === "string");
  return {
    raw,
    at: (address) => {
      const { row, col } = parseCellRef(address);
      return raw.rows[row]?.[col];
    },
    texts: () => raw.rows.flat().filter((value) => typeof value === "string"),
    ids: () => dataRows.map((row) => textOf(row[idColumn])),
    records: () =>
      dataRows.map((row) => {
        const filled = keys.flatMap((key, at) =>
          isFilled(row[at]) ? [[textOf(key), row[at]] as const] : [],
        );
        return Object.fromEntries(filled);
      }),
    formulas: () =>
      [...(raw.cells ?? [])].flatMap(([, cell]) =>
        cell.formula === undefined ? [] : [`${cell.formula} = ${JSON.stringify(cell.formulaResult)}`],
      ),
  };
}

function isIdKey(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#id/");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "";
}
