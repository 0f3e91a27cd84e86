import * as z from "zod/mini";
import { presenceSetMessage, presenceSetSchema } from "../../shared/protocol/presence-messages";
import type { Connection } from "./connection";
import type { GatewayContext } from "./gateway-context";
import { costs } from "./session-budget";

/** `presence:set`: only into documents that are open on this socket. */
export function listenForPresence({ presence, budget }: GatewayContext, connection: Connection): void {
  connection.socket.on(presenceSetMessage, (payload: unknown) => {
    const { session } = connection;
    const place = z.safeParse(presenceSetSchema, payload);
    if (session === null || !place.success || budget.take(session.id, costs.presence) > 0) return;
    const { document: key, focus } = place.data;
    if (key === null) presence.clear(session.id, connection);
    else if (connection.documents.has(key)) presence.set(session, connection, { key, focus });
  });
  connection.socket.once("disconnect", () => {
    if (connection.session !== null) presence.clear(connection.session.id, connection);
  });
}
