import * as z from "zod/mini";
import type { Localized } from "./localized";

export type QuickWinCriterion = (typeof quickWinCriteria)[number];
export type QuickWinScore = z.infer<typeof quickWinScoreSchema>;

/** The ten questions of the ministry's quick-win evaluation, in its order. */
export const quickWinCriteria = [
  "innovation",
  "appeal",
  "benefit",
  "uniqueness",
  "partnership",
  "growth",
  "continuity",
  "resources",
  "risk",
  "sustainability",
] as const;

/** From 1, hardly, to 5, fully. */
export const quickWinScores = [1, 2, 3, 4, 5] as const;

export const quickWinScoreSchema = z.literal([...quickWinScores]);

export const quickWinCriterionNames: Readonly<Record<QuickWinCriterion, Localized>> = {
  innovation: { id: "Perumusan inovasi", en: "Innovation" },
  appeal: { id: "Daya tarik inovasi", en: "Appeal" },
  benefit: { id: "Manfaat", en: "Benefit" },
  uniqueness: { id: "Keunikan", en: "Uniqueness" },
  partnership: { id: "Peluang kemitraan", en: "Partnership" },
  growth: { id: "Potensi pengembangan", en: "Room to grow" },
  continuity: { id: "Keberlangsungan", en: "Continuity" },
  resources: { id: "Sumber daya", en: "Resources" },
  risk: { id: "Manajemen risiko", en: "Risk management" },
  sustainability: { id: "Keberlanjutan", en: "Sustainability" },
};
