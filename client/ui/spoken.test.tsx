// @vitest-environment happy-dom
import { act, type ReactElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { heededMs, Spoken, spokenMs } from "./spoken";

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
  await say(<Spoken>Tersimpan</Spoken>);
  const region = host.querySelector("[aria-live]");
  await pass(spokenMs - 1);
  expect(heard()).toBe("Tersimpan");
  await say(<Spoken>Luring</Spoken>);
  await pass(1);
  expect(heard()).toBe("Luring");
  await pass(spokenMs);
  expect(heard()).toBe("");
  await say(<Spoken>Tersimpan</Spoken>);
  expect(heard()).toBe("Tersimpan");
  expect(host.querySelector("[aria-live]")).toBe(region);
});

test("[SPOKEN3] the same words are said again only when there is something to say again", async () => {
  await say(<Spoken occasion="once">Siti mengubah S1.</Spoken>);
  await pass(spokenMs);
  await say(<Spoken occasion="once">Siti mengubah S1.</Spoken>);
  expect(heard()).toBe("");
  await say(<Spoken occasion="again">Siti mengubah S1.</Spoken>);
  expect(heard()).toBe("Siti mengubah S1.");
});

test("[SPOKEN4] words that come with their region wait until it is listened to", async () => {
  await show(<Spoken>Rincian terbuka</Spoken>);
  expect(heard()).toBe("");
  await pass(heededMs);
  expect(heard()).toBe("Rincian terbuka");
});

test("[SPOKEN4] over an open dialog words are said inside it, and once it has closed they are said in the page", async () => {
  const dialog = document.createElement("dialog");
  document.body.append(dialog);
  dialog.showModal();
  await say(<Spoken urgent>Luring</Spoken>);
  expect(heard()).toBe("");
  expect(dialog.querySelector("[aria-live=assertive]")?.textContent).toBe("Luring");
  dialog.close();
  dialog.remove();
  await say(<Spoken urgent>Tersimpan</Spoken>);
  expect(heard()).toBe("Tersimpan");
});

const show = (spoken: ReactElement) => act(async () => root.render(spoken));
const pass = (ms: number) => act(async () => vi.advanceTimersByTime(ms));
const heard = () => host.querySelector("[aria-live]")?.textContent;

async function say(spoken: ReactElement): Promise<void> {
  await show(spoken);
  await pass(heededMs);
}
