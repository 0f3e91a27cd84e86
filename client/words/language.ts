import { useCallback } from "react";
import { create } from "zustand";
import type { Language, Localized } from "../../shared/domain/localized";

/** A word or sentence on screen, or a function that puts values into one. */
export type Wording = string | ((...values: never[]) => string);

/** The words of one area in both languages, under the same keys. */
export interface Catalogue<Words> {
  readonly id: Words;
  readonly en: Words;
}

type Widened<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

/** Declares the words of an area: the compiler asks for the same keys in English as in Indonesian. */
export function defineWords<const Words extends Readonly<Record<string, Wording>>>(words: {
  readonly id: Words;
  readonly en: NoInfer<Widened<Words>>;
}): Catalogue<Widened<Words>> {
  // The compiler does not see that every wording fits its own widened type.
  const widened: unknown = words;
  return widened as Catalogue<Widened<Words>>;
}

/** The language of this device. */
export function useLanguage(): Language {
  return useStore((state) => state.language);
}

/** Switches this device to a language and remembers it. */
export function setLanguage(language: Language): void {
  useStore.setState({ language });
  showLanguage(language);
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A device that stores nothing keeps the language for this visit.
  }
}

/** The words of an area in the language of this device. */
export function useWords<Words>(catalogue: Catalogue<Words>): Words {
  return catalogue[useLanguage()];
}

/** Gives a text of the workshop or of the worksheets in the language of this device. */
export function useLocalized(): (text: Localized) => string {
  const language = useLanguage();
  return useCallback((text: Localized) => text[language], [language]);
}

/** The words of an area outside a component. */
export function wordsNow<Words>(catalogue: Catalogue<Words>): Words {
  return catalogue[useStore.getState().language];
}

const storageKey = "rembuk:language";

const useStore = create<{ readonly language: Language }>(() => ({ language: storedLanguage() }));

/** Indonesian unless the person chose otherwise: the language of the browser says little on a shared laptop. */
function storedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === "en" ? "en" : "id";
  } catch {
    return "id";
  }
}

/** Screen readers choose their voice by this attribute. */
function showLanguage(language: Language): void {
  if (typeof document !== "undefined") document.documentElement.lang = language;
}

showLanguage(useStore.getState().language);
