import type { Dimension } from "../domain/dimension";
import type { Problem } from "../domain/problem";
import { worksheetKeys, type WorksheetKey } from "../domain/worksheet-key";
import { entriesOf } from "../worksheets/cell";
import type { Row, RowId } from "../worksheets/row";
import { pointsOf } from "./points";
import { originIdsOf, type DimensionRows } from "./workshop-rows";

/** What a picture is drawn for. */
export type ThreadFocus =
  | { readonly kind: "dimension"; readonly dimensionId: string }
  | { readonly kind: "problem"; readonly problemId: string }
  | { readonly kind: "office"; readonly agencyId: string };

/** What a picture takes in: what was chosen, or all there is. */
export type ThreadScope = ThreadFocus | { readonly kind: "everything" };

/** One card of the picture. */
export type ThreadNode =
  | { readonly kind: "problem"; readonly id: string; readonly problem: Problem }
  | {
      readonly kind: "row";
      readonly id: RowId;
      readonly worksheet: Exclude<WorksheetKey, "action">;
      readonly row: Row;
      /** It should name what it comes from, and names nothing. */
      readonly loose: boolean;
    }
  /** An origin that is in Sampah or that nobody has any more. */
  | { readonly kind: "lost"; readonly id: RowId; readonly worksheet: Exclude<WorksheetKey, "action"> }
  /** The actions of one program, in one card. */
  | { readonly kind: "actions"; readonly id: string; readonly rows: readonly Row[]; readonly loose: boolean }
  /** SWOT items no strategy uses, in one card. */
  | { readonly kind: "unused"; readonly id: string; readonly rows: readonly Row[] };

export interface ThreadEdge {
  readonly from: string;
  readonly to: string;
}

/** The threads of one dimension; they never cross into another. */
export interface ThreadPicture {
  readonly dimension: Dimension;
  /** In shared order within each layer: problems, SWOT, strategies, programs, actions. */
  readonly nodes: readonly ThreadNode[];
  readonly edges: readonly ThreadEdge[];
}

/** Problem 0, SWOT 1, strategy 2, program 3, actions 4. */
export function layerOf(node: ThreadNode): number {
  switch (node.kind) {
    case "problem":
      return 0;
    case "unused":
      return 1;
    case "actions":
      return 4;
    case "row":
    case "lost":
      return worksheetKeys.indexOf(node.worksheet) + 1;
  }
}

interface PictureSource {
  readonly focus: ThreadScope;
  readonly problems: readonly Problem[];
  /** Worksheets whose rows are not known: what points there is not called missing. */
  readonly unread: ReadonlySet<WorksheetKey>;
}

/**
 * [THREAD1] Problem, SWOT, strategy, program, action of one dimension with the lines between them: everything for a
 * dimension; for a problem or an office the rows that name it, and all these come from. A problem is joined to a row
 * only where it enters the thread: not again to what was made from that row. A SWOT item stands for what is grouped
 * under it.
 */
export function threadPicture(rows: DimensionRows, source: PictureSource): ThreadPicture {
  const group = pointsOf(rows);
  const { focus, problems, unread } = source;
  const wanted = wantedRows(group, focus);
  const chosen = new Map(
    worksheetKeys.map((key) => [key, (group[key] as readonly Row[]).filter((row) => wanted.has(row.id))]),
  );
  const rowsOf = (worksheet: WorksheetKey): readonly Row[] => chosen.get(worksheet) ?? [];
  const used = new Set(rowsOf("strategy").flatMap((row) => originIdsOf("strategy", row)));
  const isUnused = (row: Row): boolean => !used.has(row.id) && !unread.has("strategy");
  const unused = rowsOf("swot").filter(isUnused);

  const nodes: ThreadNode[] = rowsOf("swot")
    .filter((row) => !isUnused(row))
    .map((row) => ({ kind: "row", id: row.id, worksheet: "swot", row, loose: false }));
  const edges: ThreadEdge[] = [];
  for (const worksheet of ["strategy", "program"] as const) {
    const from = worksheet === "strategy" ? "swot" : "strategy";
    for (const row of rowsOf(worksheet)) {
      const origins = originIdsOf(worksheet, row);
      nodes.push({ kind: "row", id: row.id, worksheet, row, loose: origins.length === 0 });
      join(from, origins, row.id);
    }
  }
  const actionPrograms = new Set(rowsOf("action").map(programOf));
  for (const programId of actionPrograms) {
    const id = `actions:${programId}`;
    const rows = rowsOf("action").filter((row) => programOf(row) === programId);
    nodes.push({ kind: "actions", id, rows, loose: programId === "" });
    if (programId !== "") join("program", [programId], id);
  }
  if (unused.length > 0) nodes.push({ kind: "unused", id: "unused", rows: unused });
  return { dimension: group.dimension, ...withProblems({ nodes, edges }, problems, focus) };

  function join(worksheet: Exclude<WorksheetKey, "action">, origins: readonly RowId[], to: string): void {
    for (const from of new Set(origins)) {
      const isThere = rowsOf(worksheet).some((row) => row.id === from);
      if (!isThere && unread.has(worksheet)) continue;
      if (!isThere && !nodes.some((node) => node.id === from))
        nodes.push({ kind: "lost", id: from, worksheet });
      edges.push({ from, to });
    }
  }
}

