import { similarItemsIn } from "../../shared/analysis/checks/finding";
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

/** Facilitators let anything stand; whoever writes a SWOT says of its items that they are not similar. Null means yes. */
export async function mayWaive(
  session: Session,
  { findingId }: WaiverCommand,
  at: { readonly workshop: LiveWorkshop; readonly rows: KnownRows },
): Promise<Refusal | null> {
  if (session.role === "facilitator") return null;
  const items = similarItemsIn(findingId);
  const dimensionId = session.person?.dimensionId;
  if (items === null || dimensionId === undefined) return "not-allowed";
  const address = { workshopId: at.workshop.id, dimensionId, worksheet: "swot" } as const;
  const refusal = mayWrite(session, address, at.workshop);
  if (refusal !== null) return refusal;
  return (await at.rows.hasRows(documentKey(address), items)) ? null : "not-found";
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
