import { useCallback } from "react";
import { create } from "zustand";
import type { Quadrant } from "../../../shared/domain/quadrant";
import type { DocumentKey } from "../../../shared/domain/document-key";

/** What stands in the input of a quadrant and is not an item yet. */
interface Draft {
  readonly text: string;
  /** Several lines came in by pasting: they may be meant as several items. */
  readonly pasted: boolean;
}

export interface DraftHandle {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly clearDraft: () => void;
}

/** The draft of one input; it belongs to this tab, survives a reload, and nobody else's edit touches it. */
export function useDraft(document: DocumentKey, quadrant: Quadrant): DraftHandle {
  const key = `${document}/${quadrant}`;
  const draft = useDrafts((drafts) => drafts[key] ?? noDraft);
  const setDraft = useCallback((next: Draft) => put(key, next), [key]);
  const clearDraft = useCallback(() => put(key, noDraft), [key]);
  return { draft, setDraft, clearDraft };
}

/** Puts what did not fit elsewhere behind the draft of a quadrant, in one piece with what was put there before. */
export function appendToDraft(
  document: DocumentKey,
  quadrant: Quadrant,
  { text, glue }: { text: string; glue: string },
): void {
  const key = `${document}/${quadrant}`;
  const before = useDrafts.getState()[key]?.text ?? "";
  put(key, { text: before === "" ? text : `${before}${glue}${text}`, pasted: true });
}

type Drafts = Readonly<Record<string, Draft>>;

const noDraft: Draft = { text: "", pasted: false };
const storageKey = "rembuk:swot-drafts";

const useDrafts = create<Drafts>(() => storedDrafts());

function put(key: string, draft: Draft): void {
  const { [key]: _, ...others } = useDrafts.getState();
  const drafts = draft.text === "" ? others : { ...others, [key]: draft };
  useDrafts.setState(drafts, true);
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(drafts));
  } catch {
    // A device that stores nothing keeps the draft for as long as the page is open.
  }
}

function storedDrafts(): Drafts {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? "{}");
    if (typeof stored !== "object" || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter((entry): entry is [string, Draft] => isDraft(entry[1])),
    );
  } catch {
    return {};
  }
}

function isDraft(stored: unknown): stored is Draft {
  return (
    typeof stored === "object" &&
    stored !== null &&
    "text" in stored &&
    typeof stored.text === "string" &&
    "pasted" in stored &&
    typeof stored.pasted === "boolean"
  );
}
