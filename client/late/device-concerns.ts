import type { DimensionId } from "../../shared/domain/dimension";
import type { DeviceState } from "../../shared/protocol/device-messages";

/** Devices by how much they concern whoever is about to lock or to export. */
export interface DeviceConcerns {
  /** The longest waiting ones first, those that are away before those that are on their way. */
  readonly unsent: readonly DeviceState[];
  /** Away, with nothing unsent as far as is known; who went last stands first. */
  readonly away: readonly DeviceState[];
  readonly fine: readonly DeviceState[];
}

export function deviceConcerns(devices: readonly DeviceState[]): DeviceConcerns {
  const unsent = devices.filter((device) => device.unsent > 0);
  const rest = devices.filter((device) => device.unsent === 0);
  return {
    unsent: unsent.toSorted(
      (a, b) =>
        Number(a.connected) - Number(b.connected) || (a.since ?? a.lastSeenAt) - (b.since ?? b.lastSeenAt),
    ),
    away: rest.filter((device) => !device.connected).toSorted((a, b) => b.lastSeenAt - a.lastSeenAt),
    fine: rest.filter((device) => device.connected),
  };
}

/**
 * Half a day in the hall. Whoever went before that without leaving anything has gone home: asking about each of them
 * at every lock would teach to press on without reading.
 */
export const awayConcernsMs = 4 * 60 * 60 * 1000;

interface Asking {
  /** Whose groups it is about; null for everybody. */
  readonly dimensionIds: readonly DimensionId[] | null;
  readonly ownSessionId: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Devices that may still hold something unsent, most urgent first; the own one is not asked about. */
export function devicesToAskAbout(
  devices: readonly DeviceState[],
  { dimensionIds, ownSessionId, now }: Asking,
): readonly DeviceState[] {
  const concerned = devices.filter(
    ({ sessionId, dimensionId }) =>
      sessionId !== ownSessionId &&
      (dimensionIds === null || (dimensionId !== null && dimensionIds.includes(dimensionId))),
  );
  const { unsent, away } = deviceConcerns(concerned);
  return [...unsent, ...away.filter(({ lastSeenAt }) => now - lastSeenAt < awayConcernsMs)];
}
