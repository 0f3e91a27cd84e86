// @vitest-environment happy-dom
import { act, type ReactElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Spoken, spokenMs } from "./spoken";

let host: HTMLElement;
let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers();
  host = document.createElement("div");
  root = createRoot(host);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

test("[SPOKEN3] what is said is gone from the page some seconds later, and what follows has its own time", async () => {
  await show(<Spoken>Tersimpan</Spoken>);
  const region = host.querySelector("[aria-live]");
  await pass(spokenMs - 1);
  expect(heard()).toBe("Tersimpan");
  await show(<Spoken>Luring</Spoken>);
  await pass(1);
  expect(heard()).toBe("Luring");
  await pass(spokenMs);
  expect(heard()).toBe("");
  await show(<Spoken>Tersimpan</Spoken>);
  expect(heard()).toBe("Tersimpan");
  // A region that is new itself is not listened to yet.
  expect(host.querySelector("[aria-live]")).toBe(region);
});

test("[SPOKEN3] the same words are said again only when there is something to say again", async () => {
  await show(<Spoken occasion="once">Siti mengubah S1.</Spoken>);
  await pass(spokenMs);
  await show(<Spoken occasion="once">Siti mengubah S1.</Spoken>);
  expect(heard()).toBe("");
  await show(<Spoken occasion="again">Siti mengubah S1.</Spoken>);
  expect(heard()).toBe("Siti mengubah S1.");
});

const show = (spoken: ReactElement) => act(async () => root.render(spoken));
const pass = (ms: number) => act(async () => vi.advanceTimersByTime(ms));
const heard = () => host.querySelector("[aria-live]")?.textContent;
