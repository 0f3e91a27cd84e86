import type { CheckKey } from "../../../shared/analysis/checks/finding";
import type { ChecksWords } from "../checks";

export const words: ChecksWords = {
  title: "Checks",
  about:
    "What is incomplete or does not fit, in all groups, live. The number beside a group counts what needs mending.",
  groups: "Groups",
  all: "All",
  repair: "To be completed",
  look: "Worth a look",
  check: (check: CheckKey) => checks[check].name,
  help: (check: CheckKey) => checks[check].help,
  open: (row: string, column: string) => `${row}, open ${column}`,
  noCode: "No code yet",
  noText: "not written yet",
  showAll: (count: number) => `Show all (${count})`,
  allFine: "Nothing to be completed",
  allFineHelp: "As soon as something does not fit it appears here.",
  reading: "Worksheets are still being read. This list is not complete.",
  hidden: "Worksheets that the facilitator has not opened yet are not checked.",

  markerNames: (names: string) => `found: ${names}`,

  waive: "Let stand",
  waiveOf: (about: string) => `Let stand: ${about}`,
  waiveTitle: "Let this stand?",
  waiveNow: "Let stand, with this reason",
  reason: "Reason",
  reasonHelp: "Everybody can read it. This no longer counts, until it is taken back.",
  reasonMissing: "Please write the reason first.",
  waived: "Let stand, with a reason",
  waivedHelp: "No longer counted, until that is taken back.",
  waivedAt: (time: string) => `Facilitator, ${time}`,
  unwaive: "Count again",
  unwaiveOf: (about: string) => `Count again: ${about}`,

  empty: (column: string) => `${column} is empty`,
  noTarget: (column: string) => `There is an indicator, but no ${column}`,
  noBudget: (years: string) => `Target without budget: ${years}`,
  noTargetFor: (years: string) => `Budget without target: ${years}`,
  outside: (column: string, years: string) => `${column} names ${years}, outside the plan`,
  notNumber: (column: string, text: string) => `${column} says “${text}”, which sums leave out`,
  dangling: (count: number) =>
    count === 1 ? "What it came from was deleted" : `${count} of its origins were deleted`,
  similar: (group: string, other: string) => `Similar to ${group}: ${other}`,
  similarItem: (other: string) => `Similar to ${other}`,
  ceiling: (parts: { source: string; year: string; planned: string; ceiling: string }) =>
    `${parts.source}, ${parts.year}: Rp ${parts.planned} planned, ceiling Rp ${parts.ceiling}`,
  allSources: "All funding sources",
};

const checks: Readonly<Record<CheckKey, { readonly name: string; readonly help: string }>> = {
  "ceiling-exceeded": {
    name: "Ceiling exceeded",
    help: "The budgets of all groups go beyond the ceiling in the settings. An action with several sources counts for the ceiling over all sources only.",
  },
  "year-outside-plan": {
    name: "Year outside the plan",
    help: "Targets, budgets or dates in a year the plan does not have.",
  },
  "dangling-origin": {
    name: "Origin is gone",
    help: "Made from something that is now in the trash or no longer there.",
  },
  "program-without-problem": {
    name: "Program without a problem",
    help: "Every program answers at least one main problem of the region.",
  },
  "program-without-action": {
    name: "Program without an action",
    help: "No action carries this program out yet.",
  },
  "program-without-support": {
    name: "Program without a supporting office",
    help: "Smart-city programs are usually done by several offices together.",
  },
  "indicator-without-target": {
    name: "Indicator without target",
    help: "The indicator is written, the number to reach is not.",
  },
  "target-without-budget": {
    name: "Target without budget",
    help: "Where it costs nothing, enter a budget of 0.",
  },
  "budget-without-target": {
    name: "Budget without target",
    help: "There is money, but nothing to reach in that year.",
  },
  "required-empty": { name: "Required column empty", help: "Columns this worksheet asks for." },
  "not-a-number": {
    name: "Not a number",
    help: "What was written in words is kept, but sums leave it out.",
  },
  "near-duplicate": {
    name: "Similar program in another group",
    help: "Perhaps they can be joined or share the work.",
  },
  "similar-items": {
    name: "Similar SWOT items",
    help: "Two items of one quadrant say nearly the same. The group can group them on the worksheet; all texts stay.",
  },
  "similar-across": {
    name: "Similar SWOT items in another group",
    help: "Link them if they mean the same: both stay in their worksheets and point to each other. They can be unlinked at any time.",
  },
  "unused-swot-item": { name: "SWOT item not used", help: "No strategy uses this item yet." },
  "problem-without-quick-win": {
    name: "Problem without a quick win",
    help: "No quick win, proposed or chosen, answers this problem yet.",
  },
  "agency-without-task": {
    name: "Office without a task",
    help: "Neither leads nor supports any program or action yet.",
  },
};
