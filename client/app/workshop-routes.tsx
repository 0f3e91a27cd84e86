import { Suspense, useEffect, useState } from "react";
import { Redirect } from "wouter";
import { dimensionIdSchema, type DimensionId } from "../../shared/domain/dimension";
import type { Role } from "../../shared/domain/role";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { Identity } from "../../shared/protocol/identity";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { sessionFor } from "../sync/device-session";
import { RoomProvider } from "../sync/room-context";
import { useReadable } from "../sync/use-readable";
import { useIdentity, useRoomRefusal, useWorkshop } from "../sync/use-workshop";
import { ButtonLink } from "../ui/button";
import { useWords } from "../words/language";
import { refusalWords } from "../words/refusals";
import { shellWords } from "../words/shell";
import { useAskedHistory, useShowHistory } from "../worksheets/sheet/history-place";
import { NotOpened } from "../worksheets/sheet/not-opened";
import { ErrorBoundary } from "./error-boundary";
import { forgetFailedPages } from "./fetched-page";
import { rememberWorkshop } from "./known-workshops";
import { fetchPagesAhead, type PageName } from "./page-modules";
import { PageSkeleton, ShellSkeleton } from "./page-skeletons";
import { HistoryDialog, sharedPageViews, StrategyPage, SwotPage, WorksheetPage } from "./pages";
import { landingPath, worksheetOfSlug } from "./paths";
import { showPageProblem } from "./page-problem";
import { PlainPage } from "./plain-page";
import { RefusalAction, RefusalNotice } from "./refusal-notice";
import { sharedPageOf } from "./shared-pages";
import { SignedOut } from "./signed-out";
import { useConnected } from "./use-connected";
import { whenIdle } from "./when-idle";
import { useWantedPlace } from "./wanted-place";
import { firstPath, type WorkshopPlace } from "./workshop-links";
import { WorkshopShell } from "./workshop-shell";

export interface WorkshopRoutesProps {
  readonly workshopId: WorkshopId;
  /** What follows the workshop in the address: `gov/swot`, `papan`, or nothing. */
  readonly rest: string;
}

/** Everything below `/w/...`: one room stays open while the person goes from page to page. */
export function WorkshopRoutes({ workshopId, rest }: WorkshopRoutesProps) {
  const [session] = useState(() => sessionFor(workshopId));
  useWantedPlace(workshopId, session !== null);
  if (session === null) return <NotEntered />;
  return (
    <RoomProvider token={session.token} workshopId={workshopId}>
      <OpenedWorkshop token={session.token} rest={rest} />
    </RoomProvider>
  );
}

function OpenedWorkshop({ token, rest }: { readonly token: string; readonly rest: string }) {
  const workshop = useWorkshop();
  const identity = useIdentity();
  const refusal = useRoomRefusal();
  const connected = useConnected();
  const words = useWords(shellWords);
  const reasons = useWords(refusalWords);
  useEffect(() => {
    if (connected) forgetFailedPages();
  }, [connected]);
  usePagesAhead(connected ? (identity?.role ?? null) : null);
  useEffect(() => {
    if (workshop !== null) rememberWorkshop(workshop.id, workshop.joinCode, workshop.settings);
  }, [workshop]);

  if (refusal === "unknown-session" && identity !== null && identity.role !== "participant")
    return <SignedOut />;
  if (workshop === null || identity === null) {
    if (refusal === null) return <ShellSkeleton />;
    return (
      <PlainPage title={words.notEnteredTitle} action={<RefusalAction refusal={refusal} />}>
        {reasons[refusal]}
      </PlainPage>
    );
  }
  const place = placeOf(rest, workshop);
  if (place === "first") return <Redirect to={firstPath(workshop, identity)} replace />;
  if (place === "missing") return <MissingInWorkshop workshop={workshop} identity={identity} />;
  if (place.kind === "shared" && place.page === "tayang") {
    return (
      <Suspense fallback={<ShellSkeleton />}>
        <Page place={place} />
      </Suspense>
    );
  }
  return (
    <WorkshopShell token={token} workshop={workshop} identity={identity} place={place}>
      {refusal !== null && refusal !== "archived" && <RefusalNotice refusal={refusal} />}
      <ErrorBoundary key={rest} resetOn={connected} onRetry={forgetFailedPages} fallback={showPageProblem}>
        <Suspense fallback={<PageSkeleton place={place} />}>
          <Page place={place} />
        </Suspense>
      </ErrorBoundary>
    </WorkshopShell>
  );
}

