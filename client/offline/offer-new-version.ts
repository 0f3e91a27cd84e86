import { showOffer } from "../ui/toast";
import { wordsNow } from "../words/language";
import { offlineWords } from "../words/offline";
import { keepProgram } from "./kept-program";
import { onceNotTyping } from "./once-not-typing";

/** Keeps the program on this device and offers every new version, once and never in the middle of a word. */
export function keepProgramAndOfferNew(): void {
  let takeOver: (() => void) | null = null;
  const offer = (reload: () => void) => {
    const isOffered = takeOver !== null;
    takeOver = reload;
    if (isOffered) return;
    onceNotTyping(() => {
      const words = wordsNow(offlineWords);
      showOffer(words.newVersion, { label: words.reload, run: () => takeOver?.() });
    });
  };
  keepProgram(offer).catch(() => undefined);
}
