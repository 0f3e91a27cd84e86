import { createContext, use, useEffect, type ReactNode } from "react";
import type { WorkshopId } from "../../shared/domain/workshop";
import { holdRoom, sharedRoom } from "./shared-rooms";
import type { WorkshopRoom } from "./workshop-room";

export interface RoomProviderProps {
  readonly token: string;
  readonly workshopId: WorkshopId;
  readonly children: ReactNode;
}

/** Holds the room of this tab open while mounted. */
export function RoomProvider({ token, workshopId, children }: RoomProviderProps) {
  const room = sharedRoom(token, workshopId);
  useEffect(() => holdRoom(room), [room]);
  return <RoomContext value={room}>{children}</RoomContext>;
}

export function useRoom(): WorkshopRoom {
  const room = use(RoomContext);
  if (room === null) throw new Error("useRoom needs a RoomProvider above it");
  return room;
}

/** For a room made elsewhere; pages use `RoomProvider`. */
export const RoomContext = createContext<WorkshopRoom | null>(null);
