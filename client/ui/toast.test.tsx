// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { heededMs } from "./spoken";
import { dropUndos, showToast, showUndo, ToastRegion } from "./toast";

let host: HTMLElement;
let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers();
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
  act(() => root.render(<ToastRegion />));
});

afterEach(() => {
  act(() => dropUndos());
  act(() => root.unmount());
  host.remove();
  vi.useRealTimers();
});

test("[SPOKEN2] a message is said before what can be pressed in it, and is not said again when a later one goes", () => {
  say(() => showToast("S1 disalin"));
  expect(heard()).toBe("S1 disalin");
  say(() => showUndo("S1 dihapus", () => undefined));
  expect(heard()).toBe("S1 dihapus. Urungkan");
  say(dropUndos);
  expect(heard()).toBe("S1 dihapus. Urungkan");
});

test("[SPOKEN4] a message that comes while a dialog is open is said inside the dialog", () => {
  const dialog = document.createElement("dialog");
  document.body.append(dialog);
  dialog.showModal();
  say(() => showUndo("S2 dipulihkan.", () => undefined));
  expect(dialog.textContent).toBe("S2 dipulihkan. Urungkan");
  dialog.remove();
});

test("without messages their corner is no place of the page", () => {
  const corner = () => host.querySelector("section");
  act(() => void vi.advanceTimersByTime(10_000));
  expect(corner()?.hasAttribute("aria-label")).toBe(false);
  say(() => showToast("S1 disalin"));
  expect(corner()?.getAttribute("aria-label")).toBe("Pemberitahuan");
});

function say(push: () => void): void {
  act(push);
  act(() => void vi.advanceTimersByTime(heededMs));
}

function heard(): string | null | undefined {
  return host.querySelector("[data-spoken=message]")?.textContent;
}
