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
    step: "origin",
  },
  {
    key: "kind",
    label: { id: "Jenis", en: "Kind" },
    kind: { type: "choice", options: strategyKindOptions },
    required: true,
    width: 8,
    step: "origin",
  },
  {
    key: "statement",
    label: { id: "Rumusan strategi", en: "Strategy" },
    kind: { type: "prose", maxLength: 2000 },
    required: true,
    width: 60,
    step: "statement",
  },
  {
    key: "problems",
    label: { id: "Permasalahan utama daerah", en: "Main problems" },
    kind: { type: "set", list: "problems", keepsText: false },
    required: true,
    width: 20,
    step: "relations",
    inheritedFrom: { worksheet: "swot", column: "problems" },
  },
  {
    key: "subDimension",
    label: { id: "Sub-dimensi", en: "Sub-dimension" },
    kind: { type: "listChoice", list: "subDimensions", keepsText: false },
    required: false,
    width: 24,
    step: "relations",
    inheritedFrom: { worksheet: "swot", column: "subDimension" },
  },
  {
    key: "agreement",
    label: { id: "Status", en: "Status" },
    kind: { type: "choice", options: agreementStates },
    required: false,
    width: 12,
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
