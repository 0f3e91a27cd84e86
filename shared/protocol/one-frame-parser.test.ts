import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EncodedJson, oneFrameParser } from "./one-frame-parser";

type Packet = Parameters<InstanceType<typeof oneFrameParser.Encoder>["encode"]>[0];
type Frame = string | Uint8Array;

const EVENT = 2;

describe("one frame parser", () => {
  it("brings every packet through one frame unchanged, its binaries as plain arrays", () => {
    fc.assert(
      fc.property(anyPacket, (packet) => {
        const frames = new oneFrameParser.Encoder().encode(packet);
        expect(frames).toHaveLength(1);
        expect(decode(frames[0])).toStrictEqual(asReceived(packet));
      }),
      { numRuns: 500 },
    );
  });

  it("takes JSON that was made before as if it were the value", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (labels) => {
        const state = Uint8Array.of(1, 2, 3);
        const withLabels = (value: unknown) => ({
          type: 3,
          nsp: "/",
          id: 7,
          data: [{ ok: true, labels: value, missing: undefined, updates: [state], 'a "key"': [] }],
        });
        expect(decode(encode(withLabels(new EncodedJson(labels))))).toEqual(
          decode(encode(withLabels(labels))),
        );
      }),
    );
    const text = { type: EVENT, nsp: "/", data: ["state", new EncodedJson({ title: "Bimtek" })] };
    expect(encode(text)).toBe('[2,"/",null,["state",{"title":"Bimtek"}]]');
  });

  it("takes a frame as Buffer, ArrayBuffer or a view into a larger buffer", () => {
    const packet = { type: EVENT, nsp: "/", data: ["push", { update: Uint8Array.of(1, 2, 3) }] };
    const frame = Uint8Array.from(encodeBinary(packet));
    const larger = new Uint8Array(frame.byteLength + 20).fill(255);
    larger.set(frame, 7);
    expect(decode(frame)).toStrictEqual(packet);
    expect(decode(frame.buffer)).toStrictEqual(packet);
    expect(decode(Buffer.from(frame))).toStrictEqual(packet);
    expect(decode(larger.subarray(7, 7 + frame.byteLength))).toStrictEqual(packet);
  });

  it("sends only the bytes of a view, never those around it", () => {
    const secret = Buffer.from("rahasia-catatan-rahasia");
    const frame = encodeBinary({ type: EVENT, nsp: "/", data: ["note", secret.subarray(8, 15)] });
    expect(Buffer.from(frame).toString("latin1")).toContain("catatan");
    expect(Buffer.from(frame).toString("latin1")).not.toContain("rahasia");
  });

  it("hands out attachments that own their memory", () => {
    const data = ["push", Uint8Array.of(1), Buffer.from([2, 3]), new Uint8Array()];
    const [, ...attachments] = listOf(decode(encodeBinary({ type: EVENT, nsp: "/", data })).data);
    expect(attachments).toHaveLength(3);
    for (const attachment of attachments) {
      if (!(attachment instanceof Uint8Array)) throw new Error("not an array of bytes");
      expect(Object.getPrototypeOf(attachment)).toBe(Uint8Array.prototype);
      expect(attachment.buffer.byteLength).toBe(attachment.byteLength);
    }
  });

  it("does not mistake data that looks like a marker for a binary", () => {
    const data = ["x", { _placeholder: true, num: 0 }, null, [3, 0], Uint8Array.of(9)];
    expect(decode(encodeBinary({ type: EVENT, nsp: "/", data })).data).toStrictEqual(data);
  });

  it("leaves what it encodes untouched", () => {
    const bytes = Uint8Array.of(1, 2);
    const data = ["push", Object.freeze({ deep: Object.freeze([bytes]) })];
    encodeBinary({ type: EVENT, nsp: "/", data });
    expect(data).toStrictEqual(["push", { deep: [bytes] }]);
  });

  it("writes dates and undefined as JSON does, also next to a binary", () => {
    const at = new Date(0);
    const data = ["x", { at, gone: undefined }, undefined, Uint8Array.of(1)];
    expect(decode(encodeBinary({ type: EVENT, nsp: "/", data })).data).toStrictEqual([
      "x",
      { at: "1970-01-01T00:00:00.000Z" },
      null,
      Uint8Array.of(1),
    ]);
  });

  it("finds the binaries that toJSON brings out", () => {
    const row = { toJSON: () => ({ update: Uint8Array.of(1) }) };
    const packet = decode(encodeBinary({ type: EVENT, nsp: "/", data: ["x", row] }));
    expect(packet.data).toStrictEqual(["x", { update: Uint8Array.of(1) }]);
  });

  it("keeps half a surrogate pair, which UTF-8 cannot carry", () => {
    const data = ["x", "\ud83d", Uint8Array.of(1)];
    expect(decode(encodeBinary({ type: EVENT, nsp: "/", data })).data).toStrictEqual(data);
  });

  it("refuses to encode data that runs in a circle", () => {
    const circle: unknown[] = ["x"];
    circle.push(circle);
    expect(() => encode({ type: EVENT, nsp: "/", data: circle })).toThrow("too deeply");
  });

  it("tells no listener after off, removeListener or destroy, and works on after destroy", () => {
    const heard: string[] = [];
    const decoder = new oneFrameParser.Decoder();
    const first = () => heard.push("first");
    const second = () => heard.push("second");
    const third = () => heard.push("third");
    decoder.on("decoded", first).on("decoded", second).on("decoded", third);
    decoder.off("decoded", first);
    decoder.removeListener("decoded", second);
    decoder.add('[1,"/",null]');
    decoder.destroy();
    decoder.add('[1,"/",null]');
    decoder.on("decoded", first);
    decoder.add('[1,"/",null]');
    expect(heard).toStrictEqual(["third", "first"]);
  });
});

