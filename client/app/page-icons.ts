import {
  ClipboardCheck,
  Download,
  Grid3x3,
  Inbox,
  LayoutDashboard,
  Presentation,
  Settings,
  Spline,
  Route,
  Zap,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { SharedPage } from "./shared-pages";

/** The drawing of each page that belongs to no single group. */
export const sharedPageIcons: Readonly<Record<SharedPage, LucideIcon>> = {
  papan: LayoutDashboard,
  matriks: Grid3x3,
  "benang-merah": Spline,
  "peta-jalan": Route,
  "quick-win": Zap,
  periksa: ClipboardCheck,
  susulan: Inbox,
  tayang: Presentation,
  pengaturan: Settings,
  unduh: Download,
};
