// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import type { SyncStatus } from "../sync/sync-status";
import { heededMs } from "../ui/spoken";
import { SpokenStatus } from "./spoken-status";

test("[STATUS1] [SPOKEN2] a screen reader hears what is unusual once, and that everything has arrived, not each letter", async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers();
  const host = document.createElement("div");
  const root = createRoot(host);
  const heard = async (status: SyncStatus) => {
    await act(async () => root.render(<SpokenStatus status={status} />));
    await act(async () => vi.advanceTimersByTime(heededMs));
    return host.querySelector("[aria-live]")?.textContent;
  };
  expect(await heard({ kind: "saved" })).toBe("");
  expect(await heard({ kind: "saving" })).toBe("");
  expect(await heard({ kind: "saved" })).toBe("");
  const offline = await heard({ kind: "offline", changes: 2, stored: true });
  expect(offline).toMatch(/^Luring - 2/u);
  expect(await heard({ kind: "offline", changes: 3, stored: true })).toBe(offline);
  expect(await heard({ kind: "offline", changes: 4, stored: false })).not.toBe(offline);
  await heard({ kind: "saving" });
  expect(await heard({ kind: "saved" })).toBe("Tersimpan");
  await act(async () => root.unmount());
  vi.useRealTimers();
});
