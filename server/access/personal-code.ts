import type { RandomInt } from "./join-code";

/**
 * A personal code such as "K7M-4PX". No letter or digit that is mistaken for another in handwriting and no vowels,
 * so that no word comes out; six of 22 make guessing somebody's code hopeless within the attempt budget.
 */
export function makePersonalCode(randomInt: RandomInt): string {
  return grouped(
    Array.from({ length: codeLength }, () => alphabet.charAt(randomInt(alphabet.length))).join(""),
  );
}

/** The code a person means, however it was typed ("k7m4px", "K7M 4PX"); null for what cannot be one. */
export function readPersonalCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/gu, "");
  const fits = plain.length === codeLength && Array.from(plain).every((letter) => alphabet.includes(letter));
  return fits ? grouped(plain) : null;
}

const codeLength = 6;
const alphabet = "CDFGHJKMNPRTVWXY234679";

function grouped(plain: string): string {
  return `${plain.slice(0, 3)}-${plain.slice(3)}`;
}
