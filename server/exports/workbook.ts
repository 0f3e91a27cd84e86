import { inReadingOrder } from "../../shared/analysis/reading-order";
import { writeXlsx } from "hucre/xlsx";
import type { DimensionRows, WorkshopRows } from "../../shared/analysis/workshop-rows";
import type { Dimension } from "../../shared/domain/dimension";
import type { Language } from "../../shared/domain/localized";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import type { RowId } from "../../shared/worksheets/row";
import { cellText } from "./cell-text";
import { coverSheet } from "./cover-sheet";
import { exportContext, type ExportContext } from "./export-context";
import type { ExportScope } from "./export-scope";
import { matrixSheet } from "./matrix-sheet";
import type { Sheet } from "./sheet";
import { sheetNamer } from "./sheet-names";
import { bodySize, fontName } from "./styles";
import { swotSheet } from "./swot-sheet";
import { subjectOf, tableSheet } from "./table-sheet";
import { finishPackage } from "./workbook-package";

export interface WorkbookInput {
  readonly settings: WorkshopSettings;
  /** The whole workshop, whatever the scope, so that references to other groups find their row. */
  readonly rows: WorkshopRows;
  readonly scope: ExportScope;
  readonly generatedAt: Date;
  /** Demo content is among the rows; then every sheet says so. */
  readonly sampleIncluded: boolean;
  readonly language: Language;
  /** Programs that are the quick win of their dimension. */
  readonly chosenQuickWins: ReadonlySet<RowId>;
}

/**
 * The workshop as an Excel workbook: summary, matrix, the combined worksheets, then every dimension's own. The same input
 * gives the same bytes. Throws when the scope names a dimension that is not among the rows.
 */
export async function makeWorkbook(input: WorkbookInput): Promise<Uint8Array> {
  const context = exportContext(input);
  const rows = rowsInScope(input);
  const nameOf = sheetNamer();
  const { sheetNames } = context.words;
  const coverName = nameOf(sheetNames.cover);
  const scoped = input.scope.kind === "dimension" ? rows.dimensions[0]?.dimension : undefined;
  const subject = subjectOf({ dimension: scoped, context });
  const sheets = [
    matrixSheet(nameOf(sheetNames.matrix), { rows, subject, context }),
    ...(scoped === undefined
      ? worksheetKeys.map((key) => combinedSheet(key, rows, { nameOf, context }))
      : []),
    ...rows.dimensions.flatMap((group) =>
      worksheetKeys.map((key) => dimensionSheet(key, group, { nameOf, context })),
    ),
  ];
  const cover = coverSheet(coverName, { rows, sheets, context });
  const all = [cover, ...sheets];
  const file = await writeXlsx({
    sheets: all.map((one) => one.sheet),
    namedRanges: all.flatMap((one) => one.names),
    defaultFont: { name: fontName, size: bodySize, family: 2 },
    properties: {
      title: cellText(`${input.settings.title} – ${input.settings.regionName}`),
      creator: cellText(input.settings.regionName),
      created: input.generatedAt,
      modified: input.generatedAt,
    },
  });
  return finishPackage(file);
}

interface Sheets {
  readonly nameOf: (wanted: string) => string;
  readonly context: ExportContext;
}

function rowsInScope({ rows, scope }: WorkbookInput): WorkshopRows {
  const ordered = rows.dimensions.map(inReadingOrder);
  if (scope.kind === "all") return { ...rows, dimensions: ordered };
  const dimensions = ordered.filter((group) => group.dimension.id === scope.dimensionId);
  if (dimensions.length === 0) throw new Error(`no dimension ${scope.dimensionId} to export`);
  return { ...rows, dimensions };
}

function combinedSheet(worksheet: WorksheetKey, rows: WorkshopRows, { nameOf, context }: Sheets): Sheet {
  const { sheetNames } = context.words;
  const entries = rows.dimensions
    .flatMap((group) => group[worksheet].map((row) => ({ row, dimension: group.dimension })))
    .map((entry, at) => ({ ...entry, number: at + 1 }));
  const name = nameOf(`${sheetNames[worksheet]} ${sheetNames.combined}`);
  return tableSheet(name, { worksheet, entries, dimension: undefined, context });
}

function dimensionSheet(worksheet: WorksheetKey, group: DimensionRows, { nameOf, context }: Sheets): Sheet {
  const dimension: Dimension = group.dimension;
  const name = nameOf(`${context.words.sheetNames[worksheet]} ${dimension.code}`);
  if (worksheet === "swot") return swotSheet(name, { dimension, items: group.swot, context });
  const entries = group[worksheet].map((row, at) => ({ row, dimension, number: at + 1 }));
  return tableSheet(name, { worksheet, entries, dimension, context });
}
