import { fetchedPage } from "./fetched-page";
import type { ComponentType } from "react";
import { pageModules } from "./page-modules";
import type { SharedPage } from "./shared-pages";

/* Pages are fetched when they are needed; which of them ahead of time is decided where that is done. */

export const LandingPage = fetchedPage(pageModules.landing, (module) => module.LandingPage);
export const JoinPage = fetchedPage(pageModules.join, (module) => module.JoinPage);
export const LinkEntryPage = fetchedPage(pageModules.linkEntry, (module) => module.LinkEntryPage);
export const OperatorPage = fetchedPage(pageModules.operator, (module) => module.OperatorPage);
export const WorkshopRoutes = fetchedPage(pageModules.workshop, (module) => module.WorkshopRoutes);
export const SwotPage = fetchedPage(pageModules.swot, (module) => module.SwotPage);
export const StrategyPage = fetchedPage(pageModules.strategy, (module) => module.StrategyPage);
export const WorksheetPage = fetchedPage(pageModules.table, (module) => module.WorksheetPage);
export const HistoryDialog = fetchedPage(pageModules.history, (module) => module.HistoryDialog);

export const sharedPageViews: Readonly<Record<SharedPage, ComponentType>> = {
  papan: fetchedPage(pageModules.board, (module) => module.BoardPage),
  matriks: fetchedPage(pageModules.matrix, (module) => module.MatrixPage),
  "benang-merah": fetchedPage(pageModules.thread, (module) => module.ThreadPage),
  "peta-jalan": fetchedPage(pageModules.roadmap, (module) => module.RoadmapPage),
  "quick-win": fetchedPage(pageModules.quickWin, (module) => module.QuickWinPage),
  periksa: fetchedPage(pageModules.checks, (module) => module.ChecksPage),
  susulan: fetchedPage(pageModules.late, (module) => module.LatePage),
  tayang: fetchedPage(pageModules.projector, (module) => module.ProjectorPage),
  pengaturan: fetchedPage(pageModules.settings, (module) => module.SettingsPage),
  unduh: fetchedPage(pageModules.download, (module) => module.DownloadPage),
};
