import * as Y from "yjs";

/** How far each Yjs client has written, as far as the log goes. */
export type Clocks = Map<number, number>;

/**
 * Moves `clocks` on by what an update brings, without a document. False, and nothing is moved, when the update cannot
 * be read or does not follow on what is there.
 */
export function advance(clocks: Clocks, update: Uint8Array): boolean {
  const meta = metaOf(update);
  if (meta === null) return false;
  for (const [clientId, from] of meta.from) if (from > (clocks.get(clientId) ?? 0)) return false;
  for (const [clientId, to] of meta.to) clocks.set(clientId, Math.max(to, clocks.get(clientId) ?? 0));
  return true;
}

/** Null for bytes that are no state vector. */
export function readClocks(stateVector: Uint8Array): Clocks | null {
  try {
    return Y.decodeStateVector(stateVector);
  } catch {
    return null;
  }
}

function metaOf(update: Uint8Array): ReturnType<typeof Y.parseUpdateMeta> | null {
  try {
    return Y.parseUpdateMeta(update);
  } catch {
    return null;
  }
}
