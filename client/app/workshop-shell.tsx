import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { useLocation } from "wouter";
import type { Dimension } from "../../shared/domain/dimension";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import type { Identity } from "../../shared/protocol/identity";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { useDeviceHints } from "../offline/use-device-hints";
import type { SyncStatus } from "../sync/sync-status";
import { useHeldWaiting } from "../sync/use-late-edits";
import { useSyncStatus } from "../sync/use-sync-status";
import { useRoomRefusal, useRowCounts, useStorageTrouble } from "../sync/use-workshop";
import { Mark } from "../ui/mark";
import { Notice } from "../ui/notice";
import { StatusWord } from "../ui/status-word";
import { useLocalized, useWords } from "../words/language";
import { shellWords } from "../words/shell";
import { AccountMenu } from "./account-menu";
import { BottomBar } from "./bottom-bar";
import { useFindingCounts } from "./finding-counts";
import { GroupSwitch } from "./group-switch";
import { PeopleHere } from "./people-here";
import type { QuietWorkProps } from "./quiet-work";
import { SearchEntry } from "./search-entry";
import { SidePanelPlace } from "./side-panel";
import { SideRail } from "./side-rail";
import { workshopLinks, type WorkshopLinks, type WorkshopPlace } from "./workshop-links";
import styles from "./workshop-shell.module.css";

interface WorkshopShellProps {
  readonly token: string;
  readonly workshop: WorkshopState;
  readonly identity: Identity;
  readonly place: WorkshopPlace;
  /** Stands left of the status word, as in "24.10". */
  readonly timer?: ReactNode;
  readonly children: ReactNode;
}

/** Seldom wanted, so not part of the first load. */
const StorageWarnings = lazy(async () => ({ default: (await import("./storage-warnings")).StorageWarnings }));

const quietAfterMs = 3_000;

/** After the page somebody came for, and nothing to see. */
const QuietWork = lazy(async () => {
  await new Promise((done) => setTimeout(done, quietAfterMs));
  // Without a connection everything else goes on.
  const module = await import("./quiet-work").catch(() => undefined);
  return { default: (props: QuietWorkProps) => module?.QuietWork(props) };
});

/** What stands around every page of a workshop: where one is, what is saved, and the ways to everything else. */
export function WorkshopShell({ token, workshop, identity, place, timer, children }: WorkshopShellProps) {
  const words = useWords(shellWords);
  useDeviceHints();
  const counts = useRowCounts();
  const trouble = useStorageTrouble();
  const heldWaiting = useHeldWaiting();
  const findings = useFindingCounts(({ all }) => all);
  const links = workshopLinks({ workshop, identity, counts, heldWaiting, findings, place });
  const [panelPlace, setPanelPlace] = useState<HTMLElement | null>(null);
  const main = useFocusOnNewPage();
  const here = useNameOf(place, links.dimension);
  return (
    <div className={styles.shell}>
      <title>{`${here} - ${workshop.settings.title}`}</title>
      <a className={styles.skip} href="#isi">
        {words.skipToContent}
      </a>
      <header className={styles.topBar}>
        <span className={styles.brand}>
          <Mark />
          <span className={styles.title}>{workshop.settings.title}</span>
        </span>
        <span className={styles.where}>
          <GroupSwitch links={links} place={place} />
        </span>
        <span className={styles.end}>
          {timer}
          <StatusHere links={links} />
          {place.kind === "worksheet" && (
            <span className={styles.people}>
              <PeopleHere dimensionId={place.dimensionId} worksheet={place.worksheet} />
            </span>
          )}
          <SearchEntry workshop={workshop} links={links} />
          <AccountMenu token={token} identity={identity} workshop={workshop} />
        </span>
      </header>
      <SideRail links={links} />
      <SidePanelPlace value={panelPlace}>
        <main id="isi" className={styles.main} ref={main} tabIndex={-1} aria-label={here}>
          {workshop.archived && (
            <Notice tone="warning" look="bar">
              {words.archived}
            </Notice>
          )}
          {identity.role === "facilitator" && trouble !== null && (
            <Suspense>
              <StorageWarnings storage={trouble} look="bar" />
            </Suspense>
          )}
          {children}
        </main>
      </SidePanelPlace>
      <aside className={styles.panel} ref={setPanelPlace} aria-label={words.panelOpen} />
      <BottomBar links={links} />
      <Suspense>
        <QuietWork place={place} role={identity.role} settings={workshop.settings} />
      </Suspense>
    </div>
  );
}

/** Apart from what stands around it, as it changes with every letter. */
function StatusHere({ links }: { readonly links: WorkshopLinks }) {
  const status = useSyncStatus();
  return <StatusWord status={status} href={useWayToLateEdits(links, status)} />;
}

/** Where the status word leads while it speaks of late edits; null on their page and for everything else. */
function useWayToLateEdits(links: WorkshopLinks, { kind }: SyncStatus): string | null {
  const isTurnedAway = useRoomRefusal() !== null;
  const late = links.shared.find(({ page }) => page === "susulan");
  if (late === undefined || late.current || isTurnedAway) return null;
  return kind === "held" || kind === "refused" ? late.href : null;
}

/** In the title of the window, and said by a screen reader that arrives. */
function useNameOf(place: WorkshopPlace, dimension: Dimension | undefined): string {
  const words = useWords(shellWords);
  const localized = useLocalized();
  return place.kind === "worksheet"
    ? `${localized(worksheets[place.worksheet].shortName)} ${dimension?.shortName ?? ""}`
    : words.page(place.page);
}

/**
 * Who comes in, or has taken a way, goes on in the new page with keyboard and screen reader, unless the page took the
 * focus itself.
 */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const shown = useRef("");
  useEffect(() => {
    if (shown.current === path) return;
    if (shown.current !== "") window.scrollTo(0, 0);
    shown.current = path;
    if (main.current?.contains(document.activeElement) !== true) main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
