import type { DocumentKey } from "../../shared/domain/document-key";
import { documentAccessMessage } from "../../shared/protocol/document-messages";
import {
  storageStateMessage,
  workshopStateMessage,
  type WorkshopState,
} from "../../shared/protocol/workshop-state";
import { ownerOf, type Session } from "../access/session";
import { itemLinksMessage } from "../../shared/protocol/item-link-messages";
import { waiversMessage } from "../../shared/protocol/waiver-messages";
import type { Connection, OpenDocument } from "./connection";
import type { GatewayContext } from "./gateway-context";
import { accessOf, whyUnreadable } from "./open-document";
import { everybodyRoom, seesNames, workshopRoom } from "./socket-rooms";
import { storageState } from "./storage-state";

/** Tells pages what has changed for them, and takes documents away from those who may no longer read them. */
export function watchAccess(context: GatewayContext): () => void {
  const { workshops, storage, warnings, connections, io } = context;
  const tellStorage = (): void => void io.to(everybodyRoom).emit(storageStateMessage, storageState(context));
  const endings = [
    workshops.onChange((state: WorkshopState) => {
      io.to(workshopRoom(state.id)).emit(workshopStateMessage, state);
      for (const connection of connections.ofWorkshop(state.id)) refreshAll(context, connection);
    }),
    workshops.waivers.onChange((workshopId, waivers) => {
      for (const { session, socket } of connections.ofWorkshop(workshopId))
        if (seesNames(session)) socket.emit(waiversMessage, { waivers });
    }),
    workshops.itemLinks.onChange(
      (workshopId, links) => void io.to(workshopRoom(workshopId)).emit(itemLinksMessage, { links }),
    ),
    workshops.onSessionsWithdrawn((sessionIds) => connections.endSessions(sessionIds)),
    storage.onWritableChange((writable) => {
      tellStorage();
      if (!writable) return;
      for (const connection of connections.all()) {
        claimMissing(context, connection);
        endIfWithdrawn(context, connection);
      }
    }),
    warnings?.onChange(tellStorage),
  ];
  return () => {
    for (const end of endings) end?.();
  };
}

function refreshAll(context: GatewayContext, connection: Connection): void {
  const { session } = connection;
  if (session === null) return;
  for (const [key, opened] of connection.documents) refresh(context, connection, { session, key, opened });
}

function refresh(
  context: GatewayContext,
  connection: Connection,
  { session, key, opened }: { session: Session; key: DocumentKey; opened: OpenDocument },
): void {
  const unreadable = whyUnreadable(context, session, opened.room.address);
  const access =
    unreadable === null
      ? accessOf(context, session, opened)
      : { document: key, write: false, reason: unreadable };
  if (unreadable !== null) {
    connection.leave(key);
    context.presence.clear(session.id, connection, key);
  } else if (access.write === opened.access.write && access.reason === opened.access.reason) return;
  opened.access = access;
  connection.socket.emit(documentAccessMessage, access);
}

/** [STORE6] A withdrawal that failed may be on disk all the same. Only sessions of links are ever withdrawn. */
function endIfWithdrawn({ report }: GatewayContext, connection: Connection): void {
  const { session } = connection;
  if (session === null || session.role === "participant") return;
  const failed = (error: unknown): void =>
    report({ event: "session-not-read", sessionId: session.id, detail: String(error) });
  connection.endIfWithdrawn().catch(failed);
}

/** Documents opened while the disk took nothing. */
function claimMissing(context: GatewayContext, connection: Connection): void {
  const { session } = connection;
  if (session === null) return;
  for (const [key, { room, access, unclaimed }] of connection.documents) {
    if (unclaimed.length === 0) continue;
    room.claim(ownerOf(session), unclaimed).then(
      (claimed) => {
        // An id that turns out to be taken is refused with the first push, and the page makes another.
        if (!claimed || !connection.documents.has(key)) return;
        const opened: OpenDocument = { room, access, unclaimed: [] };
        connection.enter(key, opened);
        refresh(context, connection, { session, key, opened });
      },
      (error: unknown) => context.report({ event: "claim-failed", document: key, detail: String(error) }),
    );
  }
}
