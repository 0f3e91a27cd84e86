import type { CSSProperties, ReactNode } from "react";
import type { Dimension, DimensionId } from "../../shared/domain/dimension";
import type { Problem } from "../../shared/domain/problem";
import { boardWords } from "../words/board";
import { useWords } from "../words/language";
import { VisuallyHidden } from "../ui/visually-hidden";
import { MatrixFigure } from "./matrix-figure";
import type { FigureLine, MatrixFigures, MatrixPlace } from "./matrix-figures";
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

function Line({ figures, line, at, name, stateOf, onOpen }: LineProps) {
  const tinted = typeof at === "object";
  const row = { worksheet: figures.worksheet };
  const opening = (place: MatrixPlace) => (onOpen === undefined ? undefined : () => onOpen(place));
  return (
    <tr data-line={tinted ? "problem" : at}>
      <th scope="row">{name}</th>
      {figures.dimensions.map(({ id }, index) => {
        const { rowIds, tint } = line.cells[index] ?? noCell;
        const place = { line: at, dimensionId: id };
        return (
          <td key={id}>
            {stateOf(id) === "ready" ? (
              <MatrixFigure
                count={rowIds.length}
                look={tinted ? tint : "plain"}
                {...row}
                onOpen={opening(place)}
              />
            ) : (
              <NoFigure state={stateOf(id)} />
            )}
          </td>
        );
      })}
      <td>
        <MatrixFigure
          count={line.rowIds.length}
          look="plain"
          {...row}
          onOpen={opening({ line: at, dimensionId: null })}
        />
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
