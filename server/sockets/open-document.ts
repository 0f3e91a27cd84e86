import { documentAddress, type DocumentAddress } from "../../shared/domain/document-key";
import type { DocumentAccess, DocumentOpen, SentOpenAnswer } from "../../shared/protocol/document-messages";
import type { PresentPerson } from "../../shared/protocol/presence-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import { couldWrite, mayRead, mayWrite } from "../access/permissions";
import { ownerOf, type Session } from "../access/session";
import type { CaughtUp } from "../rooms/catch-up";
import type { Room } from "../rooms/room";
import type { Connection } from "./connection";
import type { GatewayContext } from "./gateway-context";
import { costs } from "./session-budget";
import { SharedAnswer, SharedAttachments } from "./shared-answer";
import { seesNames } from "./socket-rooms";

interface OpenCall {
  readonly connection: Connection;
  readonly session: Session;
  readonly request: DocumentOpen;
  readonly answer: (answer: SentOpenAnswer | SharedAnswer) => void;
}

/**
 * Answers with what the page is missing and, in the same moment, lets its socket have the ticks. Errors: rejects when
 * the document cannot be loaded.
 */
export async function openDocument(context: GatewayContext, call: OpenCall): Promise<void> {
  const { connection, session, request, answer } = call;
  const { document: key, clientIds } = request;
  const address = documentAddress(key);
  const refusal = whyUnreadable(context, session, address);
  if (refusal !== null || !context.rooms.exists(key)) {
    // What was typed before the worksheet was hidden can only be kept under ids that are claimed.
    const unclaimed =
      couldWrite(session, address) && context.rooms.exists(key)
        ? await claim(context, { room: await context.rooms.open(key), session, clientIds })
        : [];
    // It may have been shown again meanwhile, and the page was told before this answer: then it comes once more.
    const still = whyUnreadable(context, session, address) ?? "busy";
    const isClaimed = unclaimed === "taken" || unclaimed.length === 0;
    answer({ ok: false, refusal: refusal === null ? "not-found" : isClaimed ? still : "cannot-store" });
    return;
  }
  const turn = connection.beginOpening(key);
  const room = await context.rooms.open(key);
  // The page sets aside what it has, and opens the document anew under ids of its own.
  if (!(await room.continues(request))) {
    answer({ ok: false, refusal: "wrong-epoch" });
    return;
  }
  const unclaimed = await claim(context, { room, session, clientIds });
  if (unclaimed === "taken") {
    answer({ ok: false, refusal: "client-id-taken" });
    return;
  }
  await room.open(request, (caughtUp) => {
    const changed = whyUnreadable(context, session, address);
    if (changed !== null || !connection.isStillOpening(key, turn)) {
      answer({ ok: false, refusal: changed ?? "busy" });
      return;
    }
    const access = accessOf(context, session, { room, unclaimed });
    connection.enter(key, { room, access, unclaimed });
    context.budget.charge(session.id, costs.opened(bytesOf(caughtUp)));
    const named = seesNames(session);
    const people = named ? context.presence.people(key) : [];
    const number = context.numbers.of(key);
    answer(openAnswer(connection, caughtUp, { number, access, people, named }));
  });
}

interface PersonalPart {
  readonly number: number;
  readonly access: DocumentAccess;
  readonly people: PresentPerson[];
  /** Whether this session sees who wrote. */
  readonly named: boolean;
}

/** A whole document and its labels are put together once for everybody who joins. */
function openAnswer(
  { socket }: Connection,
  { epoch, seq, check, stateVector, isWhole, updates, labels }: CaughtUp,
  { number, access, people, named }: PersonalPart,
): SentOpenAnswer | SharedAnswer {
  const packed = named ? labels.named : labels.nameless;
  const opened = { ok: true as const, epoch, seq, check, number, stateVector, access, people };
  const answer = { ...opened, updates: [...updates], labels: packed };
  const [whole, ...tail] = updates;
  if (!isWhole || whole === undefined) return answer;
  return new SharedAnswer({
    socket,
    answer,
    own: { ...opened, updates: [null, ...tail], labels: null },
    shared: sharedOf(whole, packed),
  });
}

const sharedByLabels = new WeakMap<
  Uint8Array,
  { readonly whole: Uint8Array; readonly shared: SharedAttachments }
>();

function sharedOf(whole: Uint8Array, packed: Uint8Array): SharedAttachments {
  const known = sharedByLabels.get(packed);
  if (known?.whole === whole) return known.shared;
  const shared = new SharedAttachments([
    { path: ["updates", 0], bytes: whole },
    { path: ["labels"], bytes: packed },
  ]);
  sharedByLabels.set(packed, { whole, shared });
  return shared;
}

function bytesOf({ updates }: CaughtUp): number {
  return updates.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** What a session may do with a document, as of now. */
export function accessOf(
  { workshops }: GatewayContext,
  session: Session,
  { room, unclaimed }: { readonly room: Room; readonly unclaimed: readonly number[] },
): DocumentAccess {
  const rules = workshops.rules(room.address.workshopId);
  const refusal = rules === undefined ? "not-found" : mayWrite(session, room.address, rules);
  const reason = refusal ?? (unclaimed.length > 0 ? "cannot-store" : null);
  return { document: room.key, write: reason === null, reason };
}

export function whyUnreadable(
  { workshops }: GatewayContext,
  session: Session,
  address: DocumentAddress,
): Refusal | null {
  if (session.workshopId !== address.workshopId) return "not-allowed";
  const rules = workshops.rules(address.workshopId);
  return rules === undefined ? "not-found" : mayRead(session, address, rules);
}

/**
 * Claims the page's client ids where it could ever write, also while the worksheet is closed. While the disk takes
 * nothing the document can still be read: the ids that are left unclaimed are given back.
 */
async function claim(
  { report }: GatewayContext,
  {
    room,
    session,
    clientIds,
  }: { readonly room: Room; readonly session: Session; readonly clientIds: number[] },
): Promise<readonly number[] | "taken"> {
  if (!couldWrite(session, room.address)) return [];
  try {
    return (await room.claim(ownerOf(session), clientIds)) ? [] : "taken";
  } catch (error) {
    report({ event: "claim-failed", document: room.key, sessionId: session.id, detail: String(error) });
    return clientIds;
  }
}
