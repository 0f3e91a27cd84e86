import { useCallback } from "react";
import { create } from "zustand";
import type { Language, Localized } from "../../shared/domain/localized";

/** A word or sentence on screen, or a function that puts values into one. */
export type Wording = string | ((...values: never[]) => string);

/** What the words of an area look like in either language, derived from the Indonesian ones. */
export type WordsOf<Words extends Readonly<Record<string, Wording>>> = {
  readonly [Key in keyof Words]: Words[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

/** The words of one area in both languages, under the same keys. */
export interface Catalogue<Words> {
  readonly id: Words;
  /** Undefined until they were fetched. */
  readonly en: () => Words | undefined;
  /** A call while it is under way joins it; after a failure the next call tries again. */
  readonly fetchEnglish: () => Promise<void>;
}

/** Declares the words of an area. The English ones are a module of their own, which only those load who read them. */
export function defineWords<Words>(
  indonesian: Words,
  importEnglish: () => Promise<{ readonly words: Words }>,
): Catalogue<Words> {
  let english: Words | undefined;
  let fetching: Promise<void> | undefined;
  const fetchEnglish = async () => {
    try {
      english = (await importEnglish()).words;
      useStore.setState(({ arrivals }) => ({ arrivals: arrivals + 1 }));
    } finally {
      fetching = undefined;
    }
  };
  const catalogue = {
    id: indonesian,
    en: () => english,
    fetchEnglish: () => (fetching ??= fetchEnglish()),
  };
  // A page may be fetched ahead of being opened without a connection, and so are its words.
  if (useStore.getState().language === "en") catalogue.fetchEnglish().catch(() => undefined);
  return catalogue;
}

/**
 * [LANG1] What people write here is Indonesian, whatever language the page is in: the `lang` of what shows it, so that a
 * screen reader takes the right voice. Not of a field, whose name and help are words of the page.
 */
export const writtenIn: Language = "id";

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

/** The words of an area in the language of this device; Indonesian until the English ones are there. */
export function useWords<Words>(catalogue: Catalogue<Words>): Words {
  return useStore((state) => wordsIn(catalogue, state.language));
}

/** Gives a text of the workshop or of the worksheets in the language of this device. */
export function useLocalized(): (text: Localized) => string {
  const language = useLanguage();
  return useCallback((text: Localized) => text[language], [language]);
}

/** The words of an area outside a component. */
export function wordsNow<Words>(catalogue: Catalogue<Words>): Words {
  return wordsIn(catalogue, useStore.getState().language);
}

/** The same where nothing on screen has asked for them before; Indonesian where the English ones do not come. */
export async function wordsOnce<Words>(catalogue: Catalogue<Words>): Promise<Words> {
  if (useStore.getState().language === "en") await catalogue.fetchEnglish().catch(() => undefined);
  return wordsNow(catalogue);
}

function wordsIn<Words>(catalogue: Catalogue<Words>, language: Language): Words {
  if (language === "id") return catalogue.id;
  const english = catalogue.en();
  // Without a connection the page stays readable, and asks again when it is drawn anew.
  if (english === undefined) catalogue.fetchEnglish().catch(() => undefined);
  return english ?? catalogue.id;
}

const storageKey = "rembuk:language";

interface LanguageState {
  readonly language: Language;
  /** Counts the areas whose English words came, so that what is on screen is drawn with them. */
  readonly arrivals: number;
}

const useStore = create<LanguageState>(() => ({ language: storedLanguage(), arrivals: 0 }));

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
