import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Server } from "socket.io";
import { serverParser } from "./shared-answer";
import { RawSocket } from "../../tests/support/raw-socket";
import { FanOut } from "./fan-out";

let io: Server;
let fanOut: FanOut;
let url: string;
let sockets: RawSocket[];
let caughtUp: string[];

beforeEach(async () => {
  const http = createServer().listen(0, "127.0.0.1");
  await once(http, "listening");
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  io = new Server(http, { parser: serverParser });
  io.on("connection", (socket) => void socket.join("hall"));
  sockets = [];
  caughtUp = [];
  fanOut = new FanOut(io, { now: () => 0, onCaughtUp: ({ id }) => caughtUp.push(id) });
});

afterEach(async () => {
  for (const socket of sockets) socket.close();
  await io.close();
});

describe.each(["websocket", "polling"] as const)("by %s", (transport) => {
  test.each([
    ["an empty update", 0],
    ["a letter", 15],
    ["a frame of 125 bytes and more", 126],
    ["a page", 5_000],
    ["a whole document", 70_000],
    ["more than 64 KiB, four times", 270_000],
  ])("%s arrives as it was sent, at every socket", async (_, length) => {
    const listeners = await Promise.all([connect(transport), connect(transport)]);
    const update = Uint8Array.from({ length }, (_unused, at) => at % 251);
    const news = { here: [], moved: [], left: ["é 😀"] };
    fanOut.send("hall", "doc:tick", {
      number: 3,
      from: 1,
      to: 2,
      updates: [update],
      labels: [],
      presence: news,
    });
    fanOut.send("hall", "note", { bytes: update });
    for (const listener of listeners) {
      const tick = await listener.next<{ from: number; updates: Uint8Array[] }>("doc:tick");
      expect([tick.from, tick.updates.map((bytes) => Buffer.compare(bytes, update))]).toEqual([1, [0]]);
      expect(await listener.next("presence:tick")).toEqual({ number: 3, ...news });
      const note = await listener.next<{ bytes: Uint8Array }>("note");
      expect(Buffer.compare(note.bytes, update)).toBe(0);
    }
  });
});

test("messages of both ways stay in order", async () => {
  const listener = await connect("websocket");
  for (let at = 0; at < 50; at += 1) {
    if (at % 2 === 0) fanOut.send("hall", "count", { at, bytes: new Uint8Array(at) });
    else io.to("hall").emit("count", { at, bytes: new Uint8Array(at) });
  }
  await listener.next<{ at: number }>("count", ({ at }) => at === 49);
  expect(listener.received.map(({ payload }) => (payload as { at: number }).at)).toEqual(
    Array.from({ length: 50 }, (_, at) => at),
  );
});

test("what one turn of the loop says to a socket goes out in one write", async () => {
  const listener = await connect("websocket");
  const [socket] = io.of("/").sockets.values();
  if (socket === undefined) throw new Error("nobody is there");
  const { _socket: tcp } = (socket.conn.transport as unknown as { socket: { _socket: Socket } }).socket;
  const before = tcp.bytesWritten;
  for (let at = 0; at < 3; at += 1) {
    fanOut.send("hall", "count", { at });
    socket.emit("count", { at: at + 0.5 });
  }
  expect(tcp.bytesWritten - before).toBe(tcp.writableLength);
  await listener.next<{ at: number }>("count", ({ at }) => at === 2.5);
  expect(listener.received.map(({ payload }) => (payload as { at: number }).at)).toEqual([
    0, 0.5, 1, 1.5, 2, 2.5,
  ]);
});

test.each(["polling", "websocket"] as const)(
  "by %s: a socket that takes nothing for a while is passed over, and its owner hears when it has drained",
  async (transport) => {
    const slow = await connect(transport);
    // Nothing leaves before this turn of the loop ends.
    for (let at = 1; at <= 500; at += 1) fanOut.send("hall", "count", { at, bytes: new Uint8Array(2_000) });
    await slow.next<{ at: number }>("count", ({ at }) => at === 100);
    await expect.poll(() => caughtUp).toEqual([slow.socket.id]);
    fanOut.send("hall", "count", { at: 501, bytes: new Uint8Array(2) });
    await slow.next<{ at: number }>("count", ({ at }) => at === 501);
    expect(slow.received.filter(({ name }) => name === "count").length).toBeLessThan(210);
  },
);

async function connect(transport: "websocket" | "polling"): Promise<RawSocket> {
  const socket = new RawSocket(url, [transport]);
  sockets.push(socket);
  await new Promise((resolve) => socket.socket.once("connect", () => resolve(undefined)));
  return socket;
}
