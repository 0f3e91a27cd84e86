import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { dimensionIdSchema } from "../../shared/domain/dimension";
import type { Command } from "../../shared/protocol/command-messages";
import { waiversMessage, waiverStateSchema, type Waiver } from "../../shared/protocol/waiver-messages";
import { CommandHall, run, type Guest } from "../support/command-hall";

const findingId = "program-without-support/gov1/support";
const waive: Command = { type: "finding:waive", findingId, reason: "Satu OPD cukup" };

let hall: CommandHall;

beforeAll(async () => {
  hall = await CommandHall.open(inject("serverBuild"));
});

afterEach(() => {
  hall.empty();
});

afterAll(async () => {
  await hall.dispose();
});

test("[CHECK4] a facilitator lets a finding stand; everybody at work hears why, also later and after a restart", async () => {
  const [boss, siti, public_] = [
    await bossIn(),
    await sitiIn(),
    await hall.enterBy(hall.workshop.observerLink),
  ];
  expect(await run(boss, waive)).toEqual({ ok: true, link: null });
  const told = { findingId, reason: "Satu OPD cukup", at: hall.server.clock.now };
  expect(await waiversToldTo(siti)).toEqual([told]);
  expect((await sitiIn()).hello.waivers).toEqual([told]);

  await hall.server.restart();
  const again = await bossIn();
  expect(again.hello.waivers).toEqual([told]);
  expect((await hall.enterBy(hall.workshop.observerLink)).hello.waivers).toEqual([]);
  expect(public_.socket.received.map(({ name }) => name)).not.toContain(waiversMessage);

  hall.server.clock.now += 60_000;
  const budi = await sitiIn();
  await run(again, { type: "finding:unwaive", findingId });
  expect(await waiversToldTo(budi)).toEqual([{ findingId, reason: null, at: hall.server.clock.now }]);
  expect((await sitiIn()).hello.waivers).toEqual([]);
});

test("[CHECK4] nobody else lets a finding stand, and nobody without a reason", async () => {
  const [boss, siti] = [await bossIn(), await sitiIn()];
  expect(await run(siti, waive)).toEqual({ ok: false, refusal: "not-allowed" });
  for (const wrong of [
    { ...waive, reason: "  " },
    { ...waive, findingId: "gov1" },
    { ...waive, findingId: "a/b/c/d" },
  ])
    expect(await run(boss, wrong)).toEqual({ ok: false, refusal: "invalid" });
});

test("[SIMILAR3] whoever writes a SWOT says that two of its items are not similar, and nobody of another group", async () => {
  const [boss, siti, eko] = [await bossIn(), await sitiIn(), await sitiIn("eco")];
  await run(boss, { type: "sample:load" });
  const apart: Command = {
    type: "finding:waive",
    findingId: "similar-items/contoh-gov-s1/contoh-gov-s2",
    reason: "Tidak serupa",
  };
  expect(await run(siti, apart)).toEqual({ ok: true, link: null });
  expect(await run(eko, apart)).toEqual({ ok: false, refusal: "not-found" });
  expect((await sitiIn("eco")).hello.waivers.map((waiver) => waiver.findingId)).toContain(apart.findingId);
  const unwaive: Command = { type: "finding:unwaive", findingId: apart.findingId };
  expect(await run(siti, unwaive)).toEqual({ ok: true, link: null });

  const dimensionIds = [dimensionIdSchema.parse("gov")];
  await run(boss, { type: "access:set", dimensionIds, worksheets: ["swot"], level: "view" });
  expect(await run(siti, apart)).toEqual({ ok: false, refusal: "view-only" });
});

test("[SIMILAR4] whoever writes one of two similar items of two groups says that they are not, and takes it back", async () => {
  const [boss, siti, eko, liv] = [await bossIn(), await sitiIn(), await sitiIn("eco"), await sitiIn("liv")];
  await run(boss, { type: "sample:load" });
  await run(boss, {
    type: "access:set",
    dimensionIds: [dimensionIdSchema.parse("gov")],
    worksheets: ["swot"],
    level: "open",
  });
  const apart = (...items: readonly string[]): Command => ({
    type: "finding:waive",
    findingId: `similar-across/${items.join("/")}`,
    reason: "Tidak serupa",
  });
  const pair = apart("contoh-eco-o1", "contoh-gov-o1");
  expect(await run(siti, pair)).toEqual({ ok: true, link: null });
  expect(await run(liv, pair)).toEqual({ ok: false, refusal: "not-found" });
  expect(await run(siti, apart("contoh-gov-o1", "contoh-gov-o2"))).toEqual({
    ok: false,
    refusal: "not-found",
  });
  expect(await run(siti, apart("contoh-gov-o1", "nobody"))).toEqual({ ok: false, refusal: "not-found" });
  const { findingId: id } = pair as Extract<Command, { type: "finding:waive" }>;
  expect(await run(eko, { type: "finding:unwaive", findingId: id })).toEqual({ ok: true, link: null });
  expect((await sitiIn("liv")).hello.waivers.map((waiver) => waiver.findingId)).not.toContain(id);
});

function bossIn(): Promise<Guest> {
  return hall.enterBy(hall.workshop.facilitatorLink);
}

function sitiIn(dimensionId = "gov"): Promise<Guest> {
  return hall.join("Siti", dimensionId);
}

async function waiversToldTo({ socket }: Guest): Promise<readonly Waiver[]> {
  return waiverStateSchema.parse(await socket.next(waiversMessage)).waivers;
}
