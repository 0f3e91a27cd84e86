import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import type { SettingsSection } from "./settings-sections";

/** What the sections of the settings are called. */
export function useSectionName(): (section: SettingsSection) => string {
  const words = useWords(settingsWords);
  const names: Readonly<Record<SettingsSection, string>> = {
    umum: words.general,
    permasalahan: words.problemsShort,
    opd: words.agencies,
    dimensi: words.dimensions,
    kecamatan: words.districts,
    dana: words.funding,
    kolom: words.columns,
    akses: words.access,
    tautan: words.links,
    contoh: words.sample,
  };
  return (section) => names[section];
}
