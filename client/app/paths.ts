import type { DimensionId } from "../../shared/domain/dimension";
import type { WorkshopId } from "../../shared/domain/workshop";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import type { SharedPage } from "./shared-pages";

/** The words of a worksheet in addresses; people read them out to each other. */
export const worksheetSlugs: Readonly<Record<WorksheetKey, string>> = {
  swot: "swot",
  strategy: "strategi",
  program: "program",
  action: "aksi",
};

export const landingPath = "/";
export const operatorPath = "/pengelola";

export function joinPath(code: string): string {
  return `/k/${encodeURIComponent(code)}`;
}

export interface WorksheetPlace {
  readonly workshopId: WorkshopId;
  readonly dimensionId: DimensionId;
  readonly worksheet: WorksheetKey;
  /** The row to select there. */
  readonly rowId?: string | undefined;
  /** The cell to stand on in that row. */
  readonly column?: string;
}

export function worksheetPath({ workshopId, dimensionId, worksheet, rowId, column }: WorksheetPlace): string {
  const path = `/w/${workshopId}/${dimensionId}/${worksheetSlugs[worksheet]}`;
  if (rowId === undefined) return path;
  const row = `${path}?baris=${encodeURIComponent(rowId)}`;
  return column === undefined ? row : `${row}&kolom=${column}`;
}

export function sharedPath(workshopId: WorkshopId, page: SharedPage): string {
  return `/w/${workshopId}/${page}`;
}

/** What is looked for on any page of a workshop. */
export const queryParam = "cari";

export const settingsSectionParam = "bagian";

/** One section of the settings, by its word in the address. */
export function settingsSectionPath(workshopId: WorkshopId, section: string): string {
  return `${sharedPath(workshopId, "pengaturan")}?${settingsSectionParam}=${section}`;
}

/** Leads to the first page that fits the session's role. */
export function workshopPath(workshopId: WorkshopId): string {
  return `/w/${workshopId}`;
}

/** The worksheet an address names; undefined for anything else. */
export function worksheetOfSlug(slug: string): WorksheetKey | undefined {
  return worksheetKeys.find((key) => worksheetSlugs[key] === slug);
}
