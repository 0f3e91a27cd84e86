import { foldText } from "../domain/fold-text";

/** What is looked for. */
export interface Term {
  /** Folded. */
  readonly text: string;
  /** It stood between quotes: its words are whole, and follow each other as they are. */
  readonly quoted: boolean;
}

/** A pair of quotes, as keyboards make them; phones bend them. */
const quotedPart = /["“”„«»]([^"“”„«»]*)["“”„«»]/u;

/** The words of a query, and as one what stands between quotes. A quote that is not closed says nothing. */
export function termsOf(query: string): readonly Term[] {
  return query
    .split(quotedPart)
    .flatMap((part, at): readonly Term[] => {
      const folded = foldText(part);
      if (at % 2 === 1) return [{ text: folded, quoted: true }];
      return folded.split(" ").map((text) => ({ text, quoted: false }));
    })
    .filter(({ text }) => text !== "");
}

/** Texts to look for terms in; no phrase reaches from one into the next. */
export function foldTexts(texts: readonly string[]): string {
  return texts.map((text) => ` ${foldText(text)} `).join("\n");
}

/** Whether a term is in a text that was folded. */
export function holdsTerm(folded: string, { text, quoted }: Term): boolean {
  return quoted ? ` ${folded} `.includes(` ${text} `) : folded.includes(text);
}
