import { useMemo, type ReactNode } from "react";
import { Link } from "wouter";
import type { WorkshopRows } from "../../shared/analysis/workshop-rows";
import type { WorkshopId, WorkshopSettings } from "../../shared/domain/workshop";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { RowId } from "../../shared/worksheets/row";
import { boardWords } from "../words/board";
import { useWords } from "../words/language";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { DimensionBadge } from "../ui/code-badge";
import { Dialog } from "../ui/dialog";
import { SkeletonCards } from "../ui/skeleton";
import { sharedPath, worksheetPath } from "../app/paths";
import { printBoardView, type ProblemFilter } from "./board-address";
import { boardGroup } from "./board-cards";
import { CardFace } from "./card-face";
import { rowIdsAt, type MatrixFigures, type MatrixPlace } from "./matrix-figures";
import styles from "./matrix-list.module.css";

interface MatrixListProps {
  readonly place: MatrixPlace;
  readonly figures: MatrixFigures;
  readonly rows: WorkshopRows;
  readonly settings: WorkshopSettings;
  readonly workshopId: WorkshopId;
  /** Rows may still come. */
  readonly isLoading: boolean;
  readonly onClose: () => void;
}

/** The rows behind one figure of the matrix; stays true while the groups go on writing. */
export function MatrixList({ place, figures, ...shown }: MatrixListProps) {
  const { rows, settings, workshopId } = shown;
  const words = useWords(boardWords);
  const { worksheet } = figures;
  const board = printBoardView({
    worksheet,
    filter: filterOf(place),
    dimensionId: place.dimensionId,
  });
  return (
    <RowListDialog
      title={words.listTitle(lineName(place, settings, words), groupName(place, rows, words))}
      footer={
        <ButtonLink href={`${sharedPath(workshopId, "papan")}${board}`}>{words.showOnBoard}</ButtonLink>
      }
      wanted={rowIdsAt(figures, place)}
      {...shown}
      worksheet={worksheet}
    />
  );
}

interface RowListDialogProps extends Omit<MatrixListProps, "place" | "figures"> {
  readonly title: string;
  readonly footer?: ReactNode;
  readonly worksheet: WorksheetKey;
  readonly wanted: readonly RowId[];
}

/** Some rows of a worksheet, by group, each leading to its place. */
export function RowListDialog(props: RowListDialogProps) {
  const { title, footer, worksheet, wanted, rows, settings, workshopId, isLoading, onClose } = props;
  const words = useWords(boardWords);
  const groups = useMemo(() => {
    const ids = new Set(wanted);
    return rows.dimensions
      .map((group) => ({
        dimension: group.dimension,
        cards: cardsOf(group, { rows, settings, worksheet }).filter((card) => ids.has(card.rowId)),
      }))
      .filter(({ cards }) => cards.length > 0);
  }, [wanted, rows, settings, worksheet]);
  return (
    <Dialog open onClose={onClose} title={title} footer={footer}>
      {groups.length === 0 &&
        (isLoading ? <SkeletonCards count={3} /> : <p className={styles.nothing}>{words.nothingHere}</p>)}
      <div className={styles.groups}>
        {groups.map(({ dimension, cards }) => (
          <section key={dimension.id} data-hue={dimension.hue} className={styles.group}>
            {groups.length > 1 && (
              <h3 className={styles.heading}>
                <DimensionBadge dimension={dimension} size="sm" />
                {dimension.shortName}
              </h3>
            )}
            <ul className={styles.cards}>
              {cards.map((card) => (
                <li key={card.rowId}>
                  <Link
                    href={worksheetPath({
                      workshopId,
                      dimensionId: dimension.id,
                      worksheet,
                      rowId: card.rowId,
                    })}
                    className={styles.link}
                  >
                    <Card
                      edge
                      {...(card.quadrant === null
                        ? { "data-hue": dimension.hue }
                        : { "data-quadrant": card.quadrant })}
                    >
                      <CardFace card={card} />
                    </Card>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function cardsOf(
  group: WorkshopRows["dimensions"][number],
  from: { rows: WorkshopRows; settings: WorkshopSettings; worksheet: WorksheetKey },
) {
  const { settings, worksheet, rows } = from;
  const { problems, agencies } = settings;
  const context = { worksheet, problems, agencies, codes: rows.codes, filter: { kind: "all" } as const };
  return boardGroup(group, context).sections.flatMap((section) => section.cards);
}

type Words = (typeof boardWords)["id"];

function lineName({ line }: MatrixPlace, { problems }: WorkshopSettings, words: Words): string {
  if (line === "all") return words.all;
  if (line === "untied") return words.untied;
  const problem = problems.find(({ id }) => id === line.problemId);
  return problem === undefined ? "" : `${problem.code} ${problem.name}`;
}

function groupName({ dimensionId }: MatrixPlace, rows: WorkshopRows, words: Words): string {
  const group = rows.dimensions.find(({ dimension }) => dimension.id === dimensionId);
  return group?.dimension.shortName ?? words.allGroups;
}

function filterOf({ line }: MatrixPlace): ProblemFilter {
  if (line === "all") return { kind: "all" };
  return line === "untied" ? { kind: "untied" } : { kind: "problem", problemId: line.problemId };
}
