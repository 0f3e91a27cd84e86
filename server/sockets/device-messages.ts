import * as z from "zod/mini";
import { deviceSetMessage, deviceSetSchema } from "../../shared/protocol/device-messages";
import type { Connection } from "./connection";
import type { GatewayContext } from "./gateway-context";
import { costs } from "./session-budget";

/** `device:set`: what a page says about edits it has not sent. */
export function listenForDevices({ devices, budget, now }: GatewayContext, connection: Connection): void {
  connection.socket.on(deviceSetMessage, (payload: unknown) => {
    const { session } = connection;
    const said = z.safeParse(deviceSetSchema, payload);
    if (session === null || !said.success || budget.take(session.id, costs.device) > 0) return;
    const { unsent, since } = said.data;
    const isSince = unsent > 0 && since !== null;
    devices.set(session, connection, { unsent, since: isSince ? Math.min(since, now()) : null });
  });
  connection.socket.once("disconnect", () => {
    if (connection.session !== null) devices.left(connection.session, connection);
  });
}
