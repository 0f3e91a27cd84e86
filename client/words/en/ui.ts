import type { UiWords } from "../ui";

export const words: UiWords = {
  close: "Close",
  done: "Done",
  undo: "Undo",
  copy: "Copy",
  copied: "Copied",
  copyByHand: "Not copied yet. The text is selected: press and hold, or Ctrl+C, to copy it.",
  optional: "may stay empty",
  remove: (what: string) => `Remove ${what}`,
  search: "Search",
  nothingFound: (query: string) => `Nothing matches "${query}".`,
  searchAndEnter: "Type to search, then Enter to pick.",
  enterPicks: (what: string) => `Enter picks "${what}"`,
  asWritten: (text: string) => `Use "${text}" as written`,
  resultCount: (count: number) =>
    count === 0 ? "No choices" : count === 1 ? "1 choice" : `${count} choices`,
  pickedCount: (count: number) => (count === 0 ? "Nothing picked yet" : `${count} picked`),
  clear: "Clear",
  choices: "Choices",
  example: "Example",
  loading: "Loading…",
  peopleHere: "Here now",
  actionsFor: (name: string) => `Actions for ${name}`,
  notifications: "Notifications",
};
