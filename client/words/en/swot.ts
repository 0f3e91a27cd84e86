import type { SwotWords } from "../swot";

export const words: SwotWords = {
  pageName: (group: string) => `SWOT analysis ${group}`,
  quadrantTabs: "SWOT quadrants",
  fromInside: "from inside the region",
  fromOutside: "from outside",
  withoutQuadrant: "Without a quadrant",
  withoutQuadrantHelp: "These items are in no quadrant yet. Move them to one.",
  itemCount: (count: number) => (count === 1 ? "1 item" : `${count} items`),

  write: (quadrant: string) => `Write ${one(quadrant)}, then Enter`,
  writeHelp: "Enter adds an item, Shift+Enter starts a new line.",
  add: "Add",
  makeItems: (count: number) => `Make ${count} items`,
  oneItem: "Just one item",
  asOneText: (count: number) => `Just one text (${count} items)`,
  pastedQuestion: (count: number) => `There are ${count} lines. Make ${count} items of them?`,
  pastedLong: (max: string) => `A line is longer than ${max} characters; it goes on in the next item.`,
  splitLong: (max: string, count: number) =>
    `An item has at most ${max} characters. This becomes ${count} items; nothing is lost.`,
  itemsAdded: (count: number) => (count === 1 ? "1 item added" : `${count} items added`),
  notAdded: "This has not been added as an item. Copy it if you still need it.",

  emptyExample: "Example",
  emptyFirst: (quadrant: string) => `No ${quadrant.toLowerCase()} yet. Write one idea per item below.`,
  emptyToRead: (quadrant: string) => `No ${quadrant.toLowerCase()} yet.`,
  exampleS: "The regent's commitment and the MoU with the ministry on smart city support",
  exampleW: "Data of the offices are not joined and rarely updated",
  exampleO: "Cooperation with universities and ICT volunteers",
  exampleT: "Cyber attacks and leaks of personal data",

  edit: "Edit",
  newItem: "new item",
  noCodeYet: "code follows",
  emptyText: "Empty item",
  emptyQuestion: "Delete this item?",
  trashedMeanwhile: "Somebody has just deleted this item. Its text is kept in the trash.",
  keepWriting: "Go on writing",
  sample: "sample",
  unused: "not used yet",
  uses: (count: number) => (count === 1 ? "1 strategy" : `${count} strategies`),
  typing: (name: string, office: string) =>
    office === "" ? `${name} is typing…` : `${name} (${office}) is typing…`,
  typingMany: (count: number) => `${count} people are typing…`,
  here: (names: string) => `${names} here`,

  menu: (name: string) => `Actions for ${name}`,
  details: "Details and relations",
  detailsOf: (name: string) => `Details and relations of ${name}`,
  moveTo: "Move to…",
  moveUp: "Move up",
  moveDown: "Move down",
  remove: "Delete",
  itemTitle: (code: string) => (code === "" ? "Item" : `Item ${code}`),
  removed: (title: string) => `${title} deleted`,
  movedTo: (title: string, quadrant: string) => `${title} moved to ${quadrant}`,

  restore: "Restore",

  groupUnknown: "This group is not part of the workshop.",
};

/** "Opportunities" are written one by one: "an opportunity". */
function one(quadrant: string): string {
  const name = quadrant
    .toLowerCase()
    .replace(/ies$/u, "y")
    .replace(/sses$/u, "ss")
    .replace(/([^s])s$/u, "$1");
  return `${/^[aeiou]/u.test(name) ? "an" : "a"} ${name}`;
}
