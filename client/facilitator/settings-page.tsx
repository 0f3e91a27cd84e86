import { ArrowLeft } from "lucide-react";
import { useEffect, useRef } from "react";
import { useSearchParams } from "wouter";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { sharedPath, workshopPath } from "../app/paths";
import { useIdentity, useWorkshop } from "../sync/use-workshop";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { SkeletonCards } from "../ui/skeleton";
import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { AccessSection } from "./access-section";
import { AgenciesSection } from "./agencies-section";
import { ColumnsSection } from "./columns-section";
import { DimensionsSection } from "./dimensions-section";
import { DistrictsSection } from "./districts-section";
import { FundingSection } from "./funding-section";
import { GeneralSection } from "./general-section";
import { LinksSection } from "./links-section";
import { ProblemsSection } from "./problems-section";
import { SampleSection } from "./sample-section";
import { sectionOf, type SettingsSection } from "./settings-sections";
import { SettingsIndex } from "./settings-index";
import { useSectionName } from "./use-section-name";
import styles from "./settings-page.module.css";

/** Everything regional and organisational of a workshop, edited by facilitators also while people work. */
export function SettingsPage() {
  const workshop = useWorkshop();
  const identity = useIdentity();
  if (workshop === null || identity === null) return <SkeletonCards />;
  return identity.role === "facilitator" ? (
    <Settings workshop={workshop} />
  ) : (
    <NotForThisRole workshop={workshop} />
  );
}

interface SettingsProps {
  readonly workshop: WorkshopState;
}

function Settings({ workshop }: SettingsProps) {
  const words = useWords(settingsWords);
  const nameOf = useSectionName();
  const [params] = useSearchParams();
  const asked = sectionOf(params);
  // On a laptop the first section stands open beside the list; a phone shows the list alone.
  const section = asked ?? "umum";
  const heading = useFocusOnNewSection(asked);
  return (
    <div className={styles.page}>
      <div className={styles.layout} data-open={asked !== null}>
        <header className={styles.head}>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </header>
        <div className={styles.index}>
          <SettingsIndex workshop={workshop} current={section} />
        </div>
        <div className={styles.section}>
          <div className={styles.back}>
            <ButtonLink
              variant="ghost"
              size="sm"
              href={sharedPath(workshop.id, "pengaturan")}
              icon={<ArrowLeft aria-hidden="true" />}
            >
              {words.backToSections}
            </ButtonLink>
          </div>
          <h2 ref={heading} tabIndex={-1}>
            {nameOf(section)}
          </h2>
          <fieldset className={styles.fields} disabled={workshop.archived} aria-label={nameOf(section)}>
            <Section key={section} section={section} workshop={workshop} />
          </fieldset>
        </div>
      </div>
    </div>
  );
}

function Section({ section, workshop }: SettingsProps & { readonly section: SettingsSection }) {
  switch (section) {
    case "umum":
      return <GeneralSection workshop={workshop} />;
    case "permasalahan":
      return <ProblemsSection workshop={workshop} />;
    case "opd":
      return <AgenciesSection workshop={workshop} />;
    case "dimensi":
      return <DimensionsSection workshop={workshop} />;
    case "kecamatan":
      return <DistrictsSection workshop={workshop} />;
    case "dana":
      return <FundingSection workshop={workshop} />;
    case "kolom":
      return <ColumnsSection workshop={workshop} />;
    case "akses":
      return <AccessSection workshop={workshop} />;
    case "tautan":
      return <LinksSection workshop={workshop} />;
    case "contoh":
      return <SampleSection />;
  }
}

function NotForThisRole({ workshop }: SettingsProps) {
  const words = useWords(settingsWords);
  return (
    <div className={styles.page}>
      <EmptyState
        title={words.onlyFacilitators}
        action={<ButtonLink href={workshopPath(workshop.id)}>{words.toWorkshop}</ButtonLink>}
      >
        {words.onlyFacilitatorsHelp}
      </EmptyState>
    </div>
  );
}

/** The path stays the same from section to section, so the shell does not move the focus by itself. */
function useFocusOnNewSection(section: SettingsSection | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(section);
  useEffect(() => {
    if (shown.current === section) return;
    shown.current = section;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [section]);
  return heading;
}
