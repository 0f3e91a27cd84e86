import { memo, useMemo } from "react";
import { Link } from "wouter";
import { sumOfYears } from "../../shared/analysis/totals";
import type { DimensionRows } from "../../shared/analysis/workshop-rows";
import { formatRupiahShort } from "../../shared/domain/rupiah";
import type { WorkshopId, WorkshopSettings } from "../../shared/domain/workshop";
import { quadrantNames } from "../../shared/domain/quadrant";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import type { RowId } from "../../shared/worksheets/row";
import { boardWords } from "../words/board";
import { useLanguage, useLocalized, useWords } from "../words/language";
import { Card } from "../ui/card";
import { DimensionBadge, QuadrantBadge } from "../ui/code-badge";
import { SkeletonCards } from "../ui/skeleton";
import { useFindingCounts } from "../app/finding-counts";
import { sharedPath, worksheetPath } from "../app/paths";
import type { BoardView } from "./board-address";
import { boardGroup, type BoardCard, type BoardSection } from "./board-cards";
import { CardFace } from "./card-face";
import type { GroupState } from "./use-group-states";
import styles from "./group-cards.module.css";

interface GroupCardsProps {
  readonly group: DimensionRows;
  readonly codes: ReadonlyMap<RowId, string>;
  readonly view: BoardView;
  readonly settings: WorkshopSettings;
  readonly workshopId: WorkshopId;
  readonly arrived: ReadonlySet<RowId>;
  readonly state: GroupState;
  /** Shown where there is room for one group only. */
  readonly current: boolean;
}

/** One group of the board. Renders again only when something of this group changed. */
export const GroupCards = memo(function GroupCards(props: GroupCardsProps) {
  const { group, codes, view, settings, state, current, workshopId } = props;
  const words = useWords(boardWords);
  const language = useLanguage();
  const { total, shown, sections } = useMemo(
    () =>
      boardGroup(group, {
        worksheet: view.worksheet,
        filter: view.filter,
        problems: settings.problems,
        agencies: settings.agencies,
        codes,
      }),
    [group, view, settings, codes],
  );
  const { dimension } = group;
  const findings = useFindingCounts(({ byGroup }) => byGroup.get(dimension.id) ?? 0);
  const budget = view.worksheet === "action" ? budgetOf(group) : 0;
  const headingId = `kelompok-${dimension.id}`;
  return (
    <section
      className={styles.group}
      data-hue={dimension.hue}
      data-current={current}
      aria-labelledby={headingId}
    >
      <header className={styles.header}>
        <DimensionBadge dimension={dimension} />
        <h2 id={headingId} className={styles.name}>
          {dimension.shortName}
        </h2>
        {state === "ready" && (
          <span className={styles.count}>{shown === total ? total : words.shownOf(shown, total)}</span>
        )}
        {findings > 0 && (
          <Link
            href={`${sharedPath(workshopId, "periksa")}?kelompok=${dimension.id}`}
            className={styles.findings}
          >
            {words.findings(findings)}
          </Link>
        )}
        {budget > 0 && (
          <span className={styles.budget}>{words.budget(formatRupiahShort(budget, language))}</span>
        )}
      </header>
      {state === "loading" && shown === 0 ? (
        <SkeletonCards count={3} />
      ) : (
        <>
          {sections.map((section) => (
            <Section key={section.quadrant ?? ""} section={section} {...props} />
          ))}
          {shown === 0 && <Nothing {...props} total={total} />}
        </>
      )}
    </section>
  );
});

/** Of all actions of a group: each is counted once, however many programs or sources it serves. */
function budgetOf({ action }: DimensionRows): number {
  return action.reduce((sum, row) => sum + sumOfYears(row.cells.budgets), 0);
}

function Section({ section, ...props }: GroupCardsProps & { readonly section: BoardSection }) {
  const words = useWords(boardWords);
  const localized = useLocalized();
  const { quadrant, cards } = section;
  return (
    <>
      {props.view.worksheet === "swot" && (
        <h3 className={styles.quadrant}>
          {quadrant !== null && <QuadrantBadge quadrant={quadrant} size="sm" />}
          <span>{quadrant === null ? words.noQuadrant : localized(quadrantNames[quadrant])}</span>
          <span className={styles.count}>{cards.length}</span>
        </h3>
      )}
      <ul className={styles.cards}>
        {cards.map((card) => (
          <li key={card.rowId} data-arrived={props.arrived.has(card.rowId)} className={styles.item}>
            <LinkedCard card={card} {...props} />
          </li>
        ))}
      </ul>
    </>
  );
}

function LinkedCard({ card, group, view, workshopId }: GroupCardsProps & { readonly card: BoardCard }) {
  const href = worksheetPath({
    workshopId,
    dimensionId: group.dimension.id,
    worksheet: view.worksheet,
    rowId: card.rowId,
  });
  return (
    <Link href={href} className={styles.link}>
      <Card
        edge
        {...(card.quadrant === null
          ? { "data-hue": group.dimension.hue }
          : { "data-quadrant": card.quadrant })}
      >
        <CardFace card={card} />
      </Card>
    </Link>
  );
}

function Nothing({ total, view, settings, state }: GroupCardsProps & { readonly total: number }) {
  const words = useWords(boardWords);
  const localized = useLocalized();
  const row = localized(worksheets[view.worksheet].rowName);
  const sentence = () => {
    if (state === "hidden") return words.hidden;
    if (total === 0) return words.nothingYet(row);
    if (view.filter.kind !== "problem") return words.nothingUntied(row);
    const { problemId } = view.filter;
    return words.nothingTied(row, settings.problems.find(({ id }) => id === problemId)?.code ?? problemId);
  };
  return (
    <Card look="dashed">
      <p className={styles.nothing}>{sentence()}</p>
    </Card>
  );
}
