import { documentKey } from "../../shared/domain/document-key";
import { failed, ok, type Result } from "../../shared/domain/result";
import type { Command } from "../../shared/protocol/command-messages";
import { itemLinkId, type ItemLink, type LinkedItem } from "../../shared/protocol/item-link-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import { mayWrite } from "../access/permissions";
import type { Session } from "../access/session";
import type { StoredChange } from "../storage/workshop-operations";
import type { LiveWorkshop } from "./live-workshop";
import { hasRoom } from "./room-left";
import type { KnownRows } from "./waiver-commands";

type ItemLinkCommand = Extract<Command, { type: "items:link" }>;

/** All of them go to every page that connects. */
const linksMax = 1_000;

interface LinkContext {
  readonly session: Session;
  readonly workshop: LiveWorkshop;
  readonly rows: KnownRows;
  /** Those that hold. */
  readonly links: readonly ItemLink[];
}

/** What a command leaves on disk: both items are there, in two groups, and the session writes one of the two. */
export async function decideItemLink(
  { items, linked }: ItemLinkCommand,
  { session, workshop, rows, links }: LinkContext,
): Promise<Result<Extract<StoredChange, { kind: "item-link" | "nothing" }>, Refusal>> {
  const [one, other] = items.toSorted((a, b) => (a.rowId < b.rowId ? -1 : 1));
  if (one === undefined || other === undefined || one.dimensionId === other.dimensionId)
    return failed("invalid");
  const addressOf = ({ dimensionId }: LinkedItem) =>
    ({ workshopId: workshop.id, dimensionId, worksheet: "swot" }) as const;
  const refusals = [one, other].map((item) => mayWrite(session, addressOf(item), workshop));
  if (!refusals.includes(null))
    return failed(refusals.find((refusal) => refusal !== "not-allowed") ?? "not-allowed");
  for (const item of [one, other]) {
    const isDimension = workshop.settings.dimensions.some(({ id }) => id === item.dimensionId);
    if (!isDimension || !(await rows.hasRows(documentKey(addressOf(item)), [item.rowId])))
      return failed("not-found");
  }
  const id = itemLinkId({ items: [one, other] });
  const holds = links.some((link) => itemLinkId(link) === id);
  if (linked === holds) return ok({ kind: "nothing" });
  if (linked && !hasRoom(session, { held: links.length, max: linksMax })) return failed("too-large");
  return ok({ kind: "item-link", items: [one, other], linked });
}
