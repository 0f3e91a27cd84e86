// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { CopyButton } from "./copy-button";

afterEach(() => vi.unstubAllGlobals());

test("[SPOKEN2] that something was copied is read out, also by a button with a name of its own", async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("navigator", { clipboard: { writeText: async () => undefined } });
  const host = document.createElement("div");
  const root = createRoot(host);
  await act(async () => root.render(<CopyButton text="K7M4QX" describe="Salin kode pribadi" />));
  const said = () => host.querySelector("[data-spoken=copied]")?.textContent;
  expect(said()).toBe("");
  // Read line by line, an empty status would be there as well.
  expect(host.querySelector("output")).toBeNull();
  await act(async () => host.querySelector("button")?.click());
  await expect.poll(said).toBe("Tersalin");
  await act(async () => root.unmount());
});
