import type { CSSProperties, ReactNode } from "react";
import type { Dimension, DimensionId } from "../../shared/domain/dimension";
import type { Problem } from "../../shared/domain/problem";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { boardWords } from "../words/board";
import { useLocalized, useWords } from "../words/language";
import { VisuallyHidden } from "../ui/visually-hidden";
import type { FigureLine, MatrixFigures, MatrixPlace, TintStep } from "./matrix-figures";
import type { GroupState } from "./use-group-states";
import styles from "./coverage-table.module.css";

interface CoverageTableProps {
  readonly figures: MatrixFigures;
  /** What the table shows, for screen readers. */
  readonly caption: string;
  /** Groups of which nothing is known show no figures. */
  readonly stateOf: (dimensionId: DimensionId) => GroupState;
  /** How the lines are called: "Permasalahan utama daerah". */
  readonly problemsLabel: string;
  /** Opens the list behind a figure; without it the table is only looked at. */
  readonly onOpen?: (place: MatrixPlace) => void;
}

/** Dimension x problem with real counts, a tint of five steps, and totals. */
export function CoverageTable({ figures, caption, stateOf, problemsLabel, onOpen }: CoverageTableProps) {
  const words = useWords(boardWords);
  const { dimensions, lines, untied, totals } = figures;
  const size = { "--lines": lines.length, "--groups": dimensions.length } as CSSProperties;
  const shared = { figures, stateOf, ...(onOpen === undefined ? {} : { onOpen }) };
  return (
    <table className={styles.table} style={size}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <td className={styles.corner}>{problemsLabel}</td>
          {dimensions.map((dimension) => (
            <GroupHead key={dimension.id} dimension={dimension} />
          ))}
          <th scope="col">{words.total}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line
            key={line.problem?.id}
            line={line}
            at={{ problemId: line.problem?.id ?? "" }}
            name={line.problem === null ? null : <ProblemName problem={line.problem} />}
            {...shared}
          />
        ))}
      </tbody>
      <tfoot>
        <Line line={untied} at="untied" name={words.untied} {...shared} />
        <Line line={totals} at="all" name={words.total} {...shared} />
      </tfoot>
    </table>
  );
}

interface LineProps {
  readonly figures: MatrixFigures;
  readonly line: FigureLine;
  readonly at: MatrixPlace["line"];
  readonly name: ReactNode;
  readonly stateOf: CoverageTableProps["stateOf"];
  readonly onOpen?: (place: MatrixPlace) => void;
}

function Line({ figures, line, at, name, stateOf, ...opening }: LineProps) {
  const tinted = typeof at === "object";
  const row = { worksheet: figures.worksheet, ...opening };
  return (
    <tr data-line={tinted ? "problem" : at}>
      <th scope="row">{name}</th>
      {figures.dimensions.map(({ id }, index) => {
        const { rowIds, tint } = line.cells[index] ?? noCell;
        const place = { line: at, dimensionId: id };
        return (
          <td key={id}>
            {stateOf(id) === "ready" ? (
              <Figure count={rowIds.length} look={tinted ? tint : "plain"} place={place} {...row} />
            ) : (
              <NoFigure state={stateOf(id)} />
            )}
          </td>
        );
      })}
      <td>
        <Figure count={line.rowIds.length} look="plain" place={{ line: at, dimensionId: null }} {...row} />
      </td>
    </tr>
  );
}

const noCell: FigureLine["cells"][number] = { rowIds: [], tint: 0 };

function NoFigure({ state }: { readonly state: GroupState }) {
  const words = useWords(boardWords);
  return (
    <span className={styles.figure} data-look="unknown">
      <span aria-hidden="true">–</span>
      {state === "hidden" && <VisuallyHidden>{words.hidden}</VisuallyHidden>}
    </span>
  );
}

interface FigureProps {
  readonly count: number;
  readonly look: TintStep | "plain";
  readonly place: MatrixPlace;
  readonly worksheet: MatrixFigures["worksheet"];
  readonly onOpen?: (place: MatrixPlace) => void;
}

function Figure({ count, look, place, worksheet, onOpen }: FigureProps) {
  const words = useWords(boardWords);
  const localized = useLocalized();
  const shown = look === 0 ? words.empty : count;
  if (onOpen === undefined || count === 0) {
    return (
      <span className={styles.figure} data-look={look} data-zero={count === 0}>
        {shown}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.figure}
      data-look={look}
      aria-label={words.openList(count, localized(worksheets[worksheet].rowName))}
      aria-haspopup="dialog"
      onClick={() => onOpen(place)}
    >
      {shown}
    </button>
  );
}

function GroupHead({ dimension }: { readonly dimension: Dimension }) {
  return (
    <th scope="col" data-hue={dimension.hue} className={styles.group} title={dimension.name}>
      <abbr className={styles.groupCode} title={dimension.shortName}>
        {dimension.code}
      </abbr>
      <span className={styles.groupName}>{dimension.shortName}</span>
    </th>
  );
}

function ProblemName({ problem }: { readonly problem: Problem }) {
  return (
    <>
      <span className={styles.problemCode}>{problem.code}</span>{" "}
      <span className={styles.longName}>{problem.name}</span>
      <span className={styles.shortName}>{problem.shortName}</span>
    </>
  );
}
