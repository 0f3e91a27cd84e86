/** Whose ids all become when a backup is restored: every page starts over under another one. */
export const formerOwner = "former";

/** Ids one owner may claim in one document: years of page loads, and an end to a script that claims all there are. */
const claimsPerOwnerMax = 2_000;

/**
 * Whose page uses which Yjs client id in one document. An id is claimed, durably, before anybody else can have seen
 * it; without that, whoever writes under a colleague's id makes the colleague's later text vanish.
 */
export class ClientClaims {
  readonly #owners = new Map<number, string>();
  /** All that were ever somebody's. */
  readonly #idsOf = new Map<string, number[]>();
  /** Named by a page since the document was loaded. */
  readonly #inUse = new Set<number>();

  add(claims: Iterable<readonly [clientId: number, owner: string]>): void {
    for (const [clientId, owner] of claims) {
      if (this.#owners.has(clientId)) continue;
      this.#owners.set(clientId, owner);
      const known = this.#idsOf.get(owner);
      if (known === undefined) this.#idsOf.set(owner, [clientId]);
      else known.push(clientId);
    }
  }

  owns(owner: string, clientId: number): boolean {
    return this.#owners.get(clientId) === owner;
  }

  /** Under which this owner's pages have written, or may. */
  idsOf(owner: string): readonly number[] {
    return this.#idsOf.get(owner) ?? [];
  }

  /** A page that is open writes under these. */
  use(clientIds: Iterable<number>): void {
    for (const clientId of clientIds) this.#inUse.add(clientId);
  }

  /**
   * Whether a device may bring back what was written under this id: no page of now writes under it. It is nobody's
   * then, see `retire`: whoever comes back with it must not go on where others have.
   */
  isFormer(clientId: number): boolean {
    return this.#owners.get(clientId) === formerOwner || !this.#inUse.has(clientId);
  }

  /** Which of these still have an owner. */
  owned(clientIds: readonly number[]): readonly number[] {
    return clientIds.filter((clientId) => (this.#owners.get(clientId) ?? formerOwner) !== formerOwner);
  }

  /** Nobody writes under these any more; called once that is on disk. */
  retire(clientIds: readonly number[]): void {
    for (const clientId of clientIds) this.#owners.set(clientId, formerOwner);
  }

  /** Which of the ids have to be claimed anew, or "taken". `isServers`: an id the server writes or wrote under. */
  missing(
    owner: string,
    clientIds: readonly number[],
    isServers: (clientId: number) => boolean,
  ): readonly number[] | "taken" {
    const unclaimed = clientIds.filter((clientId) => !this.owns(owner, clientId));
    const taken = unclaimed.some((clientId) => this.#owners.has(clientId) || isServers(clientId));
    const tooMany = this.idsOf(owner).length + unclaimed.length > claimsPerOwnerMax;
    return taken || tooMany ? "taken" : unclaimed;
  }
}
