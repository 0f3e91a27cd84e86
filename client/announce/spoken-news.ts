import { create } from "zustand";

/** Whether what others do is read out on this device; who does not use a screen reader never notices. */
export const useSpokenNews = create<{ readonly on: boolean }>(() => ({ on: storedChoice() }));

export function setSpokenNews(on: boolean): void {
  useSpokenNews.setState({ on });
  try {
    localStorage.setItem(storageKey, on ? "on" : "off");
  } catch {
    // A device that stores nothing keeps the choice for this visit.
  }
}

const storageKey = "rembuk:spoken-news";

function storedChoice(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}
