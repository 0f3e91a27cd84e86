import { useEffect } from "react";
import { useLocation } from "wouter";
import type { WorkshopId } from "../../shared/domain/workshop";
import { tabStorage } from "../sync/web-storage";

/**
 * A link that somebody shared is opened on a device that has not come in yet: the tab keeps it, and leads there as soon
 * as the person is in, whichever way they come in.
 */
export function useWantedPlace(workshopId: WorkshopId, isIn: boolean): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    if (!isIn) {
      tabStorage.set(keyOf(workshopId), window.location.pathname + window.location.search);
      return;
    }
    const wanted = tabStorage.get(keyOf(workshopId)) ?? "";
    tabStorage.set(keyOf(workshopId), "");
    if (wanted !== "") navigate(wanted, { replace: true });
  }, [workshopId, isIn, navigate]);
}

function keyOf(workshopId: WorkshopId): string {
  return `rembuk:wanted:${workshopId}`;
}
