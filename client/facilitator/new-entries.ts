import type { Agency } from "../../shared/domain/agency";
import { dimensionHues, dimensionIdSchema, type Dimension } from "../../shared/domain/dimension";
import { foldText } from "../../shared/domain/fold-text";
import type { Problem } from "../../shared/domain/problem";

/** A problem with the next free code; its name cut at a word makes the short name until it is written by hand. */
export function newProblem(id: string, name: string, problems: readonly Problem[]): Problem {
  return { id, code: nextProblemCode(problems), name, shortName: cutAtWord(name, 40), retired: false };
}

/** An office, at first under one name. */
export function newAgency(id: string, name: string): Agency {
  return { id, shortName: cutAtWord(name, 60), name, aliases: [], retired: false };
}

/** A dimension with a code from its letters and the first hue that no other has. */
export function newDimension(id: string, name: string, dimensions: readonly Dimension[]): Dimension {
  const hues = new Set(dimensions.map(({ hue }) => hue));
  return {
    id: dimensionIdSchema.parse(id),
    code: freeDimensionCode(name, dimensions),
    name,
    shortName: cutAtWord(name.replace(/^smart\s+/iu, ""), 60) || name,
    aliases: [],
    hue: dimensionHues.find((hue) => !hues.has(hue)) ?? "slate",
    icon: "other",
    subDimensions: [],
    retired: false,
  };
}

/** P8 after P7, with the letters the workshop uses. */
export function nextProblemCode(problems: readonly Problem[]): string {
  const taken = new Set(problems.map(({ code }) => code));
  const prefix = /^[A-Z]+/u.exec(problems.at(-1)?.code ?? "")?.[0] ?? "P";
  const largest = Math.max(0, ...problems.map(({ code }) => Number(/[0-9]+$/u.exec(code)?.[0] ?? 0)));
  const after = Array.from({ length: 99 }, (_, at) => ((largest + at) % 99) + 1);
  return after.map((number) => `${prefix}${number}`).find((code) => !taken.has(code)) ?? `${prefix}99`;
}

/** Whether a list already has something under this name. */
export function isListed(text: string, names: readonly string[]): boolean {
  const wanted = foldText(text);
  return names.some((name) => foldText(name) === wanted);
}

function freeDimensionCode(name: string, dimensions: readonly Dimension[]): string {
  const taken = new Set(dimensions.map(({ code }) => code));
  const words = name.replace(/^smart\s+/iu, "").normalize("NFKD");
  const letters = words.toUpperCase().replace(/[^A-Z]/gu, "");
  const stem = letters.length < 2 ? "DIM" : letters.slice(0, 3);
  const endings = Array.from(`${letters}ABCDEFGHIJKLMNOPQRSTUVWXYZ`);
  const wanted = [stem, ...endings.map((letter) => stem.slice(0, 2) + letter)];
  return wanted.find((code) => !taken.has(code)) ?? "DIM";
}

function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max + 1);
  const end = cut.lastIndexOf(" ");
  return (end > max / 2 ? cut.slice(0, end) : cut.slice(0, max)).trim();
}
