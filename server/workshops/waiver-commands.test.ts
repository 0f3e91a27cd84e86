import { describe, expect, test } from "vitest";
import { decideWaiver } from "./waiver-commands";

const facilitator = { role: "facilitator" } as const;
const participant = { role: "participant" } as const;

describe("[CHECK4] how much may be let stand at once", () => {
  test("others leave room for facilitators, and nobody goes beyond the limit", () => {
    const waive = { type: "finding:waive", findingId: "similar-items/a/b", reason: "Tidak serupa" } as const;
    const stored = { ok: true, value: { kind: "waiver", findingId: waive.findingId, reason: waive.reason } };
    const full = { ok: false, problem: "too-large" };
    expect(decideWaiver(waive, { session: participant, waivers: those(1_799) })).toEqual(stored);
    expect(decideWaiver(waive, { session: participant, waivers: those(1_800) })).toEqual(full);
    expect(decideWaiver(waive, { session: facilitator, waivers: those(1_999) })).toEqual(stored);
    expect(decideWaiver(waive, { session: facilitator, waivers: those(2_000) })).toEqual(full);
  });

  test("what stands already gets another reason or is taken back however many there are", () => {
    const at = { session: participant, waivers: those(2_000) };
    expect(decideWaiver({ type: "finding:waive", findingId: "check/7", reason: "Cukup" }, at)).toEqual({
      ok: true,
      value: { kind: "waiver", findingId: "check/7", reason: "Cukup" },
    });
    expect(decideWaiver({ type: "finding:unwaive", findingId: "check/7" }, at)).toEqual({
      ok: true,
      value: { kind: "waiver", findingId: "check/7", reason: null },
    });
  });

  test("taking back what never stood leaves nothing", () => {
    const at = { session: facilitator, waivers: those(1) };
    expect(decideWaiver({ type: "finding:unwaive", findingId: "check/7" }, at)).toEqual({
      ok: true,
      value: { kind: "nothing" },
    });
  });
});

function those(count: number) {
  return Array.from({ length: count }, (_, at) => ({ findingId: `check/${at}`, reason: "Cukup", at }));
}
