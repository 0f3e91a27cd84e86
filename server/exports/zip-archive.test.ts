import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readZip, writeZip } from "./zip-archive";

describe("a ZIP archive", () => {
  it("gives back every part that went in, in order", () => {
    const parts = fc.uniqueArray(fc.tuple(fc.string({ unit: "grapheme", minLength: 1 }), fc.uint8Array()), {
      selector: ([name]) => name.normalize(),
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, (list) => {
        const read = readZip(writeZip(new Map(list)));
        expect([...read]).toEqual(list.map(([name, bytes]) => [name, new Uint8Array(bytes)]));
      }),
    );
  });

  it("refuses what is none", () => {
    expect(() => readZip(new Uint8Array(40))).toThrow("not a ZIP archive");
  });
});