/** The rows that are in the picture: those that name what is asked for, and what they come from. */
function wantedRows(group: DimensionRows, focus: ThreadScope): ReadonlySet<RowId> {
  const wanted = new Set<RowId>();
  const programs = new Set(group.program.filter((row) => names(row, focus)).map((row) => row.id));
  for (const worksheet of worksheetKeys.toReversed()) {
    for (const row of group[worksheet] as readonly Row[]) {
      const isAction = worksheet === "action";
      const ofProgram = isAction && focus.kind === "problem" && programs.has(programOf(row));
      const isSought = ofProgram || names(row, focus);
      if (!isSought && !wanted.has(row.id)) continue;
      wanted.add(row.id);
      for (const origin of originIdsOf(worksheet, row)) wanted.add(origin);
    }
  }
  return wanted;
}

/** The program an action belongs to; "" while it names none. */
function programOf(action: Row): RowId {
  return originIdsOf("action", action)[0] ?? "";
}

function names({ cells }: Row, focus: ThreadScope): boolean {
  switch (focus.kind) {
    case "everything":
    case "dimension":
      return true;
    case "problem":
      return entriesOf(cells["problems"] ?? null).some(({ id }) => id === focus.problemId);
    case "office":
      return (
        cells["lead"] === focus.agencyId ||
        cells["agency"] === focus.agencyId ||
        entriesOf(cells["support"] ?? null).some(({ id }) => id === focus.agencyId)
      );
  }
}

interface Drawn {
  readonly nodes: readonly ThreadNode[];
  readonly edges: readonly ThreadEdge[];
}

/** Puts the problems before the rows they enter by. */
function withProblems(drawn: Drawn, problems: readonly Problem[], focus: ThreadScope): Drawn {
  const shown = problems.filter(({ id, retired }) =>
    focus.kind === "problem" ? id === focus.problemId : !retired,
  );
  const carried = new Map<string, ReadonlySet<string>>();
  const edges: ThreadEdge[] = [];
  const entered = new Set<string>();
  for (const node of drawn.nodes.toSorted((a, b) => layerOf(a) - layerOf(b))) {
    if (node.kind !== "row") continue;
    const before = drawn.edges
      .filter(({ to }) => to === node.id)
      .flatMap(({ from }) => [...(carried.get(from) ?? [])]);
    const named = entriesOf(node.row.cells["problems"] ?? null).map(({ id }) => id);
    carried.set(node.id, new Set([...before, ...named]));
    for (const { id } of shown) {
      if (!named.includes(id) || before.includes(id)) continue;
      edges.push({ from: cardIdOf(id), to: node.id });
      entered.add(id);
    }
  }
  const cards = shown
    .filter(({ id }) => entered.has(id))
    .map((problem): ThreadNode => ({ kind: "problem", id: cardIdOf(problem.id), problem }));
  return { nodes: [...cards, ...drawn.nodes], edges: [...edges, ...drawn.edges] };
}

function cardIdOf(problemId: string): string {
  return `problem:${problemId}`;
}
