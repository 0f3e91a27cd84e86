import { fetchedPage } from "./fetched-page";

/*
 * Pages are fetched when they are needed, and those of the participants ahead of time: a phone that has lost the
 * server can still go from one worksheet to the next.
 */
const swot = () => import("../worksheets/swot/swot-page");
const strategy = () => import("../worksheets/strategy/strategy-page");
const table = () => import("../worksheets/table/worksheet-page");
const board = () => import("../board/board-page");
const matrix = () => import("../board/matrix-page");
const projector = () => import("../projector/projector-page");
const settings = () => import("../facilitator/settings-page");
const download = () => import("../facilitator/download-page");
const joining = () => import("../public/join-page");
const linkEntry = () => import("../public/link-entry-page");
const operator = () => import("../operator/operator-page");

export const SwotPage = fetchedPage(swot, (module) => module.SwotPage);
export const StrategyPage = fetchedPage(strategy, (module) => module.StrategyPage);
export const WorksheetPage = fetchedPage(table, (module) => module.WorksheetPage);
export const BoardPage = fetchedPage(board, (module) => module.BoardPage);
export const MatrixPage = fetchedPage(matrix, (module) => module.MatrixPage);
export const ProjectorPage = fetchedPage(projector, (module) => module.ProjectorPage);
export const SettingsPage = fetchedPage(settings, (module) => module.SettingsPage);
export const DownloadPage = fetchedPage(download, (module) => module.DownloadPage);
export const JoinPage = fetchedPage(joining, (module) => module.JoinPage);
export const LinkEntryPage = fetchedPage(linkEntry, (module) => module.LinkEntryPage);
export const OperatorPage = fetchedPage(operator, (module) => module.OperatorPage);

/** Fetches the pages a participant goes to, one after the other; gives up quietly without a connection. */
export async function fetchPagesAhead(): Promise<void> {
  try {
    for (const fetchPage of [swot, strategy, table, download, board]) await fetchPage();
  } catch {
    // The page that is really opened says what is wrong.
  }
}