describe("hostile frames", () => {
  it.each<[string, unknown, string]>([
    ["nothing", "", "not JSON"],
    ["the default protocol", '2["x"]', "not JSON"],
    ["no list", '{"type":2}', "malformed packet"],
    ["too few parts", '[2,"/"]', "malformed packet"],
    ["a fifth part in text", '[2,"/",null,["x"],[]]', "unexpected part"],
    ["an unknown packet type", '[7,"/",null,["x"]]', "packet type"],
    ["a binary type of the default protocol", '[5,"/",null,["x"]]', "packet type"],
    ["a type in words", '["2","/",null,["x"]]', "packet type"],
    ["a namespace that is no text", '[2,5,null,["x"]]', "namespace"],
    ["a namespace without slash", '[2,"admin",null,["x"]]', "namespace"],
    ["an event without name", '[2,"/",null,[]]', "or data"],
    ["an event without data", '[2,"/",null]', "or data"],
    ["an empty event name", '[2,"/",null,[""]]', "or data"],
    ["a number as event name", '[2,"/",null,[1]]', "or data"],
    ["a reserved event name", '[2,"/",null,["disconnect"]]', "or data"],
    ["the event name error", '[2,"/",null,["error"]]', "or data"],
    ["an event that is no list", '[2,"/",null,{"0":"x"}]', "or data"],
    ["a negative ack id", '[2,"/",-1,["x"]]', "invalid ack id"],
    ["a broken ack id", '[2,"/",1.5,["x"]]', "invalid ack id"],
    ["an unsafe ack id", '[2,"/",9007199254740992,["x"]]', "invalid ack id"],
    ["an ack id in words", '[2,"/","1",["x"]]', "invalid ack id"],
    ["an ack without id", '[3,"/",null,[]]', "misplaced ack id"],
    ["a connect with id", '[0,"/",1,{}]', "misplaced ack id"],
    ["an ack without list", '[3,"/",1,{}]', "or data"],
    ["a connect with a list", '[0,"/",null,[]]', "or data"],
    ["a disconnect with data", '[1,"/",null,{}]', "or data"],
    ["a connect error without data", '[4,"/",null]', "or data"],
    ["65 levels", nestedEvent(65), "too deeply"],
    ["a hundred thousand levels", nestedEvent(100_000), "too deeply"],
    ["a hundred thousand open brackets", "[".repeat(100_000), "not JSON"],
    ["an object", { base64: true, data: "AA==" }, "neither text nor binary"],
    ["nothing at all", undefined, "neither text nor binary"],
    ["an empty binary frame", new Uint8Array(), "truncated number"],
    ["a truncated header length", Uint8Array.of(128), "truncated number"],
    ["a header length that never ends", Uint8Array.of(255, 255, 255, 255, 255), "number out of range"],
    ["a header longer than the frame", Uint8Array.of(255, 255, 255, 127, 91, 93), "truncated header"],
    [
      "a header that is not UTF-8",
      Uint8Array.of(8, 255, 254, 0, 0, 0, 0, 0, 0),
      "not valid for encoding utf-8",
    ],
    ["a binary frame without a list", binaryFrame('[2,"/",null,["x"]]'), "without attachments"],
    ["a binary frame with an empty list", binaryFrame('[2,"/",null,["x"],[]]'), "without attachments"],
    ["an attachment that is no list", binaryFrame('[2,"/",null,["x",null],[1]]', 1), "malformed attachment"],
    ["a length beyond the frame", binaryFrame('[2,"/",null,["x",null],[[2,1]]]', 1), "length out of range"],
    [
      "a huge length",
      binaryFrame('[2,"/",null,["x",null],[[9007199254740991,1]]]', 1),
      "length out of range",
    ],
    ["a negative length", binaryFrame('[2,"/",null,["x",null],[[-1,1]]]', 1), "length out of range"],
    ["a broken length", binaryFrame('[2,"/",null,["x",null],[[0.5,1]]]', 1), "length out of range"],
    ["a length in words", binaryFrame('[2,"/",null,["x",null],[["1",1]]]', 1), "length out of range"],
    ["bytes left over", binaryFrame('[2,"/",null,["x",null],[[1,1]]]', 2), "left over"],
    ["an attachment without a path", binaryFrame('[2,"/",null,["x",null],[[1]]]', 1), "no place"],
    ["an attachment without data", binaryFrame('[1,"/",null,null,[[1,0]]]', 1), "no place"],
    ["a path beyond the list", binaryFrame('[2,"/",null,["x"],[[1,1]]]', 1), "no place"],
    ["a path to other data", binaryFrame('[2,"/",null,["x","y"],[[1,1]]]', 1), "no place"],
    ["two attachments in one place", binaryFrame('[2,"/",null,["x",null],[[1,1],[1,1]]]', 2), "no place"],
    ["a path into an attachment", binaryFrame('[2,"/",null,["x",null],[[1,1],[1,1,"0"]]]', 2), "no place"],
    [
      "a path into a prototype",
      binaryFrame('[2,"/",null,["x",{}],[[1,1,"__proto__","__proto__"]]]', 1),
      "no place",
    ],
    ["a path into a list by name", binaryFrame('[2,"/",null,["x",[]],[[1,1,"length"]]]', 1), "no place"],
    ["bytes as the event name", binaryFrame('[2,"/",null,[null],[[1,0]]]', 1), "or data"],
  ])("refuses %s", (_title, frame, reason) => {
    expect(() => decode(frame)).toThrow(reason);
  });

  it("accepts 64 levels", () => {
    expect(decode(nestedEvent(64)).type).toBe(EVENT);
  });

  it("quotes nothing of a frame that is not JSON", () => {
    expect(() => decode('[2,"/",null,["x",rahasia]]')).toThrow(/^packet is not JSON$/);
  });

  it("throws on or understands any bytes, and any damage to a good frame", () => {
    const good = encodeBinary({ type: EVENT, nsp: "/", id: 3, data: ["x", { a: [Uint8Array.of(1, 2, 3)] }] });
    const damaged = fc
      .record({
        at: fc.nat({ max: good.length - 1 }),
        byte: fc.nat({ max: 255 }),
        length: fc.nat({ max: good.length }),
      })
      .map(({ at, byte, length }) => good.with(at, byte).subarray(0, length));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), damaged), (frame) => {
        const packet = decodeOrError(frame);
        if (packet instanceof Error) return;
        expect(decode(encode(packet))).toStrictEqual(packet);
      }),
      { numRuns: 2000 },
    );
  });
});

