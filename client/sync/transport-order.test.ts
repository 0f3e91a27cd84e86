import { expect, test } from "vitest";
import { TransportOrder, type Transport } from "./transport-order";

test("WebSocket goes first until something else is known", () => {
  expect(new TransportOrder().transports).toEqual(["websocket", "polling"]);
});

test("what failed goes second, in turns, and is not remembered", () => {
  const written: Transport[] = [];
  const order = new TransportOrder({ read: () => null, write: (transport) => written.push(transport) });
  order.failed("websocket");
  expect(order.transports).toEqual(["polling", "websocket"]);
  order.failed("polling");
  expect(order.transports).toEqual(["websocket", "polling"]);
  expect(written).toEqual([]);
});

test("what was answered goes first, on the next visit too", () => {
  let kept: string | null = null;
  const memory = {
    read: () => kept,
    write: (transport: Transport) => {
      kept = transport;
    },
  };
  new TransportOrder(memory).answered("polling");
  const next = new TransportOrder(memory);
  expect(next.transports).toEqual(["polling", "websocket"]);
  next.answered("websocket");
  expect(new TransportOrder(memory).transports).toEqual(["websocket", "polling"]);
});
