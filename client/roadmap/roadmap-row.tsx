import { memo } from "react";
import { Link } from "wouter";
import type { RoadmapCell, RoadmapLine } from "../../shared/analysis/roadmap";
import type { Agency } from "../../shared/domain/agency";
import type { Dimension } from "../../shared/domain/dimension";
import { formatRupiahShort } from "../../shared/domain/rupiah";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { RowId } from "../../shared/worksheets/row";
import { worksheetPath } from "../app/paths";
import { useWorkshop } from "../sync/use-workshop";
import { VisuallyHidden } from "../ui/visually-hidden";
import { useLanguage, useWords, writtenIn } from "../words/language";
import { roadmapWords } from "../words/roadmap";
import styles from "./roadmap-table.module.css";

interface RoadmapRowProps {
  readonly line: RoadmapLine;
  readonly dimension: Dimension;
  readonly codes: ReadonlyMap<RowId, string>;
  readonly agencies: readonly Agency[];
}

/** One program over the years; every bar leads to its actions. */
export const RoadmapRow = memo(function RoadmapRow({ line, dimension, codes, agencies }: RoadmapRowProps) {
  const words = useWords(roadmapWords);
  const workshopId = useWorkshop()?.id;
  if (workshopId === undefined) return null;
  const { program, cells, unplanned } = line;
  const hrefOf = (worksheet: WorksheetKey, rowId: RowId) =>
    worksheetPath({ workshopId, dimensionId: dimension.id, worksheet, rowId });
  const lead = program?.cells.lead ?? null;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {program === null ? (
          <span className={styles.lost}>{words.noProgram}</span>
        ) : (
          <Link href={hrefOf("program", program.id)} className={styles.nameLink}>
            <b className={styles.code}>{codes.get(program.id) ?? ""}</b>{" "}
            {program.cells.name.trim() === "" ? (
              words.untitled
            ) : (
              <span lang={writtenIn}>{program.cells.name}</span>
            )}
            {lead !== null && (
              <small>{agencies.find((agency) => agency.id === lead)?.shortName ?? lead}</small>
            )}
          </Link>
        )}
      </th>
      {unplanned && program?.cells.horizon !== "long" ? (
        <td colSpan={cells.length}>
          <span className={styles.unplanned}>{words.unplanned}</span>
        </td>
      ) : (
        cells.map((cell, at) => (
          <td
            key={cell.year}
            data-state={cell.state}
            data-first={cells[at - 1]?.state !== "planned"}
            data-last={cells[at + 1]?.state !== "planned"}
          >
            <Cell cell={cell} single={cells.length === 1} codes={codes} hrefOf={hrefOf} />
          </td>
        ))
      )}
    </tr>
  );
});

interface CellProps {
  readonly cell: RoadmapCell;
  /** The only year shown: there is room for every action. */
  readonly single: boolean;
  readonly codes: ReadonlyMap<RowId, string>;
  readonly hrefOf: (worksheet: WorksheetKey, rowId: RowId) => string;
}

function Cell({ cell: { state, actions, budget }, single, codes, hrefOf }: CellProps) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  const money = budget === 0 ? "" : `Rp ${formatRupiahShort(budget, language)}`;
  const [first] = actions;
  if (state === "gap") return <span className={styles.gap}>{words.gap}</span>;
  if (state === "continues") return <span className={styles.continues}>{words.continues}</span>;
  if (first === undefined) return <VisuallyHidden>{words.outside}</VisuallyHidden>;
  if (single) {
    return (
      <span className={styles.bar}>
        {actions.map(({ id, cells }) => (
          <Link key={id} href={hrefOf("action", id)} className={styles.action}>
            <b className={styles.code}>{codes.get(id) ?? ""}</b>{" "}
            {cells.action.trim() === "" ? words.untitled : cells.action}
          </Link>
        ))}
        {money !== "" && <b className={styles.money}>{money}</b>}
      </span>
    );
  }
  return (
    <Link href={hrefOf("action", first.id)} className={styles.bar}>
      <b className={styles.money}>{money}</b>
      <small>{words.actions(actions.length)}</small>
    </Link>
  );
}
