/** First and longest pause between attempts to connect. */
export const backoffMinMs = 500;
export const backoffMaxMs = 8000;

/**
 * How long to wait before the next attempt after `failures` in a row; `random` is in [0, 1). The jitter keeps a
 * hall of phones from coming back in one instant when the access point restarts.
 */
export function backoffMs(failures: number, random: number): number {
  const ceiling = Math.min(backoffMaxMs, backoffMinMs * 2 ** (failures + 1));
  return Math.round(backoffMinMs + random * (ceiling - backoffMinMs));
}
