import type { ProjectorWords } from "../projector";

export const words: ProjectorWords = {
  code: "Code",
  joinQr: "QR code to join this workshop",
  disconnected: "Reconnecting…",
  offline: "Not connected",
  cannotStore: "The server cannot save yet",
  loading: "Preparing the screen…",
  phoneTitle: "Open this on a laptop or projector",
  phone:
    "This picture is made for a wide screen. On a phone, the combined board shows what all groups write.",
  toBoard: "See the combined board",
  controls: "Screen controls",
  display: "Screen",
  matrix: "Matrix",
  board: "Board",
  thread: "The thread",
  allGroups: "All",
  pause: "Stop turning pages",
  resume: "Turn pages",
  fullScreen: "Full screen",
  previous: "Previous screen",
  next: "Next screen",
  boardTitle: (worksheet: string) => `${worksheet} of all groups`,
  page: (page: number, of: number) => `Page ${page} of ${of}`,
  keys: "M matrix · P board · B thread · 1–6 group · 0 all · arrows: next · space: pause",
};
