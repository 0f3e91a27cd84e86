import type { LucideIcon } from "lucide-react";
import type { Dimension } from "../../shared/domain/dimension";

/** Something the search dialog offers. */
export interface Choice {
  readonly id: string;
  /** Under which heading it stands. */
  readonly section: string;
  readonly dimension: Dimension | null;
  readonly icon: LucideIcon | null;
  readonly code: string | null;
  readonly title: string;
  readonly detail: string;
  /** Carries it out; the dialog is closed by then. */
  readonly take: () => void;
}
