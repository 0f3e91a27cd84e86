import * as z from "zod/mini";
import { create } from "zustand";
import { isWaiting, type FieldDraft } from "./field-draft";

type Drafts = Readonly<Record<string, FieldDraft>>;

/** How long a field says that it was saved. */
const saySavedMs = 4_000;

/** The draft of one field; it outlives the section, the page and the visit until it is saved or given up. */
export function useDraft(address: string): FieldDraft | null {
  return useDrafts((drafts) => drafts[address] ?? null);
}

export function draftAt(address: string): FieldDraft | null {
  return useDrafts.getState()[address] ?? null;
}

export function putDraft(address: string, draft: FieldDraft | null): void {
  const { [address]: _, ...others } = useDrafts.getState();
  useDrafts.setState(draft === null ? others : { ...others, [address]: draft }, true);
  keep(address, draft);
  if (draft?.phase.kind === "saved") {
    setTimeout(() => {
      if (draftAt(address) === draft) putDraft(address, null);
    }, saySavedMs);
  }
}

/** How many fields below an address hold something that is not saved and waits for the person. */
export function useWaitingCount(prefix: string): number {
  return useDrafts(
    (drafts) =>
      Object.entries(drafts).filter(([address, draft]) => address.startsWith(prefix) && isWaiting(draft))
        .length,
  );
}

/** One entry a draft, so that two tabs do not overwrite each other's. */
const storagePrefix = "rembuk:settings-draft:";

const keptSchema = z.object({ text: z.string(), base: z.string() });

const useDrafts = create<Drafts>(() => keptDrafts());

function keep(address: string, draft: FieldDraft | null): void {
  try {
    if (draft === null || draft.phase.kind === "saved") localStorage.removeItem(storagePrefix + address);
    else
      localStorage.setItem(storagePrefix + address, JSON.stringify({ text: draft.text, base: draft.base }));
  } catch {
    // A device that stores nothing keeps the draft for as long as the page is open.
  }
}

function keptDrafts(): Drafts {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(storagePrefix));
    return Object.fromEntries(keys.flatMap((key) => keptDraft(key)));
  } catch {
    return {};
  }
}

function keptDraft(key: string): readonly (readonly [string, FieldDraft])[] {
  const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
  const kept = z.safeParse(keptSchema, stored);
  if (!kept.success) return [];
  return [[key.slice(storagePrefix.length), { ...kept.data, phase: { kind: "unsaved", failure: null } }]];
}