const bytes = fc.uint8Array({ maxLength: 40 });
const binary = fc.oneof(
  bytes,
  bytes.map((whole) => whole.subarray(1, -1)),
  bytes.map((whole) => Buffer.from(whole)),
  bytes.map((whole) => Uint8Array.from(whole).buffer),
  bytes.map((whole) => new DataView(Uint8Array.from(whole).buffer)),
);
const text = fc.string({ unit: "binary" });
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n + 0);
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(fc.constant(null), fc.boolean(), number, text, binary),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(fc.oneof(text, fc.constant("__proto__")), tie("value"), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  ),
}));
const anyList = fc.array(anyValue, { maxLength: 6 });
const namespace = fc.oneof(
  fc.constant("/"),
  text.map((name) => `/${name}`),
);
const ackId = fc.maxSafeNat();
const eventData = anyList.map((args) => ["doc:push", ...args]);
const record = fc.dictionary(text, anyValue, { noNullPrototype: true });
const anyPacket: fc.Arbitrary<Packet> = fc.oneof(
  fc.record({ type: fc.constant(EVENT), nsp: namespace, data: eventData }),
  fc.record({ type: fc.constant(EVENT), nsp: namespace, id: ackId, data: eventData }),
  fc.record({ type: fc.constant(3), nsp: namespace, id: ackId, data: anyList }),
  fc.record({ type: fc.constant(0), nsp: namespace, data: record }),
  fc.record({ type: fc.constantFrom(0, 1), nsp: namespace }),
  fc.record({ type: fc.constant(4), nsp: namespace, data: fc.oneof(text, record) }),
);

/** The same value with every kind of binary as the plain array the other side gets. */
function asReceived(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return new Uint8Array(value.slice(0));
  if (ArrayBuffer.isView(value)) {
    return Uint8Array.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  }
  if (Array.isArray(value)) return value.map(asReceived);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asReceived(item)]));
}

function encode(packet: Packet): Frame {
  return new oneFrameParser.Encoder().encode(packet)[0];
}

function encodeBinary(packet: Packet): Uint8Array {
  const frame = encode(packet);
  if (typeof frame === "string") throw new Error("not a binary frame");
  return frame;
}

function decode(frame: unknown): Packet {
  const packets: Packet[] = [];
  new oneFrameParser.Decoder().on("decoded", (packet) => packets.push(packet)).add(frame);
  const [packet] = packets;
  if (!packet) throw new Error("nothing was decoded");
  return packet;
}

function decodeOrError(frame: Uint8Array): Packet | Error {
  try {
    return decode(frame);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("not a list");
  return value;
}

function binaryFrame(header: string, bodyBytes = 0): Uint8Array {
  return Uint8Array.from([header.length, ...Buffer.from(header), ...new Uint8Array(bodyBytes)]);
}

/** A text frame whose data has that many levels, the list of arguments being the first. */
function nestedEvent(levels: number): string {
  const inner = levels - 1;
  return `[2,"/",null,["x",${"[".repeat(inner)}${"]".repeat(inner)}]]`;
}
