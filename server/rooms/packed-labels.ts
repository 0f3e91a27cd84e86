import type { RowLabel } from "../../shared/protocol/document-messages";
import { packLabels, readLabels } from "../../shared/protocol/packed-labels";

/** Labels as pages get them, packed once for everybody, and once more for those who see no names. */
export class PackedLabels {
  readonly named: Uint8Array;
  #nameless: Uint8Array | null = null;

  constructor(named: Uint8Array) {
    this.named = named;
  }

  get nameless(): Uint8Array {
    return (this.#nameless ??= packLabels(withoutNames(this.labels)));
  }

  get labels(): readonly RowLabel[] {
    const labels = readLabels(this.named);
    if (labels === null) throw new Error("labels cannot be read");
    return labels;
  }
}

export function withoutNames(labels: readonly RowLabel[]): RowLabel[] {
  return labels.map((label) => ({ ...label, author: null }));
}
