import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Server } from "socket.io";
import { RawSocket } from "../../tests/support/raw-socket";
import { serverParser, SharedAnswer, SharedAttachments } from "./shared-answer";

const whole = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);
const labels = Buffer.from("é 😀");
const tail = Uint8Array.of(1, 2);

let io: Server;
let url: string;

beforeEach(async () => {
  const http = createServer().listen(0, "127.0.0.1");
  await once(http, "listening");
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  io = new Server(http, { parser: serverParser });
  const shared = new SharedAttachments([
    { path: ["updates", 0], bytes: whole },
    { path: ["labels"], bytes: labels },
  ]);
  io.on("connection", (socket) => {
    socket.on("open", (number: number, answer: (value: unknown) => void) => {
      socket.emit("before", number);
      answer(
        new SharedAnswer({
          socket,
          answer: { number, updates: [whole, tail], labels },
          own: { number, updates: [null, tail], labels: null },
          shared,
        }),
      );
      socket.emit("after", number);
    });
  });
});

afterEach(() => io.close());

test.each(["websocket", "polling"] as const)(
  "a shared answer arrives as any other by %s",
  async (transport) => {
    const pages = [0, 1].map(() => new RawSocket(url, [transport]));
    for (const [at, page] of pages.entries()) {
      const number = 10 + at;
      const answer = await page.ask<{ number: number; updates: Uint8Array[]; labels: Uint8Array }>(
        "open",
        number,
      );
      expect(answer.number).toBe(number);
      expect(answer.updates.map((bytes, index) => Buffer.compare(bytes, index === 0 ? whole : tail))).toEqual(
        [0, 0],
      );
      expect(Buffer.from(answer.labels).toString()).toBe("é 😀");
      expect(await page.next("after")).toBe(number);
      expect(page.received.map(({ name }) => name)).toEqual(["before", "after"]);
    }
    for (const page of pages) page.close();
  },
);
