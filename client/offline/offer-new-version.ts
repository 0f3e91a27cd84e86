import { showOffer } from "../ui/toast";
import { wordsOnce } from "../words/language";
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
    void wordsOnce(offlineWords).then(({ newVersion, reload: label }) =>
      onceNotTyping(() => showOffer(newVersion, { label, run: () => takeOver?.() })),
    );
  };
  keepProgram(offer).catch(() => undefined);
}
