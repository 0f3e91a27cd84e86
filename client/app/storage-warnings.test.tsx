// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it } from "vitest";
import type { StorageState } from "../../shared/protocol/workshop-state";
import { StorageWarnings } from "./storage-warnings";

it.each<[string, StorageState, readonly string[]]>([
  ["what may stop it before it does", { writable: true, warnings: ["low-space"] }, ["hampir habis"]],
  ["that it has stopped, also without a warning before", { writable: false }, ["belum bisa menyimpan"]],
  [
    "that it has stopped, and no more that it might",
    { writable: false, warnings: ["low-space", "no-backup"] },
    ["belum bisa menyimpan", "Cadangan terakhir gagal"],
  ],
])("[STORE1] [STORE5] who runs the hall reads of storing %s", async (_title, storage, sentences) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const host = document.createElement("div");
  const root = createRoot(host);
  await act(async () => root.render(<StorageWarnings storage={storage} look="bar" />));
  const shown = [...host.children].map((notice) => notice.textContent);
  expect(shown).toEqual(sentences.map((sentence) => expect.stringContaining(sentence)));
  await act(async () => root.unmount());
});
