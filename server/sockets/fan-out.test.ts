import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Server } from "socket.io";
import { oneFrameParser } from "../../shared/protocol/one-frame-parser";
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
  io = new Server(http, { parser: oneFrameParser });
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
    fanOut.send("hall", "doc:tick", { from: 1, updates: [update] });
    fanOut.send("hall", "presence:tick", { left: ["é 😀"] });
    for (const listener of listeners) {
      const tick = await listener.next<{ from: number; updates: Uint8Array[] }>("doc:tick");
      expect([tick.from, tick.updates.map((bytes) => Buffer.compare(bytes, update))]).toEqual([1, [0]]);
      expect(await listener.next("presence:tick")).toEqual({ left: ["é 😀"] });
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

test("sockets that take nothing for a while are passed over, and their owner hears when they have drained", async () => {
  const [slow, quick] = [await connect("polling"), await connect("websocket")];
  const [slowId, quickId] = [slow.socket.id ?? "", quick.socket.id ?? ""];
  // Nothing leaves before this turn of the loop ends.
  for (let at = 1; at <= 500; at += 1) fanOut.send("hall", "count", { at, bytes: new Uint8Array(2) });
  await quick.next<{ at: number }>("count", ({ at }) => at === 200);
  await slow.next<{ at: number }>("count", ({ at }) => at === 200);
  await expect.poll(() => caughtUp.toSorted()).toEqual([quickId, slowId].toSorted());
  fanOut.send("hall", "count", { at: 501, bytes: new Uint8Array(2) });
  await slow.next<{ at: number }>("count", ({ at }) => at === 501);
  expect(slow.received.filter(({ name }) => name === "count").length).toBeLessThan(210);
});

async function connect(transport: "websocket" | "polling"): Promise<RawSocket> {
  const socket = new RawSocket(url, [transport]);
  sockets.push(socket);
  await new Promise((resolve) => socket.socket.once("connect", () => resolve(undefined)));
  return socket;
}
