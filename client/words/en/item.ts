import type { ItemWords } from "../item";

export const words: ItemWords = {
  editField: (name: string) => `Description of ${name}`,
  tooLong: (max: string) =>
    `An item has at most ${max} characters. The rest stands in the input below the list and can become a new item.`,
  buildStrategy: "Make a strategy",

  keysHelp: "Enter edits the text, Alt with an arrow shifts the item, its actions button moves it.",
  added: (name: string) => `${name} added.`,
  lifted: (name: string, place: string) =>
    `${name} lifted, ${place}. Arrows move it, Space drops it, Esc cancels.`,
  carriedTo: (place: string) => `Now at ${place}.`,
  dropped: (name: string, place: string) => `${name} dropped at ${place}.`,
  moveCancelled: (name: string) => `Move cancelled. ${name} is back in its place.`,
  atEdge: "It cannot be moved further.",
  place: (quadrant: string, at: number, count: number) => `${quadrant}, position ${at} of ${count}`,
};
