import { lazy, Suspense, useEffect } from "react";
import type { Role } from "../../shared/domain/role";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { Announcer } from "../announce/announcer";
import { keepFocus } from "../announce/keep-focus";
import { SpokenStatus } from "../announce/spoken-status";
import { useSyncStatus } from "../sync/use-sync-status";
import type { WorkshopPlace } from "./workshop-links";

export interface QuietWorkProps {
  readonly place: WorkshopPlace;
  readonly role: Role;
  readonly settings: WorkshopSettings;
}

/** Opens every worksheet there is, so only for those who look after all groups. */
const FindingsCount = lazy(() =>
  import("../checks/findings-count").then(
    (module) => ({ default: module.FindingsCount }),
    // Without a connection there is no count, and everything else goes on.
    () => ({ default: () => null }),
  ),
);

const watchesAll: ReadonlySet<Role> = new Set<Role>(["facilitator", "advisor"]);

/** What goes on behind every page and is not seen: news read out, a focus that is not lost, findings counted. */
export function QuietWork({ place, role, settings }: QuietWorkProps) {
  useEffect(() => keepFocus(document.body), []);
  return (
    <>
      <StatusHere />
      {place.kind === "worksheet" && (
        <Announcer
          key={`${place.dimensionId}/${place.worksheet}`}
          dimensionId={place.dimensionId}
          worksheet={place.worksheet}
        />
      )}
      {watchesAll.has(role) && (
        <Suspense>
          <FindingsCount settings={settings} />
        </Suspense>
      )}
    </>
  );
}

/** Apart from the rest, as it changes with every letter. */
function StatusHere() {
  return <SpokenStatus status={useSyncStatus()} />;
}
