import { quadrantOptions, readinessElements } from "../domain/fixed-choices";
import type { Column, Worksheet } from "./column";
import type { CellsOf, Row } from "./row";

/** Kertas kerja tahap 1: four quadrants of items, each tied to problems, a sub-dimension and a readiness element. */
export const swotColumns = [
  {
    key: "quadrant",
    label: { id: "Unsur", en: "Quadrant" },
    kind: { type: "choice", options: quadrantOptions },
    required: true,
    width: 12,
    step: "item",
  },
  {
    key: "text",
    label: { id: "Uraian", en: "Description" },
    kind: { type: "prose", maxLength: 2000 },
    required: true,
    width: 60,
    step: "item",
  },
  {
    key: "problems",
    label: { id: "Permasalahan utama daerah", en: "Main problems" },
    kind: { type: "set", list: "problems", keepsText: false },
    required: false,
    width: 20,
    step: "tags",
  },
  {
    key: "subDimension",
    label: { id: "Sub-dimensi", en: "Sub-dimension" },
    kind: { type: "listChoice", list: "subDimensions", keepsText: false },
    required: false,
    width: 24,
    step: "tags",
  },
  {
    key: "readiness",
    label: { id: "Elemen kesiapan", en: "Readiness element" },
    kind: { type: "choice", options: readinessElements },
    required: false,
    width: 16,
    step: "tags",
  },
  {
    key: "evidence",
    label: { id: "Data dukung", en: "Evidence" },
    kind: { type: "prose", maxLength: 1000 },
    required: false,
    width: 28,
    step: "tags",
  },
  {
    key: "agency",
    label: { id: "OPD pengusul", en: "Proposed by" },
    kind: { type: "listChoice", list: "agencies", keepsText: true },
    required: false,
    width: 18,
    step: "tags",
  },
  {
    key: "groupOf",
    label: { id: "Digabung dengan", en: "Grouped with" },
    kind: { type: "reference", to: "swot" },
    required: false,
    width: 10,
    step: "tags",
    hidden: true,
  },
] as const satisfies readonly Column[];

export type SwotCells = CellsOf<typeof swotColumns>;
export type SwotRow = Row<SwotCells>;

export const swotWorksheet: Worksheet = {
  key: "swot",
  name: { id: "Analisis SWOT", en: "SWOT analysis" },
  shortName: { id: "SWOT", en: "SWOT" },
  formName: { id: "Analisis SWOT", en: "SWOT analysis" },
  rowName: { id: "butir", en: "item" },
  steps: [
    { key: "item", label: { id: "Butir", en: "Item" } },
    { key: "tags", label: { id: "Keterkaitan", en: "Relations" } },
  ],
  columns: swotColumns,
  titleColumn: "text",
};
