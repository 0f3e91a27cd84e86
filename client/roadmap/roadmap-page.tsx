import { Printer } from "lucide-react";
import { useMemo } from "react";
import { roadmap, roadmapSpans, type RoadmapView } from "../../shared/analysis/roadmap";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { useAddressSearch } from "../board/use-address-search";
import { useWorkshopRows } from "../board/use-workshop-rows";
import { useReadable } from "../sync/use-readable";
import { useWorkshop } from "../sync/use-workshop";
import { PageHeading } from "../ui/page-heading";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { SelectField } from "../ui/select-field";
import { SkeletonCards } from "../ui/skeleton";
import { useWords } from "../words/language";
import { roadmapWords } from "../words/roadmap";
import { printRoadmapAddress, readRoadmapAddress } from "./roadmap-address";
import { RoadmapTable } from "./roadmap-table";
import styles from "./roadmap-page.module.css";

/** Peta jalan: programs by year, over one, five or ten years. */
export function RoadmapPage() {
  const workshop = useWorkshop();
  if (workshop === null) return <SkeletonCards />;
  return <Roadmap workshop={workshop} />;
}

function Roadmap({ workshop: { settings } }: { readonly workshop: WorkshopState }) {
  const words = useWords(roadmapWords);
  const [search, setSearch] = useAddressSearch();
  const address = useMemo(() => readRoadmapAddress(search), [search]);
  const { rows, loading } = useWorkshopRows(sources);
  const found = useMemo(() => roadmap(rows, settings, address), [rows, settings, address]);
  const isReadable = useReadable();
  const hidden = found.groups.filter(({ dimension: { id } }) =>
    sources.some((worksheet) => !isReadable({ dimensionId: id, worksheet })),
  );
  const show = (change: Partial<RoadmapView>) => setSearch(printRoadmapAddress({ ...address, ...change }));
  const isEmpty = found.groups.every(({ lines }) => lines.length === 0);
  return (
    <div className={styles.page}>
      <PageHeading title={words.title} about={words.about}>
        <span className={styles.print}>
          <Button size="sm" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            {words.print}
          </Button>
        </span>
      </PageHeading>
      <div className={styles.choice}>
        <SelectField
          label={words.span}
          options={roadmapSpans.map((span) => ({ id: String(span), label: words.spans(span) }))}
          value={String(address.span)}
          onPick={(id) => show({ span: roadmapSpans.find((span) => String(span) === id) ?? 5 })}
        />
        {address.span === 1 && (
          <SelectField
            label={words.year}
            options={settings.planYears.map((year) => ({ id: String(year), label: String(year) }))}
            value={String(found.years[0]?.year ?? "")}
            onPick={(id) => show({ year: Number(id) })}
          />
        )}
        <SelectField
          label={words.group}
          emptyLabel={words.allGroups}
          options={settings.dimensions
            .filter(({ retired }) => !retired)
            .map(({ id, name }) => ({ id, label: name }))}
          value={address.dimensionId ?? ""}
          onPick={(id) => show({ dimensionId: id === "" ? null : id })}
        />
      </div>
      {hidden.length > 0 && (
        <Notice>{words.notOpened(hidden.map(({ dimension }) => dimension.shortName).join(", "))}</Notice>
      )}
      {isEmpty && loading.length > 0 && <SkeletonCards />}
      {isEmpty && loading.length === 0 && <EmptyState title={words.nothing}>{words.nothingHelp}</EmptyState>}
      {!isEmpty && <RoadmapTable roadmap={found} codes={rows.codes} settings={settings} />}
    </div>
  );
}

const sources: readonly WorksheetKey[] = ["program", "action"];
