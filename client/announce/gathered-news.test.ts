import { expect, test } from "vitest";
import { ManualClock } from "../../tests/support/manual-clock";
import { GatheredNews } from "./gathered-news";

function hall() {
  const clock = new ManualClock();
  const start = clock.now();
  const saidAfter: number[] = [];
  const person = { isWriting: false };
  const news = new GatheredNews({
    clock,
    isBusy: () => person.isWriting,
    say: () => saidAfter.push(clock.now() - start) > 0,
  });
  return { clock, person, news, saidAfter };
}

test("[SPOKEN1] what happens in a busy minute is told in a few sentences, seconds apart", () => {
  const { clock, news, saidAfter } = hall();
  for (let second = 0; second < 60; second += 1) {
    news.add();
    clock.advance(1_000);
  }
  expect(saidAfter.length).toBeLessThanOrEqual(8);
  const pauses = saidAfter.slice(1).map((at, place) => at - (saidAfter[place] ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(8_000);
});

test("[SPOKEN1] nothing is said while the person is writing; afterwards all of it is said once", () => {
  const { clock, person, news, saidAfter } = hall();
  person.isWriting = true;
  news.add();
  clock.advance(30_000);
  expect(saidAfter).toEqual([]);
  person.isWriting = false;
  clock.advance(2_000);
  expect(saidAfter).toHaveLength(1);
  clock.advance(60_000);
  expect(saidAfter).toHaveLength(1);
});
