import { agreementStates, strategyKindOptions } from "../domain/fixed-choices";
import type { Column, Worksheet } from "./column";
import type { CellsOf, Row } from "./row";

/** The SWOT matrix (TOWS): strategies made by picking SWOT items. */
export const strategyColumns = [
  {
    key: "origins",
    label: { id: "Asal (butir SWOT)", en: "From (SWOT items)" },
    kind: { type: "references", to: "swot" },
    required: true,
    width: 18,
    help: {
      id: "Pilih butir dari dalam (S, W) dan dari luar (O, T) yang dipakai strategi ini.",
      en: "Pick the internal (S, W) and external (O, T) items this strategy uses.",
    },
    example: { id: "S1, S2 × O1", en: "S1, S2 × O1" },
    step: "origin",
  },
  {
    key: "kind",
    label: { id: "Jenis", en: "Kind" },
    kind: { type: "choice", options: strategyKindOptions },
    required: true,
    width: 8,
    help: {
      id: "Mengikuti butir yang dipilih; dapat diubah.",
      en: "Follows from the picked items; can be changed.",
    },
    example: { id: "SO", en: "SO" },
    step: "origin",
  },
  {
    key: "statement",
    label: { id: "Rumusan strategi", en: "Strategy" },
    kind: { type: "prose", maxLength: 2000 },
    required: true,
    width: 60,
    help: {
      id: "Mulai dengan kata kerja: Meningkatkan, Mengembangkan, Membangun, …",
      en: "Begin with a verb: Improve, Develop, Build, …",
    },
    example: {
      id: "Membangun portal satu data daerah bersama perguruan tinggi",
      en: "Build a regional data portal together with universities",
    },
    step: "statement",
  },
  {
    key: "problems",
    label: { id: "Permasalahan utama daerah", en: "Main problems" },
    kind: { type: "set", list: "problems", keepsText: false },
    required: true,
    width: 20,
    help: {
      id: "Terisi dari butir SWOT yang dipilih; dapat diubah.",
      en: "Filled from the picked SWOT items; can be changed.",
    },
    example: { id: "P1 Tata kelola pemerintahan", en: "P1 Governance" },
    step: "relations",
    inheritedFrom: { worksheet: "swot", column: "problems" },
  },
  {
    key: "subDimension",
    label: { id: "Sub-dimensi", en: "Sub-dimension" },
    kind: { type: "listChoice", list: "subDimensions", keepsText: false },
    required: false,
    width: 24,
    help: {
      id: "Bagian dimensi yang dituju strategi ini.",
      en: "The part of the dimension this strategy serves.",
    },
    example: { id: "Manajemen Birokrasi yang Efisien", en: "Efficient bureaucracy" },
    step: "relations",
    inheritedFrom: { worksheet: "swot", column: "subDimension" },
  },
  {
    key: "agreement",
    label: { id: "Status", en: "Status" },
    kind: { type: "choice", options: agreementStates },
    required: false,
    width: 12,
    help: { id: "Disepakati bila kelompok sudah sepakat.", en: "Agreed once the group agrees." },
    example: { id: "Usulan", en: "Proposed" },
    step: "relations",
  },
] as const satisfies readonly Column[];

export type StrategyCells = CellsOf<typeof strategyColumns>;
export type StrategyRow = Row<StrategyCells>;

export const strategyWorksheet: Worksheet = {
  key: "strategy",
  name: { id: "Strategi", en: "Strategies" },
  shortName: { id: "Strategi", en: "Strategy" },
  formName: { id: "Matriks Strategi", en: "Strategy matrix" },
  rowName: { id: "strategi", en: "strategy" },
  steps: [
    { key: "origin", label: { id: "Asal", en: "Origin" } },
    { key: "statement", label: { id: "Rumusan", en: "Statement" } },
    { key: "relations", label: { id: "Keterkaitan", en: "Relations" } },
  ],
  columns: strategyColumns,
  titleColumn: "statement",
  originColumn: "origins",
};
