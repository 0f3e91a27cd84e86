import type { WorkshopState } from "../../shared/protocol/workshop-state";

/** What every section of the settings is given. */
export interface SectionProps {
  readonly workshop: WorkshopState;
}
