// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { thisPage } from "./page-life";

afterEach(() => vi.restoreAllMocks());

it.each([
  ["the network is there", () => window.dispatchEvent(new Event("online"))],
  ["the network is gone, perhaps only to another one", () => window.dispatchEvent(new Event("offline"))],
  ["the page comes back from the page cache", () => window.dispatchEvent(new Event("pageshow"))],
  ["a stopped tab goes on", () => document.dispatchEvent(new Event("resume"))],
  ["somebody looks at the page again", () => look("visible")],
])("[CONN1] a page wakes when %s", (_, happen) => {
  const [woken, hidden] = [vi.fn(), vi.fn()];
  const stops = [thisPage.onWake(woken), thisPage.onHide(hidden)];
  happen();
  expect([woken.mock.calls.length, hidden.mock.calls.length]).toEqual([1, 0]);
  for (const stop of stops) stop();
  happen();
  expect(woken).toHaveBeenCalledOnce();
});

it.each([
  ["it is left", () => window.dispatchEvent(new Event("pagehide"))],
  ["the browser stops it", () => document.dispatchEvent(new Event("freeze"))],
  ["nobody looks at it any more", () => look("hidden")],
])("a page may be gone the next moment when %s", (_, happen) => {
  const [woken, hidden] = [vi.fn(), vi.fn()];
  const stops = [thisPage.onWake(woken), thisPage.onHide(hidden)];
  happen();
  expect([woken.mock.calls.length, hidden.mock.calls.length]).toEqual([0, 1]);
  for (const stop of stops) stop();
});

function look(state: DocumentVisibilityState): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  document.dispatchEvent(new Event("visibilitychange"));
}
