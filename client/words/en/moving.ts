import type { MovingWords } from "../moving";

export const words: MovingWords = {
  keysHelp:
    "Enter edits the text. Space lifts the item to move it, arrows move it, Space drops it, Esc cancels. Alt with arrow up or down shifts the item.",
  lifted: (name: string, place: string) =>
    `${name} lifted, ${place}. Arrows move it, Space drops it, Esc cancels.`,
  carriedTo: (place: string) => `Now at ${place}.`,
  dropped: (name: string, place: string) => `${name} dropped at ${place}.`,
  moveCancelled: (name: string) => `Move cancelled. ${name} is back in its place.`,
  atEdge: "It cannot be moved further.",
  place: (quadrant: string, at: number, count: number) => `${quadrant}, position ${at} of ${count}`,
};
