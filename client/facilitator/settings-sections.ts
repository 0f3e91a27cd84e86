import {
  BookOpen,
  Building2,
  Columns3,
  Landmark,
  Link2,
  LockKeyhole,
  MapPin,
  Shapes,
  Target,
  Wallet,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { WorkshopId } from "../../shared/domain/workshop";
import { settingsSectionParam, settingsSectionPath } from "../app/paths";

export type SettingsSection = (typeof settingsSections)[number];

/** The parts of the settings, by the words they have in addresses. */
export const settingsSections = [
  "umum",
  "permasalahan",
  "opd",
  "dimensi",
  "kecamatan",
  "dana",
  "kolom",
  "akses",
  "tautan",
  "contoh",
] as const;

export const sectionIcons: Readonly<Record<SettingsSection, LucideIcon>> = {
  umum: Landmark,
  permasalahan: Target,
  opd: Building2,
  dimensi: Shapes,
  kecamatan: MapPin,
  dana: Wallet,
  kolom: Columns3,
  akses: LockKeyhole,
  tautan: Link2,
  contoh: BookOpen,
};

/** The section an address asks for; null for the list of sections and for anything unknown. */
export function sectionOf(params: URLSearchParams): SettingsSection | null {
  return settingsSections.find((section) => section === params.get(settingsSectionParam)) ?? null;
}

export function sectionPath(workshopId: WorkshopId, section: SettingsSection): string {
  return settingsSectionPath(workshopId, section);
}

/** What begins the address of every field of a section. */
export function sectionAddress(workshopId: WorkshopId, section: SettingsSection): string {
  return `${workshopId}/${section}/`;
}
