import { worksheetOfSlug } from "./paths";
import { sharedPageOf, type SharedPage } from "./shared-pages";

/** The code of every page, by the import that fetches it. */
export const pageModules = {
  landing: () => import("../public/landing-page"),
  join: () => import("../public/join-page"),
  linkEntry: () => import("../public/link-entry-page"),
  operator: () => import("../operator/operator-page"),
  /** The room of a workshop around all its pages, with everything that keeps it in sync. */
  workshop: () => import("./workshop-routes"),
  swot: () => import("../worksheets/swot/swot-page"),
  strategy: () => import("../worksheets/strategy/strategy-page"),
  table: () => import("../worksheets/table/worksheet-page"),
  board: () => import("../board/board-page"),
  matrix: () => import("../board/matrix-page"),
  thread: () => import("../thread/thread-page"),
  roadmap: () => import("../roadmap/roadmap-page"),
  quickWin: () => import("../quick-win/quick-win-page"),
  checks: () => import("../checks/checks-page"),
  late: () => import("../late/late-page"),
  projector: () => import("../projector/projector-page"),
  settings: () => import("../facilitator/settings-page"),
  history: () => import("../history/history-dialog"),
  download: () => import("../facilitator/download-page"),
  /** Search and the list of keys: over every page, so not a page. */
  search: () => import("../search/search-overlay"),
} as const;

export type PageName = keyof typeof pageModules;

/**
 * Starts to fetch what the page at this address is made of, so that its parts arrive side by side instead of one
 * asking for the next. What cannot be fetched now is asked for again when it is shown.
 */
export function fetchPageAt(path: string): void {
  for (const name of namesAt(path)) void pageModules[name]().catch(() => undefined);
}

/** Fetches pages one after the other; gives up quietly without a connection. */
export async function fetchPagesAhead(names: readonly PageName[]): Promise<void> {
  try {
    for (const name of names) await pageModules[name]();
  } catch {
    // The page that is really opened says what is wrong.
  }
}

function namesAt(path: string): readonly PageName[] {
  const [root = "", , first = "", second = ""] = path.split("/").slice(1);
  switch (root) {
    case "":
      return ["landing"];
    case "k":
      return ["join"];
    case "masuk":
      return ["linkEntry"];
    case "pengelola":
      return ["operator"];
    case "w": {
      const shared = sharedPageOf(first);
      return ["workshop", shared === undefined ? worksheetAt(second) : sharedPageModules[shared]];
    }
    default:
      return [];
  }
}

const sharedPageModules: Readonly<Record<SharedPage, PageName>> = {
  papan: "board",
  matriks: "matrix",
  "benang-merah": "thread",
  "peta-jalan": "roadmap",
  "quick-win": "quickWin",
  periksa: "checks",
  susulan: "late",
  tayang: "projector",
  pengaturan: "settings",
  unduh: "download",
};

/** An address that names no page leads a participant to SWOT. */
function worksheetAt(slug: string): PageName {
  switch (worksheetOfSlug(slug)) {
    case "strategy":
      return "strategy";
    case "program":
    case "action":
      return "table";
    case "swot":
    case undefined:
      return "swot";
  }
}
