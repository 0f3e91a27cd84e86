import { useMemo, useState } from "react";
import { threadPicture, type ThreadScope, type ThreadPicture } from "../../shared/analysis/thread-picture";
import type { DimensionRows } from "../../shared/analysis/workshop-rows";
import type { DimensionId } from "../../shared/domain/dimension";
import type { Problem } from "../../shared/domain/problem";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import { useWorkshopRows, type LiveWorkshopRows } from "../board/use-workshop-rows";
import { useReadable } from "../sync/use-readable";

export interface ThreadPictures extends LiveWorkshopRows {
  /** Of every group in question, also where nothing is tied to the choice. */
  readonly pictures: readonly ThreadPicture[];
  /** Worksheets this session may not read, in any of these groups. */
  readonly hidden: readonly WorksheetKey[];
}

/** The pictures of all groups, live. One keystroke draws one group anew. */
export function useThreadPictures(focus: ThreadScope, problems: readonly Problem[]): ThreadPictures {
  const { rows, loading } = useWorkshopRows();
  const isReadable = useReadable();
  const [pictureOf] = useState(pictureMaker);
  return useMemo(() => {
    const groups = rows.dimensions.filter(
      ({ dimension }) => focus.kind !== "dimension" || dimension.id === focus.dimensionId,
    );
    const isHidden = (dimensionId: DimensionId, worksheet: WorksheetKey) =>
      !isReadable({ dimensionId, worksheet });
    const pictures = groups.map((group) => {
      const { id } = group.dimension;
      const unread = worksheetKeys.filter((key) => loading.includes(id) || isHidden(id, key));
      return pictureOf(group, { focus, problems, unread: unread.join(" ") });
    });
    const hidden = worksheetKeys.filter((key) => groups.some(({ dimension }) => isHidden(dimension.id, key)));
    return { rows, loading, pictures, hidden };
  }, [rows, loading, isReadable, focus, problems, pictureOf]);
}

interface Source {
  readonly focus: ThreadScope;
  readonly problems: readonly Problem[];
  readonly unread: string;
}

/** Makes pictures again and again: a group of which nothing changed keeps its picture. */
function pictureMaker(): (group: DimensionRows, source: Source) => ThreadPicture {
  const known = new Map<DimensionId, { group: DimensionRows; source: Source; picture: ThreadPicture }>();
  return (group, source) => {
    const { id } = group.dimension;
    const former = known.get(id);
    if (former?.group === group && isSame(former.source, source)) return former.picture;
    const unread = new Set(worksheetKeys.filter((key) => source.unread.split(" ").includes(key)));
    const picture = threadPicture(group, { ...source, unread });
    known.set(id, { group, source, picture });
    return picture;
  };
}

function isSame(a: Source, b: Source): boolean {
  return a.focus === b.focus && a.problems === b.problems && a.unread === b.unread;
}
