import type { CSSProperties } from "react";
import { isUsedUp, type UsedCeiling } from "../../shared/analysis/ceilings";
import type { Roadmap, RoadmapLine, RoadmapYear } from "../../shared/analysis/roadmap";
import type { Dimension } from "../../shared/domain/dimension";
import type { Language } from "../../shared/domain/localized";
import { formatRupiahShort } from "../../shared/domain/rupiah";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import type { RowId } from "../../shared/worksheets/row";
import { DimensionBadge } from "../ui/code-badge";
import { VisuallyHidden } from "../ui/visually-hidden";
import { useLanguage, useWords } from "../words/language";
import { roadmapWords } from "../words/roadmap";
import { RoadmapRow } from "./roadmap-row";
import styles from "./roadmap-table.module.css";

interface RoadmapTableProps {
  readonly roadmap: Roadmap;
  readonly codes: ReadonlyMap<RowId, string>;
  readonly settings: WorkshopSettings;
}

/** Programs down, years across; the sums of every year stand below, and what is empty or crowded is said. */
export function RoadmapTable({ roadmap: { groups, years }, codes, settings }: RoadmapTableProps) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  return (
    <>
      <p className={styles.hint}>{words.hint}</p>
      <section
        aria-label={words.scroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
        tabIndex={0}
        className={styles.region}
      >
        <table
          className={styles.table}
          data-long={years.length > yearsWithRoom}
          style={{ "--years": years.length } as CSSProperties}
        >
          <caption>
            <VisuallyHidden>{words.title}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {words.program}
              </th>
              {years.map((year) => (
                <YearHead key={year.year} year={year} />
              ))}
            </tr>
          </thead>
          {groups
            .filter(({ lines }) => lines.length > 0)
            .map(({ dimension, lines }) => (
              <tbody key={dimension.id} data-hue={dimension.hue}>
                <GroupHead dimension={dimension} lines={lines} years={years.length} />
                {lines.map((line) => (
                  <RoadmapRow
                    key={line.program?.id ?? ""}
                    line={line}
                    dimension={dimension}
                    codes={codes}
                    agencies={settings.agencies}
                  />
                ))}
              </tbody>
            ))}
          <tfoot>
            <tr>
              <th scope="row">{words.programs}</th>
              {years.map(({ year, programs, load }) => (
                <td key={year} data-load={load}>
                  {load === "empty" ? words.empty : programs}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{words.budget}</th>
              {years.map(({ year, budget, load }) => (
                <td key={year} data-load={load}>
                  {money(budget, language)}
                </td>
              ))}
            </tr>
            {years.some(({ ceiling }) => ceiling !== null) && (
              <tr>
                <th scope="row">{words.ceiling}</th>
                {years.map(({ year, ceiling }) => (
                  <CeilingCell key={year} ceiling={ceiling} sources={settings.fundingSources} />
                ))}
              </tr>
            )}
          </tfoot>
        </table>
      </section>
    </>
  );
}

/** More columns than these get narrow. */
const yearsWithRoom = 6;

function YearHead({ year: { year, inPlan, load, ceiling } }: { readonly year: RoadmapYear }) {
  const words = useWords(roadmapWords);
  const isAtCeiling = ceiling !== null && isUsedUp(ceiling);
  return (
    <th scope="col" data-plan={inPlan}>
      {year}
      {!inPlan && <VisuallyHidden> {words.afterPlan}</VisuallyHidden>}
      {load === "full" && (
        <span className={styles.load} title={isAtCeiling ? words.fullOfCeiling : words.fullHelp}>
          {words.full}
        </span>
      )}
      {load === "empty" && inPlan && <span className={styles.load}>{words.empty}</span>}
    </th>
  );
}

interface CeilingCellProps {
  readonly ceiling: UsedCeiling | null;
  readonly sources: WorkshopSettings["fundingSources"];
}

/** What all groups plan of the ceiling that leaves them least. */
function CeilingCell({ ceiling, sources }: CeilingCellProps) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  if (ceiling === null) return <td>–</td>;
  const { planned, amount, sourceId } = ceiling;
  const source = sources.find(({ id }) => id === sourceId)?.name ?? words.allSources;
  return (
    <td data-load={isUsedUp(ceiling) ? "full" : "usual"}>
      {words.ofCeiling(formatRupiahShort(planned, language), formatRupiahShort(amount, language))}
      <small>{source}</small>
    </td>
  );
}

interface GroupHeadProps {
  readonly dimension: Dimension;
  readonly lines: readonly RoadmapLine[];
  readonly years: number;
}

function GroupHead({ dimension, lines, years }: GroupHeadProps) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  const budget = lines.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + cell.budget, 0);
  return (
    <tr className={styles.group}>
      <th colSpan={years + 1} scope="rowgroup">
        <span className={styles.groupName}>
          <DimensionBadge dimension={dimension} />
          {dimension.name}
          <small>
            {words.groupTotal(
              lines.filter(({ program }) => program !== null).length,
              money(budget, language),
            )}
          </small>
        </span>
      </th>
    </tr>
  );
}

function money(amount: number, language: Language): string {
  return amount === 0 ? "" : `Rp ${formatRupiahShort(amount, language)}`;
}
