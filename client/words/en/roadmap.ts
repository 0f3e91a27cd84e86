import type { RoadmapWords } from "../roadmap";

export const words: RoadmapWords = {
  title: "Roadmap",
  about:
    "Programs by year, made from targets, budgets and months of the action plan. Nothing has to be typed again.",
  print: "Print",
  span: "Horizon",
  spans: (years: number) => {
    const names: Readonly<Record<number, string>> = { 1: "Short (1 yr)", 5: "Medium (5 yrs)" };
    return names[years] ?? "Long (10 yrs)";
  },
  year: "Year",
  group: "Group",
  allGroups: "All groups",
  program: "Programs",
  noProgram: "Actions without a program",
  untitled: "(no text yet)",
  actions: (count: number) => (count === 1 ? "1 action" : `${count} actions`),
  gap: "gap",
  continues: "goes on",
  unplanned: "Not planned yet: fill in targets, budgets or months in the action plan",
  outside: "Nothing in this year",
  afterPlan: "after the plan",
  programs: "Programs",
  budget: "Budget",
  empty: "empty",
  full: "crowded",
  fullHelp: "Far above a usual year",
  fullOfCeiling: "The budgets of all groups come near to the ceiling or go beyond it",
  ceiling: "Used of the ceiling",
  ofCeiling: (planned: string, ceiling: string) => `Rp\u00a0${planned} of Rp\u00a0${ceiling}`,
  allSources: "all sources",
  groupTotal: (programs: number, budget: string) => {
    const count = programs === 1 ? "1 program" : `${programs} programs`;
    return budget === "" ? count : `${count} · ${budget}`;
  },
  nothing: "No programs yet",
  nothingHelp: "The roadmap fills itself once programs and their actions are written.",
  notOpened: (groups: string) => `Not opened by the facilitator: ${groups}.`,
  scroll: "Roadmap table, can be pushed sideways",
  hint: "Swipe sideways to see the other years.",
};
