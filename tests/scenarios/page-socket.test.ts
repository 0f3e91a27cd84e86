import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { socketsTo } from "../../client/sync/socket-io-socket";
import type { OpenSocket, Socket } from "../../client/sync/socket";
import { TransportOrder } from "../../client/sync/transport-order";
import { serverParser } from "../../server/sockets/shared-answer";

let http: HttpServer;
let io: Server;
let requests: string[];

beforeEach(async () => {
  http = createServer();
  io = new Server(http, { parser: serverParser });
  requests = [];
  http.on("request", () => requests.push("polling"));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
});

afterEach(() => io.close());

test("a proxy that blocks WebSocket costs one failed try, then pages use long-polling", async () => {
  http.removeAllListeners("upgrade");
  http.on("upgrade", (_request, socket) => {
    requests.push("websocket");
    socket.destroy();
  });
  io.on("connection", (socket) => socket.on("echo", (value, answer) => answer(value)));
  const openSocket = socketsTo(urlOf(http));
  const first = await opened(openSocket);
  expect(await ask(first.socket, Uint8Array.of(1, 2, 3))).toEqual(Uint8Array.of(1, 2, 3));
  expect(transports()).toEqual(["polling"]);
  first.socket.close();
  expect(requests[0]).toBe("websocket");
  requests = [];
  const second = await opened(openSocket);
  expect(requests[0]).toBe("polling");
  second.socket.close();
});

test("answers and events arrive in the order they were sent, within one task of the page", async () => {
  io.on("connection", (socket) =>
    socket.on("open", (_value, answer) => {
      answer("answer");
      socket.emit("tick", 1);
      socket.emit("tick", 2);
    }),
  );
  const seen: unknown[] = [];
  const { socket } = await opened(socketsTo(urlOf(http)), (message, payload) =>
    seen.push([message, payload]),
  );
  socket.request("open", null, {
    timeoutMs: 5000,
    came: (value) => seen.push(value),
    none: () => seen.push("none"),
  });
  await vi.waitFor(() => expect(seen).toHaveLength(3));
  expect(seen).toEqual(["answer", ["tick", 1], ["tick", 2]]);
  socket.close();
});

test("what arrives is handed over at the pace of the page's work, in the same order", async () => {
  io.on("connection", (socket) =>
    socket.on("open", (_value, answer) => {
      answer("answer");
      socket.emit("tick", 1);
    }),
  );
  const waiting: (() => void)[] = [];
  const work = { pace: (task: () => void) => void waiting.push(task) };
  const seen: unknown[] = [];
  const openSocket = socketsTo(urlOf(http), new TransportOrder(), work);
  const { socket } = await opened(openSocket, (message, payload) => seen.push([message, payload]));
  socket.request("open", null, {
    timeoutMs: 5000,
    came: (value) => seen.push(value),
    none: () => seen.push("none"),
  });
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  expect(seen).toEqual([]);
  for (const task of waiting) task();
  expect(seen).toEqual(["answer", ["tick", 1]]);
  socket.close();
});

test("an attempt that fails or ends is told once, and nothing after it was closed", async () => {
  const { socket, closed } = await opened(socketsTo(urlOf(http)));
  io.disconnectSockets(true);
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  socket.close();
  expect(closed).toHaveBeenCalledOnce();

  const quiet = await opened(socketsTo(urlOf(http)));
  const none = vi.fn();
  quiet.socket.request("nobody answers", null, { timeoutMs: 1, came: none, none });
  quiet.socket.close();
  quiet.socket.send("late", null);
  const failed = vi.fn();
  socketsTo("http://127.0.0.1:1")({ opened: none, received: none, closed: failed });
  await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  expect(quiet.closed).not.toHaveBeenCalled();
  expect(none).not.toHaveBeenCalled();
});

async function opened(
  openSocket: OpenSocket,
  received: (message: string, payload: unknown) => void = () => undefined,
): Promise<{ socket: Socket; closed: ReturnType<typeof vi.fn> }> {
  const closed = vi.fn();
  const socket = await new Promise<Socket>((resolve, reject) => {
    const made: Socket = openSocket({
      opened: () => resolve(made),
      received,
      closed: () => {
        closed();
        reject(new Error("no connection"));
      },
    });
  });
  return { socket, closed };
}

function ask(socket: Socket, value: unknown): Promise<unknown> {
  return new Promise((resolve, reject) =>
    socket.request("echo", value, {
      timeoutMs: 5000,
      came: resolve,
      none: () => reject(new Error("no answer")),
    }),
  );
}

function transports(): readonly string[] {
  return [...io.sockets.sockets.values()].map((socket) => socket.conn.transport.name);
}

function urlOf(server: HttpServer): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
