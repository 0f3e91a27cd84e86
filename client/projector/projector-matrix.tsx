import type { DimensionId } from "../../shared/domain/dimension";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { CoverageTable } from "../board/coverage-table";
import type { MatrixFigures } from "../board/matrix-figures";
import type { GroupState } from "../board/use-group-states";
import { boardWords } from "../words/board";
import { useWords } from "../words/language";
import { ProjectorHeading } from "./projector-heading";
import styles from "./projector-matrix.module.css";

interface ProjectorMatrixProps {
  readonly figures: MatrixFigures;
  readonly settings: WorkshopSettings;
  readonly stateOf: (dimensionId: DimensionId) => GroupState;
}

/** The matrix over the whole picture; its lines share the height there is. */
export function ProjectorMatrix({ figures, settings, stateOf }: ProjectorMatrixProps) {
  const words = useWords(boardWords);
  const title = words.matrixTitle(settings.problemsLabel, figures.worksheet);
  return (
    <>
      <ProjectorHeading title={title} about={words.matrixAbout(figures.worksheet)} />
      <div className={styles.place}>
        <div className={styles.matrix}>
          <CoverageTable figures={figures} caption={title} stateOf={stateOf} problemsLabel="" />
        </div>
      </div>
    </>
  );
}
