import { io } from "socket.io-client";
import { oneFrameParser } from "../../shared/protocol/one-frame-parser";
import type { OpenSocket, Socket, SocketListener } from "./socket";

type Transport = "websocket" | "polling";

/** A network that swallows packets must not hold up the next attempt, which starts with the other transport. */
const connectTimeoutMs = 6000;

/**
 * Sockets to the server at this address. WebSocket goes first, then polling; whichever worked goes first the
 * next time, so that a proxy that blocks WebSocket costs its delay only once.
 */
export function socketsTo(url: string): OpenSocket {
  let order: readonly Transport[] = ["websocket", "polling"];
  return (listener) =>
    openSocketIo({ url, transports: order }, listener, (worked) => {
      const others: readonly Transport[] = worked === "polling" ? ["websocket"] : ["polling"];
      order = worked === null ? order.toReversed() : [worked, ...others];
    });
}

function openSocketIo(
  { url, transports }: { readonly url: string; readonly transports: readonly Transport[] },
  listener: SocketListener,
  onOutcome: (worked: Transport | null) => void,
): Socket {
  const socket = io(url, {
    parser: oneFrameParser,
    transports: [...transports],
    tryAllTransports: true,
    forceNew: true,
    // When and how often is decided by the connection, which also knows about wake-ups.
    reconnection: false,
    timeout: connectTimeoutMs,
  });
  let open = true;
  const end = () => {
    open = false;
    socket.offAny();
    socket.removeAllListeners();
    socket.disconnect();
  };
  const fail = (outcomeKnown: boolean) => {
    if (!open) return;
    if (!outcomeKnown) onOutcome(null);
    end();
    listener.closed();
  };
  socket.on("connect", () => {
    const { engine } = socket.io;
    onOutcome(engine.transport.name === "polling" ? "polling" : "websocket");
    engine.once("upgrade", () => onOutcome("websocket"));
    listener.opened();
  });
  socket.on("connect_error", () => fail(false));
  socket.on("disconnect", () => fail(true));
  socket.onAny((message: string, payload: unknown) => listener.received(message, payload));
  return {
    request: (message, payload, answer) => {
      // Socket.IO would keep what is emitted while disconnected and replay it.
      if (!socket.connected) return;
      socket.timeout(answer.timeoutMs).emit(message, payload, (error: Error | null, value: unknown) => {
        if (!open) return;
        if (error === null) answer.came(value);
        else answer.none();
      });
    },
    send: (message, payload) => {
      if (socket.connected) socket.emit(message, payload);
    },
    close: end,
  };
}
