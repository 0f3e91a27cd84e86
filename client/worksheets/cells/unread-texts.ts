import { create } from "zustand";

/**
 * Texts that were typed into a field but cannot be read as its value ("tujuh puluh juta"). They stay visible to
 * their author, wherever the field is shown, until they are corrected or taken back; they never leave this page.
 */
interface UnreadTexts {
  readonly texts: ReadonlyMap<string, string>;
}

const useStore = create<UnreadTexts>(() => ({ texts: new Map() }));

/** The unread text of a field; undefined when all is well. */
export function useUnreadText(fieldKey: string): string | undefined {
  return useStore((state) => state.texts.get(fieldKey));
}

/** All of them, by field. */
export function useUnreadTexts(): ReadonlyMap<string, string> {
  return useStore((state) => state.texts);
}

export function keepUnreadText(fieldKey: string, text: string): void {
  useStore.setState(({ texts }) => ({ texts: new Map(texts).set(fieldKey, text) }));
}

export function dropUnreadText(fieldKey: string): void {
  if (!useStore.getState().texts.has(fieldKey)) return;
  useStore.setState(({ texts }) => {
    const rest = new Map(texts);
    rest.delete(fieldKey);
    return { texts: rest };
  });
}
