import { useMemo } from "react";
import type { Waiver } from "../../shared/protocol/waiver-messages";
import { useRoom } from "./room-context";
import { useLive } from "./use-live";

/** Findings that were waved through, by their id. */
export function useWaivers(): ReadonlyMap<string, Waiver> {
  const waivers = useLive(useRoom().server, (server) => server.waivers);
  return useMemo(
    () =>
      new Map(
        waivers.filter(({ reason }) => reason !== null).map((waiver) => [waiver.findingId, waiver] as const),
      ),
    [waivers],
  );
}
