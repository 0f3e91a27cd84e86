import type { IncomingMessage, Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { WorkshopId } from "../../shared/domain/workshop";
import { devicesMessage, type DeviceState } from "../../shared/protocol/device-messages";
import {
  documentResetMessage,
  documentTickMessage,
  type DocumentTick,
} from "../../shared/protocol/document-messages";
import { frameMaxBytes, helloDeadlineMs } from "../../shared/protocol/limits";
import { heldMessage } from "../../shared/protocol/held-messages";
import { presenceTickMessage } from "../../shared/protocol/presence-messages";
import { rowCountsMessage } from "../../shared/protocol/workshop-state";
import { ownerOf } from "../access/session";
import { heldEditFor } from "../rooms/held-view";
import { logIncident } from "../rooms/incident";
import { withoutNames } from "../rooms/packed-labels";
import { OfferParts } from "../rooms/offer-parts";
import type { RoomsEvent, Tick } from "../rooms/room-events";
import { watchAccess } from "./access-watch";
import { listenForCommands } from "./command-messages";
import { listenForDevices } from "./device-messages";
import { Devices } from "./devices";
import { Connection } from "./connection";
import { Connections } from "./connections";
import { listenForDocuments } from "./document-messages";
import { DocumentNumbers } from "./document-numbers";
import { FanOut } from "./fan-out";
import { guardAgainstFloods } from "./flood-guard";
import type { GatewayContext } from "./gateway-context";
import type { GatewayDependencies } from "./gateway-dependencies";
import { listenForHello } from "./hello-messages";
import { Presence } from "./presence";
import { listenForPresence } from "./presence-messages";
import { tellQuickWins } from "./quick-win-news";
import { listenForRecoveries } from "./recovery-messages";
import { SessionBudget } from "./session-budget";
import { serverParser } from "./shared-answer";
import { namedRoom, namelessRoom, seesNames, workshopRoom } from "./socket-rooms";

const families = [
  listenForHello,
  listenForDocuments,
  listenForRecoveries,
  listenForPresence,
  listenForCommands,
  listenForDevices,
];

/** The sockets of all pages: one connection per tab, one Socket.IO room per document. */
export function attachSockets(
  httpServer: HttpServer,
  dependencies: GatewayDependencies,
): { dispose(): Promise<void> } {
  // The answer to an upgrade and the first packet behind it leave in one write.
  httpServer.on("upgrade", (_request, socket) => {
    socket.cork();
    setImmediate(() => socket.uncork());
  });
  const io = new Server(httpServer, {
    parser: serverParser,
    transports: ["websocket", "polling"],
    serveClient: false,
    // Compressing every frame costs more than it saves; recovery would skip the greeting.
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: frameMaxBytes,
    connectTimeout: helloDeadlineMs,
  });
  // An upgrade that is refused is answered and ended at once: what is still held back then is lost.
  io.engine.on("connection_error", ({ req }: { readonly req: IncomingMessage }) => {
    if (req.headers.upgrade !== undefined) req.socket.uncork();
  });
  return servePages(io, dependencies);
}

/** The same over a Socket.IO server that is there already. */
export function servePages(io: Server, dependencies: GatewayDependencies): { dispose(): Promise<void> } {
  const bySocket = new WeakMap<Socket, Connection>();
  const fanOut = new FanOut(io, {
    now: dependencies.now,
    onCaughtUp: (socket) => sendGap(context, bySocket.get(socket)),
  });
  const numbers = new DocumentNumbers();
  const presence = new Presence((key, news) =>
    fanOut.send(namedRoom(key), presenceTickMessage, { number: numbers.of(key), ...news }),
  );
  const connections = new Connections();
  const { deviceStore, now, report = logIncident } = dependencies;
  const devices = new Devices({
    store: deviceStore,
    now,
    send: (workshopId, changed) => sendDevices(connections, workshopId, changed),
    failed: (error) => report({ event: "devices-not-saved", detail: String(error) }),
  });
  const context: GatewayContext = {
    ...dependencies,
    report,
    io,
    fanOut,
    numbers,
    presence,
    devices,
    connections,
    offerParts: new OfferParts(dependencies.now),
    budget: new SessionBudget(dependencies.now, dependencies.sessionRate),
  };
  io.on("connection", (socket) => {
    const connection = new Connection(socket);
    bySocket.set(socket, connection);
    guardAgainstFloods(context, connection);
    // All of them now, before anything is awaited: the first message may already be here.
    for (const listen of families) listen(context, connection);
    socket.once("disconnect", () => connection.end());
    socket.on("error", (error) => context.report({ event: "socket-error", detail: error.name }));
  });
  const endings = [
    watchAccess(context),
    tellQuickWins(context),
    context.rooms.onEvent((event) => pass(context, event)),
  ];
  return {
    async dispose() {
      for (const end of endings) end();
      io.disconnectSockets(true);
      io.engine.close();
      presence.dispose();
      await devices.dispose();
    },
  };
}

type HeldEvent = Extract<RoomsEvent, { kind: "held" }>;

function pass(context: GatewayContext, event: RoomsEvent): void {
  switch (event.kind) {
    case "tick":
      passTick(context, event.key, event.tick);
      return;
    case "reset":
      for (const room of [namedRoom(event.key), namelessRoom(event.key)])
        context.fanOut.send(room, documentResetMessage, { document: event.key, epoch: event.epoch });
      return;
    case "counts":
      context.io.to(workshopRoom(event.workshopId)).emit(rowCountsMessage, event.counts);
      return;
    case "held":
      passHeld(context, event);
      return;
    case "struck-out":
      context.report({ event: "struck-out", sessionId: event.sessionId });
      context.connections.endSessions([event.sessionId]);
  }
}

/**
 * Everybody gets the tick, its author too, so that sequence numbers stay contiguous on every page. Who has moved
 * meanwhile goes along in the same frame.
 */
function passTick({ fanOut, numbers, presence }: GatewayContext, key: DocumentKey, news: Tick): void {
  const tick: DocumentTick = { number: numbers.of(key), ...news };
  fanOut.send(namedRoom(key), documentTickMessage, { ...tick, presence: presence.takeNews(key) });
  const nameless = namelessRoom(key);
  if (fanOut.hasAudience(nameless))
    fanOut.send(nameless, documentTickMessage, { ...tick, labels: withoutNames(tick.labels) });
}

/** To facilitators and to the pages of whoever it comes from: each sees it in its own way. */
function passHeld({ connections, now }: GatewayContext, { held, onlyFor }: HeldEvent): void {
  for (const { session, socket } of connections.ofWorkshop(held.workshopId)) {
    const isTold = session !== null && (onlyFor === null || onlyFor === ownerOf(session));
    const edit = isTold ? heldEditFor(session, held, now()) : null;
    if (edit !== null) socket.emit(heldMessage, { edits: [edit] });
  }
}

function sendDevices(
  connections: Connections,
  workshopId: WorkshopId,
  devices: readonly DeviceState[],
): void {
  for (const { session, socket } of connections.ofWorkshop(workshopId))
    if (session?.role === "facilitator") socket.emit(devicesMessage, { devices });
}

/** A tick from the present on: a page that missed some sees the gap and opens the document again. */
function sendGap({ numbers, presence }: GatewayContext, connection: Connection | undefined): void {
  if (connection === undefined) return;
  for (const [key, { room }] of connection.documents) {
    const { headSeq } = room;
    const tick: DocumentTick = {
      number: numbers.of(key),
      from: headSeq,
      to: headSeq,
      updates: [],
      labels: [],
    };
    const people = seesNames(connection.session) ? presence.people(key) : [];
    const news = { here: people, moved: [], left: [] };
    connection.socket.emit(documentTickMessage, { ...tick, ...(people.length > 0 && { presence: news }) });
  }
}
