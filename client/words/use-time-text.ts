import { useCallback } from "react";
import { useLanguage } from "./language";
import { timeText } from "./time-text";

/** Puts a moment (milliseconds since 1970) into words, as of now. */
export function useTimeText(): (at: number) => string {
  const language = useLanguage();
  return useCallback((at: number) => timeText(at, Date.now(), language), [language]);
}
