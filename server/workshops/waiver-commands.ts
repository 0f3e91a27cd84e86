import { similarItemsIn } from "../../shared/analysis/checks/finding";
import type { DimensionId } from "../../shared/domain/dimension";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import { failed, ok, type Result } from "../../shared/domain/result";
import type { Command } from "../../shared/protocol/command-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { Waiver } from "../../shared/protocol/waiver-messages";
import type { RowId } from "../../shared/worksheets/row";
import { mayWrite } from "../access/permissions";
import type { Session } from "../access/session";
import type { StoredChange } from "../storage/workshop-operations";
import type { LiveWorkshop } from "./live-workshop";
import { hasRoom } from "./room-left";

type WaiverCommand = Extract<Command, { type: `finding:${string}` }>;

/** All of them go to every page that connects. */
const waiversMax = 2_000;

/** Which rows a document holds, those in Sampah included. Offered by the rooms. */
export interface KnownRows {
  hasRows(key: DocumentKey, rowIds: readonly RowId[]): Promise<boolean>;
}

/**
 * Facilitators let anything stand; whoever writes a SWOT says that two of its items, or one of them and one of another
 * group, are not similar. Null means yes.
 */
export async function mayWaive(
  session: Session,
  { findingId }: WaiverCommand,
  at: { readonly workshop: LiveWorkshop; readonly rows: KnownRows },
): Promise<Refusal | null> {
  if (session.role === "facilitator") return null;
  const similar = similarItemsIn(findingId);
  const dimensionId = session.person?.dimensionId;
  if (similar === null || dimensionId === undefined) return "not-allowed";
  const swotOf = (id: DimensionId) =>
    ({ workshopId: at.workshop.id, dimensionId: id, worksheet: "swot" }) as const;
  const refusal = mayWrite(session, swotOf(dimensionId), at.workshop);
  if (refusal !== null) return refusal;
  const holds = (id: DimensionId, items: readonly RowId[]) => at.rows.hasRows(documentKey(swotOf(id)), items);
  if (similar.check === "similar-items")
    return (await holds(dimensionId, similar.items)) ? null : "not-found";
  const [first, second] = similar.items;
  const isFirstOwn = await holds(dimensionId, [first]);
  if (!isFirstOwn && !(await holds(dimensionId, [second]))) return "not-found";
  const other = isFirstOwn ? second : first;
  for (const { id } of at.workshop.settings.dimensions)
    if (id !== dimensionId && (await holds(id, [other]))) return null;
  return "not-found";
}

/** What a command leaves on disk. The server does not look for the finding: pages find, and rows go on changing. */
export function decideWaiver(
  command: WaiverCommand,
  { session, waivers }: { readonly session: Pick<Session, "role">; readonly waivers: readonly Waiver[] },
): Result<Extract<StoredChange, { kind: "waiver" | "nothing" }>, Refusal> {
  const { findingId } = command;
  const holds = waivers.some((waiver) => waiver.findingId === findingId);
  if (command.type === "finding:unwaive")
    return ok(holds ? { kind: "waiver", findingId, reason: null } : { kind: "nothing" });
  return holds || hasRoom(session, { held: waivers.length, max: waiversMax })
    ? ok({ kind: "waiver", findingId, reason: command.reason })
    : failed("too-large");
}
