import { useEffect, useMemo } from "react";
import type { DimensionId } from "../../shared/domain/dimension";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { liveList } from "./live-value";
import { useRoom } from "./room-context";
import { useLive } from "./use-live";
import type { WorksheetDocument } from "./worksheet-document";
import type { WorksheetInRoom } from "./workshop-room";

/** Opens a worksheet (this device first, then the server), keeps it open while mounted and shows this person in it. */
export function useWorksheet(dimensionId: DimensionId, worksheet: WorksheetKey): WorksheetDocument {
  const room = useRoom();
  const replica = room.replica(room.keyOf({ dimensionId, worksheet }));
  useEffect(() => {
    const release = room.retain(replica);
    const leave = room.enter(replica.key);
    return () => {
      leave();
      release();
    };
  }, [room, replica]);
  return useLive(replica.content.document);
}

/** The same for many, in the order given; this person is not shown in any of them. */
export function useWorksheets(addresses: readonly WorksheetInRoom[]): readonly WorksheetDocument[] {
  const room = useRoom();
  const keys = addresses.map((address) => room.keyOf(address)).join(" ");
  const replicas = useMemo(() => keysIn(keys).map((key) => room.replica(key)), [room, keys]);
  useEffect(() => {
    const releases = replicas.map((replica) => room.retain(replica));
    return () => {
      for (const release of releases) release();
    };
  }, [room, replicas]);
  const documents = useMemo(() => liveList(replicas.map((replica) => replica.content.document)), [replicas]);
  return useLive(documents);
}

/** Keys hold no blanks; joined they can be compared between renders. */
function keysIn(joined: string): readonly DocumentKey[] {
  return joined.split(" ").filter((key): key is DocumentKey => key !== "");
}
