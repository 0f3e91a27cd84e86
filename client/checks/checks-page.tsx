import { useMemo, useState } from "react";
import type { Finding } from "../../shared/analysis/checks/finding";
import { similarAcross } from "../../shared/analysis/checks/similar-across";
import { placeRows, type WorkshopRows } from "../../shared/analysis/workshop-rows";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { useAddressSearch } from "../board/use-address-search";
import { useItemLinks } from "../sync/use-item-links";
import { useWaivers } from "../sync/use-waivers";
import { useWorkshop } from "../sync/use-workshop";
import { PageHeading } from "../ui/page-heading";
import { EmptyState } from "../ui/empty-state";
import { SkeletonCards } from "../ui/skeleton";
import { Tabs } from "../ui/tabs";
import { checksWords } from "../words/checks";
import { useLanguage, useWords } from "../words/language";
import { CheckSectionList } from "./check-section";
import { printChecksView, readChecksView, waivedKey, withFold } from "./checks-address";
import type { FindingContext } from "./finding-text";
import { checkSections, countByGroup, isToRepair, ofGroup, type CheckSection } from "./findings-view";
import { withoutTied } from "./without-tied";
import { useFindings } from "./use-findings";
import { WaivedList } from "./waived-list";
import styles from "./checks-page.module.css";

/** Pemeriksaan: what does not fit, by check and group, each with the way to its cell. */
export function ChecksPage() {
  const workshop = useWorkshop();
  return workshop === null ? <SkeletonCards /> : <Checks workshop={workshop} />;
}

const panelId = "pemeriksaan";

function Checks({ workshop }: { readonly workshop: WorkshopState }) {
  const { settings } = workshop;
  const words = useWords(checksWords);
  const language = useLanguage();
  const [search, setSearch] = useAddressSearch();
  const view = useMemo(() => readChecksView(search), [search]);
  const fold: Folding["fold"] = (key, isOpen) => {
    if (view.unfolded.includes(key) !== isOpen) setSearch(printChecksView(withFold(view, key, isOpen)));
  };
  const folding: Folding = { unfolded: view.unfolded, fold };
  const { findings: found, rows, isLoading, isPartial } = useFindings(settings);
  const across = useSimilarAcross(rows);
  const all = [...found, ...across];
  const waivers = useWaivers();
  const findings = all.filter(({ id }) => !waivers.has(id));
  const groups = rows.dimensions.map(({ dimension }) => dimension);
  const group = groups.find(({ id }) => id === view.dimensionId) ?? null;
  const counts = countByGroup(findings);
  const sections = checkSections(findings, group?.id ?? null);
  const waived = ofGroup(
    all.filter(({ id }) => waivers.has(id)),
    group?.id ?? null,
  );
  const places = useMemo(() => placeRows(rows), [rows]);
  const context: FindingContext = { words, language, settings, codes: rows.codes, places };
  const part = (isOf: (section: CheckSection) => boolean) => (
    <Sections sections={sections.filter(isOf)} {...{ context, workshop, folding }} />
  );
  const isRepair = (section: CheckSection) => section.findings.some(isToRepair);
  const isFine = !isLoading && !sections.some(isRepair);
  return (
    <div className={styles.page}>
      <PageHeading title={words.title} about={words.about} />
      <Tabs
        label={words.groups}
        tabs={[
          { id: "", label: words.all, count: findings.filter(isToRepair).length },
          ...groups.map(({ id, code, hue }) => ({ id, label: code, hue, count: counts.get(id) ?? 0 })),
        ]}
        selected={group?.id ?? ""}
        onSelect={(id: string) => setSearch(printChecksView({ ...view, dimensionId: id === "" ? null : id }))}
        panelId={panelId}
      />
      <div
        id={panelId}
        role="tabpanel"
        aria-labelledby={`${panelId}-${group?.id ?? ""}`}
        className={styles.panel}
      >
        {isLoading && <p className={styles.about}>{words.reading}</p>}
        {isPartial && <p className={styles.about}>{words.hidden}</p>}
        {isFine && (
          <EmptyState title={words.allFine} size="sm">
            {words.allFineHelp}
          </EmptyState>
        )}
        {sections.some(isRepair) && (
          <section className={styles.part}>
            <h2>{words.repair}</h2>
            {part(isRepair)}
          </section>
        )}
        {sections.some((section) => !isRepair(section)) && (
          <section className={styles.part}>
            <h2>{words.look}</h2>
            {part((section) => !isRepair(section))}
          </section>
        )}
        {waived.length > 0 && (
          <WaivedList
            isOpen={view.unfolded.includes(waivedKey)}
            onFold={(isOpen) => fold(waivedKey, isOpen)}
            findings={waived}
            workshopId={workshop.id}
            {...{ waivers, context }}
          />
        )}
      </div>
    </div>
  );
}

/** Similar items of two groups, but for those that were tied together. */
function useSimilarAcross({ dimensions }: WorkshopRows): readonly Finding[] {
  const [find] = useState(similarAcross);
  const found = useMemo(() => find(dimensions), [find, dimensions]);
  const links = useItemLinks();
  return useMemo(() => withoutTied(found, links, dimensions), [found, links, dimensions]);
}

interface SectionsProps {
  readonly sections: readonly CheckSection[];
  readonly context: FindingContext;
  readonly workshop: WorkshopState;
  readonly folding: Folding;
}

interface Folding {
  /** Keys of checks. */
  readonly unfolded: readonly string[];
  readonly fold: (key: string, isOpen: boolean) => void;
}

function Sections({ sections, context, workshop, folding: { unfolded, fold } }: SectionsProps) {
  return sections.map((section) => (
    <CheckSectionList
      key={section.check}
      workshopId={workshop.id}
      isOpen={unfolded.includes(section.check)}
      onFold={(isOpen) => fold(section.check, isOpen)}
      {...{ section, context }}
    />
  ));
}
