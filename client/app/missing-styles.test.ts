// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepAskingForStyles } from "./missing-styles";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("styles that do not arrive are asked for again, more and more seldom, and at once when the network is back", () => {
  keepAskingForStyles();
  // Without an address nothing is fetched: what became of it is said by the test.
  document.head.innerHTML = '<link rel="stylesheet" id="late">';
  let link = present();
  for (let failed = 1; failed <= 20; failed += 1) {
    const withinMs = Math.min(failed * 5_000, 60_000);
    link.dispatchEvent(new Event("error"));
    vi.advanceTimersByTime(withinMs / 2 - 1);
    expect(present()).toBe(link);
    vi.advanceTimersByTime(withinMs / 2 + 1);
    expect(present()).not.toBe(link);
    link = present();
  }
  link.dispatchEvent(new Event("error"));
  window.dispatchEvent(new Event("online"));
  const asked = present();
  expect(asked).not.toBe(link);
  vi.advanceTimersByTime(120_000);
  expect(present(), "once is enough").toBe(asked);
});

function present(): HTMLLinkElement {
  const link = document.querySelector<HTMLLinkElement>("link#late");
  if (link === null) throw new Error("there is no link");
  return link;
}
