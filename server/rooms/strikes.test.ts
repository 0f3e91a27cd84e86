import { expect, test } from "vitest";
import { Strikes } from "./strikes";

const broken = (rule: string, isSpoiled = false) => ({ rule, isSpoiled });

test("the third edit that no page of ours makes puts a session out, for ten minutes, and no other", () => {
  const clock = { now: 0 };
  const strikes = new Strikes(() => clock.now);
  expect([strikes.add("a", broken("undecodable")), strikes.add("a", broken("pending", true))]).toEqual([
    false,
    false,
  ]);
  expect(strikes.add("a", broken("content-kind"))).toBe(true);
  expect([strikes.isOut("a"), strikes.isOut("b")]).toEqual([true, false]);
  clock.now += 10 * 60_000;
  expect([strikes.isOut("a"), strikes.add("a", broken("undecodable"))]).toEqual([false, false]);
});

test("what a page may do whose server was restored from an older copy counts little", () => {
  const strikes = new Strikes(() => 0);
  const outs = Array.from({ length: 30 }, () => strikes.add("a", broken("gap")));
  expect(outs.indexOf(true)).toBe(29);
  // The same rule broken after the document was touched is another matter.
  const spoiling = Array.from({ length: 3 }, () => strikes.add("b", broken("gap", true)));
  expect(spoiling).toEqual([false, false, true]);
});
