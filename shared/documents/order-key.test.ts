import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderKeyAt, orderKeyBytes, orderKeyPattern, orderKeysAtEnd } from "./order-key";

const random = fc.uint8Array({ minLength: orderKeyBytes, maxLength: orderKeyBytes });

describe("[ORDER1] a row can always be put between any two neighbours", () => {
  test("keys stay sorted however often rows are inserted anywhere", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), random), { maxLength: 120 }), (inserts) => {
        const orders: string[] = [];
        for (const [place, bytes] of inserts) {
          const at = place % (orders.length + 1);
          orders.splice(at, 0, orderKeyAt(orders, at, bytes));
        }
        expect(orders).toEqual(orders.toSorted());
        expect(new Set(orders).size).toBe(orders.length);
        for (const order of orders) expect(order).toMatch(orderKeyPattern);
      }),
    );
  });

  test("200 inserts at one spot keep keys short enough for the server", () => {
    const orders = ["a0", "a1"];
    for (let i = 0; i < 200; i += 1)
      orders.splice(1, 0, orderKeyAt(orders, 1, Uint8Array.of(i, i * 7, i * 13)));
    expect(Math.max(...orders.map((order) => order.length))).toBeLessThan(200);
  });

  test("equal neighbours, which two people can make at once, are stepped over", () => {
    const key = orderKeyAt(["a1", "a1", "a2"], 1, Uint8Array.of(1, 2, 3));
    expect(key > "a1" && key < "a2").toBe(true);
  });

  test("a neighbour with a key no client makes does not stop anybody", () => {
    expect(orderKeyAt(["!!"], 1, Uint8Array.of(1, 2, 3))).toMatch(orderKeyPattern);
  });

  test("many rows at the end ascend", () => {
    const keys = orderKeysAtEnd(["a5"], 40, new Uint8Array(40 * orderKeyBytes).fill(9));
    expect(["a5", ...keys]).toEqual(["a5", ...keys].toSorted());
    expect(new Set(keys).size).toBe(40);
  });
});
