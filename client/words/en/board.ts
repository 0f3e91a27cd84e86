import type { CrossTableKey } from "../../../shared/analysis/cross-table";
import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import type { BoardWords } from "../board";

export const words: BoardWords = {
  title: "Combined board",
  about: "What all groups write, live.",
  worksheets: "Worksheet",
  groups: "Groups",
  all: "All",
  untied: "Not tied",
  held: (count: number) => `${count} late ${count === 1 ? "edit" : "edits"} waiting`,
  findings: (count: number) => `${count} to complete`,
  toMatrix: "See the matrix",
  toBoard: "See the board",
  budget: (amount: string) => `Rp ${amount}`,
  shownOf: (shown: number, total: number) => `${shown} of ${total}`,
  noText: "not written yet",
  noQuadrant: "No quadrant yet",
  agreed: "Agreed",
  quickWin: "Quick win",
  sample: "sample",
  lead: (office: string) => `Lead office: ${office}`,
  nothingYet: (row: string) => `No ${row} yet`,
  nothingTied: (row: string, code: string) => `No ${row} for ${code} yet`,
  nothingUntied: (row: string) => `Every ${row} is tied`,
  hidden: "Not opened by the facilitator yet",

  // The label of the problems is written in Indonesian by the workshop.
  matrixTitle: (_problems: string, worksheet: WorksheetKey) => {
    const answered = {
      swot: "covered by the SWOT analysis",
      strategy: "answered by strategies",
      program: "answered by programs",
      action: "answered by actions",
    };
    return `Main problems ${answered[worksheet]}`;
  },
  matrixAbout: (worksheet: WorksheetKey) => {
    const counted = {
      swot: "SWOT items of each group; an empty cell has none yet",
      strategy: "Strategies of each group; an empty cell has none yet",
      program: "Work programs of each group; an empty cell has none yet",
      action: "Actions of each group; an empty cell has none yet",
    };
    return counted[worksheet];
  },
  crossChoice: "Matrix",
  problemMatrix: () => "Main problems × groups",
  crossTable: (table: CrossTableKey) => crossTables[table].name,
  crossLines: (table: CrossTableKey) => crossTables[table].lines,
  crossNote: (table: CrossTableKey) => crossTables[table].note,
  notSaid: "Not said",
  empty: "empty",
  total: "Total",
  countOnce: (row: string) => `One ${row} can answer several lines. The last line counts every ${row} once.`,
  actionsCount: "Actions count for the problems of their program.",
  scrollTable: "Matrix table, can be scrolled",
  scrollHint: "Swipe sideways to see the other columns.",
  noProblems: "This workshop has no regional problems yet, so there is nothing to count against.",
  writeProblems: "Write the problems in the settings",
  openList: (count: number, row: string) => `${count} ${row}, open the list`,
  listTitle: (line: string, group: string) => `${line} · ${group}`,
  allGroups: "All groups",
  showOnBoard: "See on the board",
  nothingHere: "Nothing stands here any more.",
};

const crossTables: Readonly<Record<CrossTableKey, Record<"name" | "lines" | "note", string>>> = {
  "kind-dimension": { name: "Kind of strategy × group", lines: "Kind of strategy", note: "Strategies." },
  "horizon-dimension": { name: "Horizon × group", lines: "Horizon", note: "Work programs." },
  "agency-priority": {
    name: "Office × priority",
    lines: "Office",
    note: "Actions, leading or supporting. The last line counts every action once.",
  },
  "lead-support": {
    name: "Lead office × supporting office",
    lines: "Lead office",
    note: "Programs. One program can have several supporting offices.",
  },
};
