import {
  Bus,
  HeartPulse,
  Landmark,
  Leaf,
  Megaphone,
  Shapes,
  Store,
  UsersRound,
  ClipboardList,
  Grid2x2,
  ListTodo,
  Waypoints,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { dimensionIcons as iconNames } from "../../shared/domain/dimension";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";

/** The drawing of each dimension; hue and code always stand beside it. */
export const dimensionIcons: Readonly<Record<(typeof iconNames)[number], LucideIcon>> = {
  governance: Landmark,
  branding: Megaphone,
  economy: Store,
  living: HeartPulse,
  society: UsersRound,
  environment: Leaf,
  mobility: Bus,
  other: Shapes,
};

/** The drawing of each worksheet, in the bottom bar and the collapsed rail. */
export const worksheetIcons: Readonly<Record<WorksheetKey, LucideIcon>> = {
  swot: Grid2x2,
  strategy: Waypoints,
  program: ClipboardList,
  action: ListTodo,
};
