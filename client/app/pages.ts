import { fetchedPage } from "./fetched-page";
import { pageModules } from "./page-modules";

/* Pages are fetched when they are needed; which of them ahead of time is decided where that is done. */

export const LandingPage = fetchedPage(pageModules.landing, (module) => module.LandingPage);
export const JoinPage = fetchedPage(pageModules.join, (module) => module.JoinPage);
export const LinkEntryPage = fetchedPage(pageModules.linkEntry, (module) => module.LinkEntryPage);
export const OperatorPage = fetchedPage(pageModules.operator, (module) => module.OperatorPage);
export const WorkshopRoutes = fetchedPage(pageModules.workshop, (module) => module.WorkshopRoutes);
export const SwotPage = fetchedPage(pageModules.swot, (module) => module.SwotPage);
export const StrategyPage = fetchedPage(pageModules.strategy, (module) => module.StrategyPage);
export const WorksheetPage = fetchedPage(pageModules.table, (module) => module.WorksheetPage);
export const BoardPage = fetchedPage(pageModules.board, (module) => module.BoardPage);
export const MatrixPage = fetchedPage(pageModules.matrix, (module) => module.MatrixPage);
export const ThreadPage = fetchedPage(pageModules.thread, (module) => module.ThreadPage);
export const RoadmapPage = fetchedPage(pageModules.roadmap, (module) => module.RoadmapPage);
export const QuickWinPage = fetchedPage(pageModules.quickWin, (module) => module.QuickWinPage);
export const ChecksPage = fetchedPage(pageModules.checks, (module) => module.ChecksPage);
export const LatePage = fetchedPage(pageModules.late, (module) => module.LatePage);
export const HistoryDialog = fetchedPage(pageModules.history, (module) => module.HistoryDialog);
export const ProjectorPage = fetchedPage(pageModules.projector, (module) => module.ProjectorPage);
export const SettingsPage = fetchedPage(pageModules.settings, (module) => module.SettingsPage);
export const DownloadPage = fetchedPage(pageModules.download, (module) => module.DownloadPage);
