import { ChevronRight } from "lucide-react";
import { Link } from "wouter";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { Chip } from "../ui/chip";
import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { useWaitingCount } from "./draft-store";
import {
  sectionAddress,
  sectionIcons,
  sectionPath,
  settingsSections,
  type SettingsSection,
} from "./settings-sections";
import { useSectionName } from "./use-section-name";
import styles from "./settings-index.module.css";

interface SettingsIndexProps {
  readonly workshop: WorkshopState;
  readonly current: SettingsSection;
}

/** The ways to all sections: a column beside them on laptops, a page of its own on phones. */
export function SettingsIndex({ workshop, current }: SettingsIndexProps) {
  const words = useWords(settingsWords);
  return (
    <nav aria-label={words.sections}>
      <ul className={styles.index}>
        {settingsSections.map((section) => (
          <li key={section}>
            <SectionLink section={section} workshop={workshop} current={section === current} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SectionLinkProps {
  readonly section: SettingsSection;
  readonly workshop: WorkshopState;
  readonly current: boolean;
}

function SectionLink({ section, workshop, current }: SectionLinkProps) {
  const words = useWords(settingsWords);
  const nameOf = useSectionName();
  const summaryOf = useSectionSummary(workshop);
  const waiting = useWaitingCount(sectionAddress(workshop.id, section));
  const Icon = sectionIcons[section];
  return (
    <Link
      href={sectionPath(workshop.id, section)}
      className={styles.link}
      aria-current={current ? "page" : undefined}
    >
      <Icon className={styles.icon} aria-hidden="true" />
      <span className={styles.words}>
        <span>{nameOf(section)}</span>
        <span className={styles.summary}>{summaryOf(section)}</span>
        {waiting > 0 && <Chip tone="warning">{words.waiting(waiting)}</Chip>}
      </span>
      <ChevronRight className={styles.arrow} aria-hidden="true" />
    </Link>
  );
}

function useSectionSummary({ settings }: WorkshopState): (section: SettingsSection) => string {
  const words = useWords(settingsWords);
  const count = (entries: readonly { readonly retired: boolean }[]) =>
    words.countSummary(entries.filter((entry) => !entry.retired).length);
  return (section) => {
    switch (section) {
      case "umum":
        return words.generalSummary;
      case "permasalahan":
        return count(settings.problems);
      case "opd":
        return count(settings.agencies);
      case "dimensi":
        return count(settings.dimensions);
      case "kecamatan":
        return count(settings.districts);
      case "dana":
        return count(settings.fundingSources);
      case "kolom":
        return words.columnsSummary;
      case "akses":
        return words.accessSummary;
      case "tautan":
        return words.linksSummary;
      case "contoh":
        return words.sampleSummary;
    }
  };
}
