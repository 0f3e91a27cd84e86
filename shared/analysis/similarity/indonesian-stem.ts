import { foldText } from "../../domain/fold-text";

/**
 * The words of a text that carry its meaning, each once, brought to a common stem: "Peningkatan layanan" and
 * "meningkatkan pelayanan" give the same two. Light on purpose: no dictionary, only affixes.
 */
export function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of foldText(text).split(" ")) {
    if (word !== "" && !stopWords.has(word)) stems.add(stemOf(word));
  }
  return stems;
}

/** One folded word without its affixes. */
export function stemOf(word: string): string {
  const bare = without(word, particles);
  const core = without(bare, suffixes);
  // "kelola" is no "ke-" of anything; "kesehatan" is.
  const prefixes = core !== bare && bare.endsWith("an") ? [...verbPrefixes, "ke"] : verbPrefixes;
  return withoutFirstConsonant(withoutPrefixes(core, prefixes));
}

/** Below this a word is taken for a stem, whatever it begins or ends with. */
const stemMinLength = 4;
/** As in "keberlanjutan". */
const prefixesMax = 2;

const particles = ["nya", "lah", "kah", "pun"] as const;
const suffixes = ["kan", "an", "i"] as const;
/** Longer ones first. */
const verbPrefixes = [
  "meng",
  "meny",
  "peng",
  "peny",
  "mem",
  "men",
  "pem",
  "pen",
  "per",
  "ber",
  "ter",
  "me",
  "pe",
  "di",
] as const;

function without(word: string, endings: readonly string[]): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= stemMinLength);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

function withoutPrefixes(word: string, prefixes: readonly string[]): string {
  let stem = word;
  for (let round = 0; round < prefixesMax; round += 1) {
    const prefix = prefixes.find((one) => stem.startsWith(one) && stem.length - one.length >= stemMinLength);
    if (prefix === undefined) return stem;
    stem = stem.slice(prefix.length);
  }
  return stem;
}

/** "me-" and "pe-" swallow k, p, s and t ("mengelola" from "kelola"), so no stem keeps them in front. */
function withoutFirstConsonant(stem: string): string {
  return stem.length > stemMinLength && /^[kpst][aeiou]/u.test(stem) ? stem.slice(1) : stem;
}

/** Words that say nothing by themselves. Not "belum" and "tidak": they turn the meaning round. */
const stopWords: ReadonlySet<string> = new Set(
  (
    "dan di ke dari yang untuk dengan pada dalam oleh serta atau sebagai adalah ini itu para melalui secara terhadap " +
    "bagi agar akan telah sudah masih juga antar atas per guna tentang sehingga karena maupun dapat lebih sangat " +
    "program kegiatan kabupaten kota daerah"
  ).split(" "),
);
