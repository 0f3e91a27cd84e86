// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import type { Refusal } from "../../shared/protocol/refusal";
import { LinkEntryPage } from "./link-entry-page";

afterEach(() => vi.unstubAllGlobals());

it.each<[Refusal, string]>([
  ["busy", "Coba lagi"],
  ["cannot-store", "Coba lagi"],
  ["link-expired", "Ke halaman depan"],
])("a link that is answered with %s leads on: %s", async (refusal, way) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const status = refusal === "link-expired" ? 403 : 503;
  vi.stubGlobal("fetch", async () => Response.json({ ok: false, refusal }, { status }));
  window.location.hash = "#secret-of-a-link";
  const host = document.createElement("div");
  const root = createRoot(host);
  await act(async () => root.render(<LinkEntryPage />));
  await vi.waitFor(() => expect(host.textContent).toContain(way));
  expect(window.location.hash).toBe("");
  await act(async () => root.unmount());
});
