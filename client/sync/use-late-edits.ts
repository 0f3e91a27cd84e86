import type { DeviceState } from "../../shared/protocol/device-messages";
import type { HeldEdit } from "../../shared/protocol/held-messages";
import type { LocalCopy } from "./local-copy";
import { useRoom } from "./room-context";
import { useLive } from "./use-live";

/** Edits that came too late: everybody's for facilitators, else the own ones; the one that came last stands last. */
export function useHeldEdits(): readonly HeldEdit[] {
  return useLive(useRoom().server, (server) => server.held);
}

/** How many of them wait for a facilitator. */
export function useHeldWaiting(): number {
  return useLive(useRoom().server, ({ held }) => held.filter((edit) => edit.state === "waiting").length);
}

/** What the server refused of this person's work on this device: nothing else has it. */
export function useLocalCopies(): readonly LocalCopy[] {
  return useLive(useRoom().late.copies);
}

/** Ids of declined edits and copies that this person has put away: the status word is silent about them. */
export function usePutAway(): ReadonlySet<string> {
  return useLive(useRoom().late.putAway);
}

/** Every device of the workshop, for facilitators: how much it has not sent yet, and since when. */
export function useDevices(): readonly DeviceState[] {
  return useLive(useRoom().server, (server) => server.devices);
}
