import type { DocumentKey } from "../../shared/domain/document-key";

/** Short names of documents for what is sent most; never given to another while this process runs. */
export class DocumentNumbers {
  readonly #numbers = new Map<DocumentKey, number>();

  of(key: DocumentKey): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    return number;
  }
}
