// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { typeInto, type FieldDraft } from "./field-draft";

beforeEach(() => localStorage.clear());

test("what was typed is still there at the next visit, and waits for the person", async () => {
  const draft = typeInto(null, "Dinas Kominfo", "Dinkominfo");
  (await visit()).putDraft("w/opd/kominfo/name", draft);
  expect((await visit()).draftAt("w/opd/kominfo/name")).toEqual({
    ...draft,
    phase: { kind: "unsaved", failure: null },
  });
});

test("what was saved or given up is gone at the next visit", async () => {
  const typed = typeInto(null, "Dinas Kominfo", "Dinkominfo");
  const saved: FieldDraft = { ...typed, phase: { kind: "saved" } };
  const first = await visit();
  first.putDraft("w/opd/a/name", typed);
  first.putDraft("w/opd/a/name", saved);
  first.putDraft("w/opd/b/name", typed);
  first.putDraft("w/opd/b/name", null);
  const second = await visit();
  expect([second.draftAt("w/opd/a/name"), second.draftAt("w/opd/b/name")]).toEqual([null, null]);
});

test("a second tab keeps the drafts of the first", async () => {
  const [first, second] = [await visit(), await visit()];
  first.putDraft("w/umum/title", typeInto(null, "satu", ""));
  second.putDraft("w/umum/vision", typeInto(null, "dua", ""));
  const third = await visit();
  expect([third.draftAt("w/umum/title")?.text, third.draftAt("w/umum/vision")?.text]).toEqual([
    "satu",
    "dua",
  ]);
});

test("something else under the same name in the storage is left out", async () => {
  localStorage.setItem("rembuk:settings-draft:w/umum/title", JSON.stringify({ text: 7 }));
  expect((await visit()).draftAt("w/umum/title")).toBeNull();
});

/** The store as a page that is loaded anew has it. */
async function visit(): Promise<typeof import("./draft-store")> {
  vi.resetModules();
  return import("./draft-store");
}
