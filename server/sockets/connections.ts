import type { WorkshopId } from "../../shared/domain/workshop";
import type { Connection } from "./connection";

/** All connections that have said hello, one per tab. */
export class Connections {
  readonly #byTab = new Map<string, Connection>();

  /** An older connection of the same tab of the same session is closed: its page has given it up. */
  add(connection: Connection, tabId: string): void {
    const tab = `${connection.session?.id}/${tabId}`;
    const older = this.#byTab.get(tab);
    this.#byTab.set(tab, connection);
    if (older !== undefined) abandon(older);
    // Late, when the newer one has taken over: it only takes away what is its own.
    connection.socket.once("disconnect", () => {
      if (this.#byTab.get(tab) === connection) this.#byTab.delete(tab);
    });
  }

  all(): Iterable<Connection> {
    return this.#byTab.values();
  }

  ofWorkshop(workshopId: WorkshopId): readonly Connection[] {
    return [...this.#byTab.values()].filter(({ session }) => session?.workshopId === workshopId);
  }

  endSessions(sessionIds: readonly string[]): void {
    for (const { session, socket } of this.#byTab.values())
      if (session !== null && sessionIds.includes(session.id)) socket.disconnect(true);
  }
}

/** Without waiting for the other side to agree, which takes half a minute when its network is gone. */
function abandon({ socket }: Connection): void {
  socket.disconnect(true);
  // One that began with long-polling shares its first TCP connection with other requests of the device.
  if (socket.handshake.query["transport"] === "websocket") socket.request.socket.destroy();
}
