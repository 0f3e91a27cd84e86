import { useMemo } from "react";
import type { DimensionRows } from "../../shared/analysis/workshop-rows";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import type { ProgramRow } from "../../shared/worksheets/program-worksheet";
import type { RowId } from "../../shared/worksheets/row";
import { worksheetPath } from "../app/paths";
import { useWorkshopRows } from "../board/use-workshop-rows";
import { useQuickWins } from "../sync/use-quick-wins";
import { useReadable } from "../sync/use-readable";
import { useIdentity, useWorkshop } from "../sync/use-workshop";
import { PageHeading } from "../ui/page-heading";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { SelectField } from "../ui/select-field";
import { SkeletonCards } from "../ui/skeleton";
import { Tabs } from "../ui/tabs";
import { VisuallyHidden } from "../ui/visually-hidden";
import { useWords } from "../words/language";
import { quickWinWords } from "../words/quick-win";
import { QuickWinCandidate } from "./quick-win-candidate";
import { useOpenCard } from "./use-open-card";
import styles from "./quick-win-page.module.css";

/** Quick win: the candidates of each group, scored by everybody in the hall; one is chosen. */
export function QuickWinPage() {
  const workshop = useWorkshop();
  if (workshop === null) return <SkeletonCards />;
  return <QuickWins workshop={workshop} />;
}

function QuickWins({ workshop }: { readonly workshop: WorkshopState }) {
  const words = useWords(quickWinWords);
  const own = useIdentity()?.person?.dimensionId;
  const { rows, loading } = useWorkshopRows(sources);
  const { chosen } = useQuickWins();
  const card = useOpenCard();
  const asked = card.dimensionId ?? own;
  const groups = rows.dimensions;
  const group = groups.find(({ dimension }) => dimension.id === asked) ?? groups[0];
  return (
    <div className={styles.page}>
      <PageHeading title={words.title} about={words.about} />
      <Tabs
        label={words.groups}
        look="filled"
        tabs={groups.map(({ dimension, program }) => ({
          id: dimension.id,
          label: program.some(({ id }) => chosen.has(id)) ? (
            <>
              {dimension.code} <span aria-hidden="true">✓</span>
              <VisuallyHidden>{words.chosen}</VisuallyHidden>
            </>
          ) : (
            dimension.code
          ),
          hue: dimension.hue,
        }))}
        selected={group?.dimension.id ?? ""}
        onSelect={(id) => card.show(id, null)}
        panelId={panelId}
      />
      {group !== undefined && (
        <div
          id={panelId}
          role="tabpanel"
          aria-labelledby={`${panelId}-${group.dimension.id}`}
          data-hue={group.dimension.hue}
        >
          <Candidates
            key={group.dimension.id}
            workshop={workshop}
            group={group}
            codes={rows.codes}
            loading={loading.includes(group.dimension.id)}
            open={card.programId}
            onOpen={(programId) => card.show(group.dimension.id, programId)}
          />
        </div>
      )}
    </div>
  );
}

interface CandidatesProps {
  readonly workshop: WorkshopState;
  readonly group: DimensionRows;
  readonly codes: ReadonlyMap<RowId, string>;
  readonly loading: boolean;
  /** The program whose card is open. */
  readonly open: RowId | null;
  readonly onOpen: (programId: RowId | null) => void;
}

function Candidates({ workshop, group, codes, loading, open, onOpen }: CandidatesProps) {
  const words = useWords(quickWinWords);
  const { cards, chosen } = useQuickWins();
  const isReadable = useReadable();
  const { dimension } = group;
  const isCandidate = (row: ProgramRow) =>
    row.cells.quickWin || chosen.has(row.id) || open === row.id || isScored(cards.get(row.id)?.counts);
  const candidates = group.program.filter(isCandidate);
  const others = group.program.filter((row) => !isCandidate(row));
  const options = useMemo(
    () => others.map((row) => ({ id: row.id, label: `${codes.get(row.id) ?? ""} ${row.cells.name}`.trim() })),
    [others, codes],
  );
  if (!isReadable({ dimensionId: dimension.id, worksheet: "program" }))
    return <Notice>{words.hidden}</Notice>;
  if (loading && group.program.length === 0) return <SkeletonCards />;
  const toPrograms = worksheetPath({
    workshopId: workshop.id,
    dimensionId: dimension.id,
    worksheet: "program",
  });
  return (
    <div className={styles.candidates}>
      <h2 className={styles.groupName}>{dimension.name}</h2>
      {candidates.length === 0 && (
        <EmptyState
          size="sm"
          title={words.noCandidates}
          action={<ButtonLink href={toPrograms}>{words.toPrograms}</ButtonLink>}
        >
          {words.noCandidatesHelp}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {candidates.map((program) => (
          <QuickWinCandidate
            key={program.id}
            program={program}
            dimension={dimension}
            code={codes.get(program.id) ?? ""}
            open={open === program.id}
            onToggle={() => onOpen(open === program.id ? null : program.id)}
          />
        ))}
      </ul>
      {options.length > 0 && (
        <div className={styles.other}>
          <SelectField
            label={words.otherProgram}
            emptyLabel={words.pickProgram}
            options={options}
            value=""
            onPick={(id) => onOpen(id === "" ? null : id)}
          />
        </div>
      )}
    </div>
  );
}

function isScored(counts: readonly (readonly number[])[] | undefined): boolean {
  return counts?.some((one) => one.some((people) => people > 0)) === true;
}

const panelId = "quick-win";

const sources: readonly WorksheetKey[] = ["program"];
