import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneFrameParser } from "./one-frame-parser";
import type { Packet } from "./packet";
import { CompactEncoder } from "./compact-encoder";

const label = { rowId: "r1", code: "S1", formerCodes: [], author: null, createdAt: 1 };
const update = fc.uint8Array({ maxLength: 300 });
const tick = fc
  .record({
    number: fc.nat({ max: 1_000 }),
    from: fc.nat({ max: 200_000_000 }),
    updates: fc.array(update, { maxLength: 20 }),
    labels: fc.constantFrom([], [label], [label, { ...label, rowId: "r2", code: "é 😀" }]),
  })
  .map((one) => ({ ...one, to: one.from + one.updates.length }));
const presence = { here: [], moved: [{ sessionId: "s" }], left: ["t"] };

describe("compact frames", () => {
  it("bring every tick through unchanged, with bytes that own their memory", () => {
    fc.assert(
      fc.property(tick, (one) => {
        const [packet, ...others] = decode(encode(event("doc:tick", one)));
        expect(packet).toStrictEqual(event("doc:tick", one));
        expect(others).toEqual([]);
        const { updates } = (packet as { data: [string, typeof one] }).data[1];
        for (const bytes of updates) expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
      }),
    );
  });

  it("let who has moved come along as a packet of its own", () => {
    fc.assert(
      fc.property(tick, (one) => {
        expect(decode(encode(event("doc:tick", { ...one, presence })))).toStrictEqual([
          event("doc:tick", one),
          event("presence:tick", { ...presence, number: one.number }),
        ]);
      }),
    );
  });

  it("bring an answer that is a number through unchanged", () => {
    const small = fc.nat({ max: 2 ** 28 - 1 });
    fc.assert(
      fc.property(
        fc.oneof(small, fc.maxSafeNat()),
        fc.oneof(small, fc.double({ noNaN: true })),
        (id, value) => {
          const packet = { type: 3, nsp: "/", id, data: [value + 0] };
          expect(decode(encode(packet))).toStrictEqual([JSON.parse(JSON.stringify(packet))]);
        },
      ),
    );
  });

  it("take eight bytes beside the edit, and seven for an acknowledgement", () => {
    const edit = { number: 5, from: 4_000, to: 4_001, updates: [new Uint8Array(26)], labels: [] };
    expect(encode(event("doc:tick", edit))).toHaveLength(26 + 5);
    expect(encode({ type: 3, nsp: "/", id: 300, data: [4_001] })).toHaveLength(5);
  });

  it.each<[string, unknown]>([
    ["a tick whose numbers do not fit", { number: 1, from: 5, to: 9, updates: [], labels: [] }],
    ["a tick beyond the largest number", { number: 2 ** 28, from: 0, to: 0, updates: [], labels: [] }],
    ["updates that are no bytes", { number: 1, from: 1, to: 2, updates: ["x"], labels: [] }],
    ["something else under its name", { number: 1 }],
  ])("leave %s to the common form", (_title, payload) => {
    expect(decode(encode(event("doc:tick", payload)))).toStrictEqual([event("doc:tick", payload)]);
  });

  it.each<[string, number[], string]>([
    ["an unknown kind", [7, 0, 0], "unknown frame"],
    ["kind zero", [0, 0, 0], "unknown frame"],
    ["a tick without a number", [1], "truncated number"],
    ["a number that never ends", [1, 255, 255, 255, 255, 255], "number out of range"],
    ["an update beyond the frame", [1, 0, 9, 3, 1, 2], "malformed tick"],
    ["thirty thousand updates", [1, 0, 255, 255, 1, ...new Uint8Array(30_000)], "malformed tick"],
    ["a missing rest", [2, 0, 0], "not JSON"],
    ["a rest that is no JSON", [2, 0, 0, 1, 65], "not JSON"],
    ["a rest that is no record", [2, 0, 0, 2, 91, 93], "malformed tick"],
    ["a rest that is not UTF-8", [2, 0, 0, 1, 255], "not valid for encoding utf-8"],
    ["a rest of a hundred levels", [2, 0, 0, 200, 1, ...deepJson(100)], "too deeply"],
    ["bytes behind an answer", [3, 1, 1, 1], "unknown frame"],
    ["half an answer", [3, 1], "truncated number"],
  ])("refuse %s", (_title, frame, reason) => {
    expect(() => decode(Uint8Array.from(frame))).toThrow(reason);
  });

  it("throw on or understand any bytes behind their first, and any damage to a good frame", () => {
    const sound = tick.map((one) => encode(event("doc:tick", { ...one, presence })));
    const damaged = fc
      .tuple(sound, fc.nat(), fc.nat({ max: 255 }), fc.nat())
      .map(([frame, at, byte, length]) =>
        frame.with(at % frame.length, byte).subarray(0, 1 + (length % frame.length)),
      );
    const anything = fc
      .tuple(fc.nat({ max: 7 }), fc.uint8Array({ maxLength: 60 }))
      .map(([kind, bytes]) => Uint8Array.from([kind, ...bytes]));
    fc.assert(
      fc.property(fc.oneof(anything, damaged), (frame) => {
        for (const packet of decodeOrNothing(frame)) expect(decode(encode(packet))).toEqual([packet]);
      }),
      { numRuns: 5_000 },
    );
  });
});

function event(name: string, payload: unknown): Packet {
  return { type: 2, nsp: "/", data: [name, payload] };
}

function encode(packet: Packet): Uint8Array {
  const [frame] = new CompactEncoder().encode(packet);
  return typeof frame === "string" ? new TextEncoder().encode(frame) : frame;
}

/** What begins like JSON is the text it was made from. */
function decode(frame: Uint8Array): readonly Packet[] {
  const packets: Packet[] = [];
  const decoder = new oneFrameParser.Decoder().on("decoded", (packet) => packets.push(packet));
  decoder.add(frame[0] === "[".codePointAt(0) ? new TextDecoder().decode(frame) : frame);
  return packets;
}

function decodeOrNothing(frame: Uint8Array): readonly Packet[] {
  try {
    return decode(frame);
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return [];
  }
}

/** 200 bytes. */
function deepJson(levels: number): Uint8Array {
  return new TextEncoder().encode("[".repeat(levels) + "]".repeat(levels));
}
