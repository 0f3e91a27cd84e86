/**
 * FNV-1a of a log entry, 32 bits: page and server compare by it whether they mean the same log. As little code as can
 * be, as every page loads it; whether the bytes on disk are sound is the business of a better one.
 */
export function checkOf(entry: Uint8Array): number {
  return entry.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0;
}
