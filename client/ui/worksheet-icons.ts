import { ClipboardList, Grid2x2, ListTodo, Waypoints } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";

/** The drawing of each worksheet, in the bottom bar and the collapsed rail. */
export const worksheetIcons: Readonly<Record<WorksheetKey, LucideIcon>> = {
  swot: Grid2x2,
  strategy: Waypoints,
  program: ClipboardList,
  action: ListTodo,
};
