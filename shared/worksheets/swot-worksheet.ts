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
    help: {
      id: "Kekuatan dan kelemahan datang dari dalam daerah; peluang dan ancaman dari luar.",
      en: "Strengths and weaknesses come from inside the region; opportunities and threats from outside.",
    },
    example: { id: "Kekuatan", en: "Strengths" },
    step: "item",
  },
  {
    key: "text",
    label: { id: "Uraian", en: "Description" },
    kind: { type: "prose", maxLength: 2000 },
    required: true,
    width: 60,
    help: {
      id: "Satu butir satu gagasan, sebaiknya satu kalimat.",
      en: "One idea per item, ideally one sentence.",
    },
    example: {
      id: "Data antar-OPD belum terpadu dan jarang diperbarui",
      en: "Data of the offices are not joined and rarely updated",
    },
    step: "item",
  },
  {
    key: "problems",
    label: { id: "Permasalahan utama daerah", en: "Main problems" },
    kind: { type: "set", list: "problems", keepsText: false },
    required: false,
    width: 20,
    help: {
      id: "Permasalahan RPJMD yang berkaitan; boleh lebih dari satu.",
      en: "Related problems of the RPJMD; may be several.",
    },
    example: { id: "P1 Tata kelola pemerintahan", en: "P1 Governance" },
    step: "tags",
  },
  {
    key: "subDimension",
    label: { id: "Sub-dimensi", en: "Sub-dimension" },
    kind: { type: "listChoice", list: "subDimensions", keepsText: false },
    required: false,
    width: 24,
    help: { id: "Bagian dimensi yang paling dekat.", en: "The closest part of the dimension." },
    example: { id: "Pelayanan Publik", en: "Public service" },
    step: "tags",
  },
  {
    key: "readiness",
    label: { id: "Elemen kesiapan", en: "Readiness element" },
    kind: { type: "choice", options: readinessElements },
    required: false,
    width: 16,
    help: {
      id: "Bila kelompok juga membahas struktur, infrastruktur, dan suprastruktur.",
      en: "If the group also works by structure, infrastructure and superstructure.",
    },
    example: { id: "Suprastruktur", en: "Superstructure" },
    step: "tags",
  },
  {
    key: "evidence",
    label: { id: "Data dukung", en: "Evidence" },
    kind: { type: "prose", maxLength: 1000 },
    required: false,
    width: 28,
    help: {
      id: "Sumber atau angka yang mendukung: RPJMD, statistik, laporan.",
      en: "Source or figure behind it: RPJMD, statistics, a report.",
    },
    example: { id: "Laporan SPBE 2021, Dinkominfo", en: "SPBE report 2021, Dinkominfo" },
    step: "tags",
  },
  {
    key: "agency",
    label: { id: "OPD pengusul", en: "Proposed by" },
    kind: { type: "listChoice", list: "agencies", keepsText: true },
    required: false,
    width: 18,
    help: { id: "OPD yang mengusulkan butir ini.", en: "The office that proposed this item." },
    example: { id: "Dinkominfo", en: "Dinkominfo" },
    step: "tags",
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
