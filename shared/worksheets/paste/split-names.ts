import { entryNamed, type NamedEntry } from "../named-entry";

export type NamePiece =
  | { readonly entry: NamedEntry }
  /** Names nothing in the list. */
  | { readonly text: string };

/**
 * The names in a text such as "Dinkominfo, DPUTARU dan kampus". Names hold commas and "dan" themselves ("Dinas
 * Kearsipan dan Perpustakaan"), so the longest stretch that names an entry counts as one; "dan", "&" and "/" part
 * unknown names from known ones only.
 */
export function splitNames(text: string, entries: readonly NamedEntry[]): readonly NamePiece[] {
  const parts = partsOf(text);
  const pieces: NamePiece[] = [];
  let unknown = "";
  const keepUnknown = () => {
    const left = bare(unknown);
    if (left !== "") pieces.push({ text: left });
    unknown = "";
  };
  for (let at = 0; at < parts.length;) {
    const found = longestNamed(parts, at, entries);
    if (found === undefined) {
      const part = parts[at];
      if (part?.joint === "hard") keepUnknown();
      unknown += unknown === "" ? (part?.text ?? "") : (part?.joint ?? "") + (part?.text ?? "");
      at += 1;
    } else {
      keepUnknown();
      pieces.push({ entry: found.entry });
      at = found.end;
    }
  }
  keepUnknown();
  return pieces;
}

interface Part {
  readonly text: string;
  /** What stands before it: "hard" parts names for sure. */
  readonly joint: string;
  readonly raw: string;
}

const joints = /(\s*[\n;,]\s*|\s+(?:dan|and|serta)\s+|\s*[&/+]\s*)/iu;

function partsOf(text: string): readonly Part[] {
  const split = withoutNumbers(text).split(joints);
  const parts: Part[] = [];
  for (let at = 0; at < split.length; at += 2) {
    const raw = at === 0 ? "" : (split[at - 1] ?? "");
    const isHard = /[\n;,]/u.test(raw);
    parts.push({ text: split[at] ?? "", joint: isHard ? "hard" : raw, raw });
  }
  return parts;
}

/** Lists in a cell are often numbered or dotted, one a line. */
function withoutNumbers(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(/^\s*(?:[-–•*]\s+|\(?\d{1,2}[.)]\s+)/u, "").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function longestNamed(
  parts: readonly Part[],
  from: number,
  entries: readonly NamedEntry[],
): { readonly entry: NamedEntry; readonly end: number } | undefined {
  for (let end = Math.min(parts.length, from + partsOfNameMax); end > from; end -= 1) {
    const text = parts
      .slice(from, end)
      .map((part, at) => (at === 0 ? part.text : part.raw + part.text))
      .join("");
    const entry = entryNamed(bare(text), entries);
    if (entry !== undefined) return { entry, end };
  }
  return undefined;
}

/** No name has more commas and "dan" than that. */
const partsOfNameMax = 6;

function bare(text: string): string {
  return text.replace(/^[\s.,;:]+|[\s,;:]+$/gu, "");
}
