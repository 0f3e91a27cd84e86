import { describe, expect, test } from "vitest";
import { dimensionIdSchema } from "../../shared/domain/dimension";
import type { DeviceState } from "../../shared/protocol/device-messages";
import { awayConcernsMs, deviceConcerns, devicesToAskAbout } from "./device-concerns";

const gov = dimensionIdSchema.parse("gov");
const eco = dimensionIdSchema.parse("eco");
const now = 10 * awayConcernsMs;

const fine = device("fine");
const sending = device("sending", { unsent: 1, since: now - 500 });
const offline = device("offline", { unsent: 4, since: now - 60_000, connected: false });
const longOffline = device("longOffline", { unsent: 2, since: now - 90_000, connected: false });
const away = device("away", { connected: false, lastSeenAt: now - 30_000 });
const gone = device("gone", { connected: false, lastSeenAt: now - awayConcernsMs });
const all = [fine, gone, sending, away, offline, longOffline];

describe("[DEVICE1] facilitators see which devices have something unsent", () => {
  test("the longest waiting ones that are away stand first", () => {
    expect(deviceConcerns(all)).toEqual({
      unsent: [longOffline, offline, sending],
      away: [away, gone],
      fine: [fine],
    });
  });

  test("[DEVICE4] asked about are those with something unsent and those that went lately, not the own one", () => {
    const asked = (ownSessionId: string | null) =>
      devicesToAskAbout(all, { dimensionIds: null, ownSessionId, now });
    expect(asked(null)).toEqual([longOffline, offline, sending, away]);
    expect(asked("sending")).toEqual([longOffline, offline, away]);
  });

  test("[DEVICE4] asked about are the groups concerned, and no facilitator's device for a lock", () => {
    const others = [
      { ...offline, dimensionId: eco },
      { ...offline, dimensionId: null },
    ];
    expect(devicesToAskAbout(others, { dimensionIds: [gov], ownSessionId: null, now })).toEqual([]);
    expect(devicesToAskAbout(others, { dimensionIds: [gov, eco], ownSessionId: null, now })).toHaveLength(1);
    expect(devicesToAskAbout(others, { dimensionIds: null, ownSessionId: null, now })).toHaveLength(2);
  });
});

function device(sessionId: string, state: Partial<DeviceState> = {}): DeviceState {
  return {
    sessionId,
    name: sessionId,
    office: "Bappeda",
    dimensionId: gov,
    connected: true,
    lastSeenAt: now,
    unsent: 0,
    since: null,
    ...state,
  };
}