/** Long enough for the page itself to be there first, and its worksheet in step with the server. */
const aheadAfterMs = 2_000;

/** A phone that has lost the server can still go from one worksheet to the next. */
function usePagesAhead(role: Role | null): void {
  useEffect(() => {
    if (role === null) return undefined;
    let cancel = () => clearTimeout(timer);
    const timer = setTimeout(() => {
      cancel = whenIdle(() => void fetchPagesAhead(pagesAheadOf(role)));
    }, aheadAfterMs);
    return () => cancel();
  }, [role]);
}

function pagesAheadOf(role: Role): readonly PageName[] {
  const worksheetPages = ["swot", "strategy", "table", "search", "download", "late", "history"] as const;
  return role === "participant" ? worksheetPages : [...worksheetPages, "board"];
}

function Page({ place }: { readonly place: WorkshopPlace }) {
  if (place.kind === "worksheet") {
    const { dimensionId, worksheet } = place;
    return <Worksheet key={`${dimensionId}/${worksheet}`} dimensionId={dimensionId} worksheet={worksheet} />;
  }
  const View = sharedPageViews[place.page];
  return <View />;
}

interface WorksheetProps {
  readonly dimensionId: DimensionId;
  readonly worksheet: WorksheetKey;
}

function Worksheet(props: WorksheetProps) {
  const isReadable = useReadable();
  const asked = useAskedHistory();
  const show = useShowHistory();
  if (!isReadable(props)) return <NotOpened worksheet={props.worksheet} />;
  return (
    <>
      <WorksheetOf {...props} />
      {asked !== null && (
        <Suspense>
          <HistoryDialog {...props} asked={asked} onClose={() => show(null)} />
        </Suspense>
      )}
    </>
  );
}

function WorksheetOf({ dimensionId, worksheet }: WorksheetProps) {
  switch (worksheet) {
    case "swot":
      return <SwotPage dimensionId={dimensionId} />;
    case "strategy":
      return <StrategyPage dimensionId={dimensionId} />;
    case "program":
    case "action":
      return <WorksheetPage dimensionId={dimensionId} worksheet={worksheet} />;
  }
}

function placeOf(rest: string, workshop: WorkshopState): WorkshopPlace | "first" | "missing" {
  const [first = "", second = "", ...more] = rest.split("/").filter((part) => part !== "");
  if (first === "") return "first";
  const page = sharedPageOf(first);
  if (page !== undefined) return second === "" ? { kind: "shared", page } : "missing";
  const dimensionId = dimensionIdSchema.safeParse(first);
  const worksheet = worksheetOfSlug(second);
  const known = workshop.settings.dimensions.some((one) => one.id === first);
  return dimensionId.success && known && worksheet !== undefined && more.length === 0
    ? { kind: "worksheet", dimensionId: dimensionId.data, worksheet }
    : "missing";
}

function NotEntered() {
  const words = useWords(shellWords);
  return (
    <PlainPage
      title={words.notEnteredTitle}
      action={
        <ButtonLink href={landingPath} variant="primary">
          {words.toLanding}
        </ButtonLink>
      }
    >
      {words.notEntered}
    </PlainPage>
  );
}

interface MissingProps {
  readonly workshop: WorkshopState;
  readonly identity: Identity;
}

function MissingInWorkshop({ workshop, identity }: MissingProps) {
  const words = useWords(shellWords);
  return (
    <PlainPage
      title={words.missingTitle}
      action={
        <ButtonLink href={firstPath(workshop, identity)} variant="primary">
          {words.toWorkshop}
        </ButtonLink>
      }
    >
      {words.missing}
    </PlainPage>
  );
}
