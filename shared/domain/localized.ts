/** A text in both languages of the product; `id` is shown first, `en` second. */
export interface Localized {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Localized;
