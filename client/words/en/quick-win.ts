import type { QuickWinCriterion } from "../../../shared/domain/quick-win";
import type { QuickWinWords } from "../quick-win";

export const words: QuickWinWords = {
  title: "Quick win",
  about:
    "Programs that finish within 6 months to 1 year, sharpen a service that exists, and are felt by citizens directly.",
  groups: "Groups",
  noCandidates: "No candidates yet",
  noCandidatesHelp: "Tick the quick-win column of a program, or score another program below.",
  toPrograms: "To the programs",
  otherProgram: "Score another program",
  pickProgram: "Pick a program…",
  chosen: "Chosen quick win",
  choose: "Choose as quick win",
  unchoose: "Take the choice back",
  unchosen: "The choice was taken back",
  overall: (mean: string, people: number) =>
    people === 1 ? `Score ${mean} of 5 · 1 person` : `Score ${mean} of 5 · ${people} people`,
  notScored: "Not scored yet",
  score: "Score",
  closeScore: "Close scoring",
  scale: "1 = poor, 5 = excellent. Nobody sees who gave which score.",
  clear: "Clear the score",
  spread: (min: number, max: number, mean: string) =>
    min === max ? `all ${min}` : `${min}–${max}, mean ${mean}`,
  people: (count: number) => (count === 1 ? "1 person" : `${count} people`),
  counts: (score: number, people: number) =>
    people === 1 ? `score ${score}: 1 person` : `score ${score}: ${people} people`,
  divided: "far apart",
  nobody: "no scores yet",
  untitled: "(no text yet)",
  hidden: "The programs of this group are not opened by the facilitator yet.",
  failed: "Not stored on the server. Try again once connected.",
  help: (criterion: QuickWinCriterion) => helps[criterion],
};

const helps: Readonly<Record<QuickWinCriterion, string>> = {
  innovation: "The problem and the new way are put clearly.",
  appeal: "Easy to tell, and attractive to citizens and leaders.",
  benefit: "Citizens feel the result directly.",
  uniqueness: "Typical of the region, different from what exists.",
  partnership: "Universities, companies or communities can take part.",
  growth: "Can be extended to other places or services.",
  continuity: "Goes on after the first year.",
  resources: "People, money and tools are there.",
  risk: "Risks are known and there is a way to meet them.",
  sustainability: "Good for environment and society in the long run.",
};
