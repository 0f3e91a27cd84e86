import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** What the network does with WebSocket connections made from now on. */
export type WebSocketFate =
  | "passed"
  /** Answered with 403, as by an office proxy. */
  | "refused"
  /** The upgrade passes, everything after it is dropped. */
  | "swallowed";

/** The network between devices and the server, which misbehaves as told: at the level of TCP, as a real one does. */
export interface HallNetwork {
  /** Where devices reach the server through it. */
  readonly url: string;
  webSockets: WebSocketFate;
  /** WebSocket connections that the server still has open. */
  readonly webSocketsAtServer: number;
  /** Requests for WebSocket and others, in the order they came. */
  readonly attempts: readonly ("websocket" | "http")[];
  /**
   * Dead Wi-Fi: what is open hears nothing any more, neither side is told, and what is opened hangs.
   */
  fallSilent(): void;
  /** What is opened from now on gets through; what went silent stays so, as after a change of the access point. */
  recover(): void;
  /** The same address in front of what belongs to the server, for a link that names the server itself. */
  through(address: string): string;
  dispose(): Promise<void>;
}

interface Line {
  readonly device: Socket;
  readonly server: Socket;
  readonly isWebSocket: boolean;
  silent: boolean;
}

export async function startHallNetwork(serverUrl: string): Promise<HallNetwork> {
  const target = new URL(serverUrl);
  const lines = new Set<Line>();
  const stranded = new Set<Socket>();
  const attempts: ("websocket" | "http")[] = [];
  let silent = false;

  const listener = createServer((device) => {
    device.on("error", () => undefined);
    if (silent) {
      strand(device);
      return;
    }
    device.once("data", (first) => {
      if (silent) strand(device);
      else open(device, first);
    });
  }).listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  const url = `http://127.0.0.1:${address.port}`;

  const network: HallNetwork = {
    url,
    webSockets: "passed",
    get webSocketsAtServer() {
      return [...lines].filter((line) => line.isWebSocket).length;
    },
    attempts,
    fallSilent() {
      silent = true;
      for (const line of lines) line.silent = true;
    },
    recover() {
      silent = false;
    },
    through: (given) => given.replace(serverUrl, url),
    async dispose() {
      for (const { device, server } of lines) {
        device.destroy();
        server.destroy();
      }
      for (const device of stranded) device.destroy();
      listener.close();
      await once(listener, "close");
    },
  };
  return network;

  function strand(device: Socket): void {
    stranded.add(device);
    device.resume();
    device.once("close", () => stranded.delete(device));
  }

  function open(device: Socket, first: Buffer): void {
    const isWebSocket = /^upgrade:\s*websocket/imu.test(first.toString("latin1"));
    attempts.push(isWebSocket ? "websocket" : "http");
    if (isWebSocket && network.webSockets === "refused") {
      device.end("HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
      return;
    }
    const swallows = isWebSocket && network.webSockets === "swallowed";
    const server = connect(Number(target.port), target.hostname);
    const line: Line = { device, server, isWebSocket, silent: false };
    lines.add(line);
    server.on("error", () => undefined);
    server.write(first);
    device.on("data", (bytes) => {
      if (!line.silent && !swallows) server.write(bytes);
    });
    let answered = false;
    server.on("data", (bytes) => {
      if (line.silent || (swallows && answered)) return;
      device.write(swallows ? headOf(bytes) : bytes);
      answered = true;
    });
    // A silent line ends on either side without the other being told.
    device.once("close", () => {
      if (!line.silent) server.destroy();
    });
    server.once("close", () => {
      lines.delete(line);
      if (line.silent) strand(device);
      else device.destroy();
    });
  }
}

/** An answer without what follows its head. */
function headOf(bytes: Buffer): Buffer {
  const end = bytes.indexOf("\r\n\r\n");
  return end === -1 ? bytes : bytes.subarray(0, end + 4);
}
