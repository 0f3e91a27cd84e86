// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import type { SyncStatus } from "../sync/sync-status";
import { StatusWord } from "./status-word";

test('[STATUS1] [SPOKEN2] a screen reader hears "Tersimpan" when everything has arrived, not while it is being sent', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const host = document.createElement("div");
  const root = createRoot(host);
  const heard = async (status: SyncStatus) => {
    await act(async () => root.render(<StatusWord status={status} />));
    return host.querySelector("output")?.textContent;
  };
  expect(await heard({ kind: "saving" })).toBe("");
  expect(await heard({ kind: "saved" })).toBe("Tersimpan");
  expect(await heard({ kind: "saving" })).toBe("Tersimpan");
  const offline = await heard({ kind: "offline", changes: 2, stored: true });
  expect(offline).toMatch(/^Luring - 2/u);
  expect(await heard({ kind: "saving" })).toBe(offline);
  expect(await heard({ kind: "saved" })).toBe("Tersimpan");
  await act(async () => root.unmount());
});

test("the sentence of the status goes with a press elsewhere, also where a press gives no focus", async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const host = document.createElement("div");
  document.body.append(host);
  const root = createRoot(host);
  await act(async () => root.render(<StatusWord status={{ kind: "saved" }} />));
  const button = host.querySelector("button");
  const press = (element: Element | null) =>
    act(async () => {
      element?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
      element?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    });

  await press(button);
  expect(button?.getAttribute("aria-expanded")).toBe("true");
  await press(button);
  expect(button?.getAttribute("aria-expanded")).toBe("false");
  await press(button);
  await press(document.body);
  expect(button?.getAttribute("aria-expanded")).toBe("false");

  await act(async () => root.unmount());
});
