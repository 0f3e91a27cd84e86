import type { RowLabel } from "../../shared/protocol/document-messages";
import { packLabels } from "../../shared/protocol/packed-labels";

/** Labels as pages get them, packed once for everybody, and once more for those who see no names. */
export class PackedLabels {
  readonly #labels: readonly RowLabel[];
  #named: Uint8Array | null = null;
  #nameless: Uint8Array | null = null;

  constructor(labels: readonly RowLabel[]) {
    this.#labels = labels;
  }

  get named(): Uint8Array {
    return (this.#named ??= packLabels(this.#labels));
  }

  get nameless(): Uint8Array {
    return (this.#nameless ??= packLabels(withoutNames(this.#labels)));
  }
}

export function withoutNames(labels: readonly RowLabel[]): RowLabel[] {
  return labels.map((label) => ({ ...label, author: null }));
}
