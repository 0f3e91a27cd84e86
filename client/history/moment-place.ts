/** A moment of a document. */
export interface MomentPlace {
  readonly epoch: number;
  readonly seq: number;
}

/** Reads what stands in the address (`&saat=1.204`); null for anything else. */
export function readMomentPlace(given: string | null): MomentPlace | null {
  const [, epoch, seq] = /^(\d{1,9})\.(\d{1,12})$/u.exec(given ?? "") ?? [];
  return epoch === undefined || seq === undefined ? null : { epoch: Number(epoch), seq: Number(seq) };
}

export function printMomentPlace({ epoch, seq }: MomentPlace): string {
  return `${epoch}.${seq}`;
}
