/** Ample for our messages, and far below where recursive readers of the data overflow the stack. */
export const depthMax = 64;

/** Four groups of seven bits. */
const varUintMaxBytes = 4;
/** What a number takes at most; a frame of this length is above any size a server would allow. */
export const varUintMax = 2 ** (7 * varUintMaxBytes) - 1;

/** Errors: throws above `varUintMax`. */
export function varUint(value: number): Uint8Array {
  if (value > varUintMax) throw new Error("a number is too large for its frame");
  const groups: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) groups.push((rest & 0x7f) | 0x80);
  groups.push(rest);
  return Uint8Array.from(groups);
}

/** Errors: throws over a number that never ends. */
export function readVarUint(frame: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  for (let index = 0; index < varUintMaxBytes; index += 1) {
    const byte = frame[start + index];
    if (byte === undefined) throw new Error("truncated number");
    value |= (byte & 0x7f) << (7 * index);
    if (byte < 0x80) return { value, end: start + index + 1 };
  }
  throw new Error("number out of range");
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((total, part) => total + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.byteLength;
  }
  return joined;
}

export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not the original error: it quotes the text, and errors of a connection are logged.
    throw new Error("packet is not JSON");
  }
}

export function checkDepth(value: unknown, levelsLeft: number): void {
  if (typeof value !== "object" || value === null) return;
  if (levelsLeft === 0) throw new Error("packet data is nested too deeply");
  for (const item of Object.values(value)) checkDepth(item, levelsLeft - 1);
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
