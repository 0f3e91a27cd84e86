/** Picks a whole number from 0 up to, not including, the limit. */
export type RandomInt = (limit: number) => number;

/**
 * A workshop code such as "RBG472": three letters of the region and a number that no other workshop has. Three
 * digits as long as some are easily found, then four.
 */
export function makeJoinCode(
  regionName: string,
  { taken, randomInt }: { taken: (code: string) => boolean; randomInt: RandomInt },
): string {
  const letters = regionLetters(regionName);
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const digits = attempt < shortAttempts ? 3 : 4;
    const lowest = 10 ** (digits - 1);
    const code = `${letters}${lowest + randomInt(9 * lowest)}`;
    if (!taken(code)) return code;
  }
  throw new Error(`no workshop code is left for the letters ${letters}`);
}

/**
 * The code a person means, however it was typed ("rbg 472", "RBG-472", "rbg47Z"); null for what cannot be one.
 * The number comes last, so letters that look like digits are read as digits there.
 */
export function readJoinCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/gu, "");
  const letters = plain.slice(0, 3);
  const digits = plain.slice(3).replace(/[OILZSB]/gu, (letter) => lookalikes[letter] ?? letter);
  const code = letters + digits;
  return /^[A-Z]{3}[1-9][0-9]{2,3}$/u.test(code) ? code : null;
}

const shortAttempts = 20;
const attemptsMax = 10_000;

const lookalikes: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1", Z: "2", S: "5", B: "8" };

/** "Kabupaten Rembang" gives RBG: first, middle and last consonant; I and O are never used. */
function regionLetters(regionName: string): string {
  const name = regionName.normalize("NFKD").toUpperCase();
  const own = name.replace(/\b(KABUPATEN|KAB|KOTA|PROVINSI)\b/gu, "");
  const letters = lettersOf(own).length > 0 ? lettersOf(own) : lettersOf(name);
  const consonants = letters.replace(/[AEU]/gu, "");
  const source = (consonants.length >= 3 ? consonants : letters).padEnd(3, "X");
  return [0, Math.floor(source.length / 2), source.length - 1].map((at) => source.charAt(at)).join("");
}

function lettersOf(name: string): string {
  return name.replace(/[^A-Z]|[IO]/gu, "");
}
