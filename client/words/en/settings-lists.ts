import type { DimensionHue, dimensionIcons } from "../../../shared/domain/dimension";
import type { SettingsListWords } from "../settings-lists";

type DimensionIcon = (typeof dimensionIcons)[number];
type AddedType = "text" | "number" | "money";

export const words: SettingsListWords = {
  problemsLabel: "Name of this list",
  problemsLabelHelp: 'Such as "Permasalahan utama daerah" or "Prioritas RKPD".',
  code: "Code",
  codeWrong: "Write capitals and then a number, such as P8.",
  codeTaken: (code: string) => `The code ${code} is in use already.`,
  problemName: "Full wording",
  shortName: "Short name",
  problemShortHelp: "Shown on the small tags of cards, such as Tata kelola.",
  addProblem: "New problem",
  problemExample: "such as Quality of roads",

  agencyShortHelp: "As people say it, such as Dinkominfo.",
  agencyName: "Full name",
  aliases: "Other names",
  aliasesHelp: "One line for each. Used for searching and importing.",
  addAgency: "New office",
  agencyExample: "such as Dinas Kesehatan",

  dimensionsLead: "Each dimension is one group of participants with four worksheets.",
  dimensionName: "Name of the dimension",
  dimensionCode: "Code",
  dimensionCodeHelp: "The beginning of program codes, such as GOV in GOV-02.",
  dimensionCodeWrong: "Write two to four capitals, such as GOV.",
  hue: "Colour",
  hueName: (hue: DimensionHue) => hueNames[hue],
  icon: "Drawing",
  iconName: (icon: DimensionIcon) => iconNames[icon],
  addDimension: "New dimension",
  dimensionExample: "such as Smart Mobility",
  lastDimension: "At least one dimension has to be in use.",
  dimensionRetireHelp: "Its group is no longer shown. What it wrote stays stored.",
  subDimensions: "Sub-dimensions",
  subDimensionName: "Name of the sub-dimension",
  hint: "Short hint",
  addSubDimension: "New sub-dimension",
  subDimensionExample: "such as Public service",
  subDimensionCount: (count: number) => (count === 1 ? "1 sub-dimension" : `${count} sub-dimensions`),

  districtName: "Name of the district",
  districtCode: "Area code",
  districtCodeHelp: "Kemendagri code, such as 33.17.01.",
  addDistrict: "New district",
  districtExample: "such as Lasem",

  fundingName: "Name of the source",
  addFunding: "New funding source",
  ceiling: "Ceiling of this source",
  ceilingOfAll: "Ceiling over all sources",
  ceilingOf: (year: number) => `Ceiling ${year} (Rp)`,
  ceilingHelp:
    "May stay empty. Otherwise the checks show the years whose budgets go beyond it, and the roadmap those that come near.",
  ceilingWrong: "Write an amount, such as 1,250,000,000 or 1.25\u00A0bn.",
  fundingExample: "such as Dana Desa",

  columnsLead: "Hiding or renaming a column never deletes what is in it.",
  worksheet: "Worksheet",
  columnLabel: "Name of the column",
  columnLabelHelp: (shipped: string) => `Original name: ${shipped}. Leave empty to use it again.`,
  columnShown: "Shown",
  columnRequired: "Required",
  columnRequiredHelp: "When empty there is a reminder; it can be saved all the same.",
  columnStays: "This column is always shown: its row depends on it.",
  hiddenChip: "hidden",
  requiredChip: "required",
  ownChip: (type: AddedType) => `added, ${addedTypes[type].toLowerCase()}`,
  addColumn: "New column",
  columnExample: "such as Partners",
  columnType: "Holds",
  addedType: (type: AddedType) => addedTypes[type],
};

const hueNames = {
  indigo: "Indigo",
  magenta: "Magenta",
  amber: "Amber",
  teal: "Teal",
  violet: "Violet",
  green: "Green",
  slate: "Grey",
  brown: "Brown",
};

const iconNames = {
  governance: "Governance",
  branding: "Branding",
  economy: "Economy",
  living: "Living",
  society: "Society",
  environment: "Environment",
  mobility: "Mobility",
  other: "Other",
};

const addedTypes = { text: "Text", number: "Number", money: "Rupiah" };
