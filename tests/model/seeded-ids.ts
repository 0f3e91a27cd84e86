import { webcrypto } from "node:crypto";
import type { Random } from "../support/seeded-random";

/**
 * Yjs takes the ids of its pages from the system's randomness, and who of two wins depends on them: to play a schedule
 * again they come from its seed. To be imported before anything that imports Yjs, which keeps the function it finds.
 */
let source: Random = Math.random;

export function seedIds(random: Random): void {
  source = random;
}

function fill<View extends ArrayBufferView>(view: View): View {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(source() * 256);
  return view;
}

Object.defineProperty(webcrypto, "getRandomValues", { value: fill, configurable: true, writable: true });
