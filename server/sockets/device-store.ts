import type { WorkshopId } from "../../shared/domain/workshop";
import type { DeviceState } from "../../shared/protocol/device-messages";

/** What a device last said, as it is kept over a restart. */
export interface DeviceReport extends Pick<DeviceState, "sessionId" | "unsent" | "since" | "lastSeenAt"> {
  readonly workshopId: WorkshopId;
}

/** What the sockets need from storage to remember devices. Every promise rejects when the disk does not do its part. */
export interface DeviceStore {
  /** Those that have something unsent, or were seen after `seenAfter`. */
  load(workshopId: WorkshopId, seenAfter: number): Promise<readonly Omit<DeviceState, "connected">[]>;
  save(reports: readonly DeviceReport[]): Promise<void>;
}
