import type { WorkshopRows } from "../../shared/analysis/workshop-rows";
import type { DimensionId } from "../../shared/domain/dimension";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { boardGroup } from "../board/board-cards";
import type { GroupState } from "../board/use-group-states";
import { boardWords } from "../words/board";
import { useWords } from "../words/language";
import { AllGroups } from "./all-groups";
import { OneGroup } from "./one-group";
import type { ProjectorView } from "./projector-view";

interface ProjectorBoardProps {
  readonly rows: WorkshopRows;
  readonly view: ProjectorView;
  readonly settings: WorkshopSettings;
  readonly stateOf: (dimensionId: DimensionId) => GroupState;
  readonly paused: boolean;
}

/** All groups side by side, or one in large. What does not fit turns its pages, all columns together. */
export function ProjectorBoard({ rows, view, settings, stateOf, paused }: ProjectorBoardProps) {
  const filterName = useFilterName(view, settings);
  const { problems, agencies } = settings;
  const groups = rows.dimensions.map((group) => ({
    dimension: group.dimension,
    state: stateOf(group.dimension.id),
    ...boardGroup(group, { ...view, problems, agencies, codes: rows.codes }),
  }));
  const one = groups.find(({ dimension }) => dimension.id === view.dimensionId);
  const { worksheet } = view;
  const shared = { worksheet, filterName, paused };
  // Another worksheet or group starts at its first page.
  return one === undefined ? (
    <AllGroups key={worksheet} groups={groups} {...shared} />
  ) : (
    <OneGroup key={`${worksheet}/${one.dimension.id}`} group={one} {...shared} />
  );
}

function useFilterName({ filter }: ProjectorView, { problems }: WorkshopSettings): string {
  const words = useWords(boardWords);
  if (filter.kind === "all") return "";
  if (filter.kind === "untied") return words.untied;
  const problem = problems.find(({ id }) => id === filter.problemId);
  return problem === undefined ? "" : `${problem.code} ${problem.name}`;
}
