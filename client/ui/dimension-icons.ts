import { Bus, HeartPulse, Landmark, Leaf, Megaphone, Shapes, Store, UsersRound } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { dimensionIcons as iconNames } from "../../shared/domain/dimension";

/** The drawing of each dimension; hue and code always stand beside it. Not in what a worksheet loads first. */
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
