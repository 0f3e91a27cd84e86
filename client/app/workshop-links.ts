import type { Dimension, DimensionId } from "../../shared/domain/dimension";
import { documentKey } from "../../shared/domain/document-key";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import type { Identity } from "../../shared/protocol/identity";
import type { AccessLevel, RowCounts, WorkshopState } from "../../shared/protocol/workshop-state";
import { sharedPath, workshopPath, worksheetPath } from "./paths";
import { sharedPagesFor, type SharedPage } from "./shared-pages";

/** Where in a workshop the person is. */
export type WorkshopPlace =
  | { readonly kind: "worksheet"; readonly dimensionId: DimensionId; readonly worksheet: WorksheetKey }
  | { readonly kind: "shared"; readonly page: SharedPage };

interface GroupLink {
  readonly dimension: Dimension;
  readonly href: string;
  readonly count: number;
  readonly current: boolean;
  readonly own: boolean;
}

interface WorksheetLink {
  readonly worksheet: WorksheetKey;
  readonly href: string;
  readonly count: number;
  readonly current: boolean;
  readonly level: AccessLevel;
}

interface SharedLink {
  readonly page: SharedPage;
  readonly href: string;
  readonly current: boolean;
  /** Things that wait there for somebody. */
  readonly waiting: number;
}

export interface WorkshopLinks {
  /** The group the worksheets belong to: the one looked at, else the own, else the first. */
  readonly dimension: Dimension | undefined;
  readonly groups: readonly GroupLink[];
  readonly worksheets: readonly WorksheetLink[];
  readonly shared: readonly SharedLink[];
}

interface LinkSource {
  readonly workshop: WorkshopState;
  readonly identity: Identity | null;
  readonly counts: RowCounts;
  /** Late edits that nobody has decided on. */
  readonly heldWaiting: number;
  /** Findings to be completed, where somebody watches over all groups. */
  readonly findings?: number;
  readonly place: WorkshopPlace;
}

/** All ways through a workshop that are open to this session, from where it is. */
export function workshopLinks({
  workshop,
  identity,
  counts,
  heldWaiting,
  findings = 0,
  place,
}: LinkSource): WorkshopLinks {
  const { id: workshopId, settings } = workshop;
  const ownId = identity?.person?.dimensionId;
  const here = place.kind === "worksheet" ? place : undefined;
  const open = settings.dimensions.filter((one) => !one.retired || one.id === here?.dimensionId);
  const dimension =
    open.find((one) => one.id === here?.dimensionId) ?? open.find((one) => one.id === ownId) ?? open[0];
  const worksheet = here?.worksheet ?? "swot";
  const countOf = (dimensionId: DimensionId, key: WorksheetKey) =>
    counts[documentKey({ workshopId, dimensionId, worksheet: key })] ?? 0;

  return {
    dimension,
    groups: open.map((one) => ({
      dimension: one,
      href: worksheetPath({ workshopId, dimensionId: one.id, worksheet }),
      count: countOf(one.id, worksheet),
      current: here !== undefined && one.id === here.dimensionId,
      own: one.id === ownId,
    })),
    worksheets: dimension === undefined ? [] : worksheetKeys.flatMap((key) => worksheetLink(dimension, key)),
    shared: sharedPagesFor(identity?.role ?? "observer").map((page) => ({
      page,
      href: sharedPath(workshopId, page),
      current: place.kind === "shared" && place.page === page,
      waiting: page === "susulan" ? heldWaiting : page === "periksa" ? findings : 0,
    })),
  };

  function worksheetLink({ id: dimensionId }: Dimension, key: WorksheetKey): readonly WorksheetLink[] {
    const level = workshop.access[dimensionId]?.[key] ?? "open";
    const current = here?.worksheet === key;
    if (level === "hidden" && identity?.role !== "facilitator" && !current) return [];
    const href = worksheetPath({ workshopId, dimensionId, worksheet: key });
    return [{ worksheet: key, href, count: countOf(dimensionId, key), current, level }];
  }
}

/** The first page of a session in its workshop. */
export function firstPath(workshop: WorkshopState, identity: Identity): string {
  const { id: workshopId } = workshop;
  switch (identity.role) {
    case "participant": {
      const dimensionId = identity.person?.dimensionId;
      return dimensionId === undefined
        ? sharedPath(workshopId, "papan")
        : worksheetPath({ workshopId, dimensionId, worksheet: "swot" });
    }
    case "observer":
      return sharedPath(workshopId, "tayang");
    case "facilitator":
    case "advisor":
      return sharedPath(workshopId, "papan");
    case "operator":
      return workshopPath(workshopId);
  }
}
