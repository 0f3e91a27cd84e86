import type { Language } from "../../shared/domain/localized";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { exportWords } from "./export-words";
import type { ExportScope } from "./export-scope";
import { fileTimestamp } from "./local-time";

export interface ExportFile {
  readonly settings: WorkshopSettings;
  readonly scope: ExportScope;
  readonly generatedAt: Date;
  readonly language: Language;
  /** Without the dot. */
  readonly extension: string;
}

/** `Rembang_Masterplan_Tahap-2_2026-11-22_1432.xlsx`; only letters, digits, `_`, `-` and the dot. */
export function exportFileName({ settings, scope, generatedAt, language, extension }: ExportFile): string {
  const parts = [
    safePart(settings.regionName.replace(/^kabupaten\s+/iu, "")),
    "Masterplan",
    scope.kind === "dimension" ? dimensionPart(settings, scope.dimensionId) : "",
    exportWords[language].fileStage(settings.stage),
    fileTimestamp(generatedAt),
  ];
  return `${parts.filter((part) => part !== "").join("_")}.${safePart(extension)}`;
}

const partMaxLength = 40;

function dimensionPart(settings: WorkshopSettings, dimensionId: string): string {
  return safePart(settings.dimensions.find((one) => one.id === dimensionId)?.code ?? "");
}

function safePart(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/gu, "-")
    .slice(0, partMaxLength)
    .replace(/^-+|-+$/gu, "");
}
