// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { warnBeforeLeaving } from "./leave-warning";
import { LiveValue } from "./live-value";

it("[STATUS4] the browser asks before leaving only while something would be lost", () => {
  const wouldLose = new LiveValue(false);
  const stop = warnBeforeLeaving(wouldLose);
  expect(asks()).toBe(false);
  wouldLose.set(true);
  expect(asks()).toBe(true);
  wouldLose.set(false);
  expect(asks()).toBe(false);
  wouldLose.set(true);
  stop();
  expect(asks()).toBe(false);
});

function asks(): boolean {
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}
