import type { Localized } from "./localized";

export type Quadrant = (typeof quadrants)[number];
export type StrategyKind = (typeof strategyKinds)[number];

export const quadrants = ["S", "W", "O", "T"] as const;
export const strategyKinds = ["SO", "WO", "ST", "WT"] as const;

/** Always shown with the full word: "sword analisis" once stood in a newspaper. */
export const quadrantNames: Readonly<Record<Quadrant, Localized>> = {
  S: { id: "Kekuatan", en: "Strengths" },
  W: { id: "Kelemahan", en: "Weaknesses" },
  O: { id: "Peluang", en: "Opportunities" },
  T: { id: "Ancaman", en: "Threats" },
};

/** What each kind of strategy does with the items it is made from. */
export const strategyKindMeanings: Readonly<Record<StrategyKind, Localized>> = {
  SO: { id: "Gunakan kekuatan untuk meraih peluang", en: "Use strengths to seize opportunities" },
  WO: { id: "Atasi kelemahan dengan memanfaatkan peluang", en: "Overcome weaknesses by using opportunities" },
  ST: { id: "Gunakan kekuatan untuk menghadapi ancaman", en: "Use strengths to face threats" },
  WT: { id: "Perkecil kelemahan dan hindari ancaman", en: "Reduce weaknesses and avoid threats" },
};

/**
 * The kind that follows from the quadrants of the picked items: one internal (S or W) and one external (O or T)
 * letter, the more frequent of each side, S before W and O before T on a tie; undefined while a side is missing.
 */
export function strategyKindOf(picked: readonly Quadrant[]): StrategyKind | undefined {
  const count = (quadrant: Quadrant): number => picked.filter((one) => one === quadrant).length;
  const internal = pick("S", "W");
  const external = pick("O", "T");
  return internal === undefined || external === undefined ? undefined : `${internal}${external}`;

  function pick<First extends Quadrant, Second extends Quadrant>(first: First, second: Second) {
    if (count(first) + count(second) === 0) return undefined;
    return count(first) >= count(second) ? first : second;
  }
}
