import type { DimensionHue } from "../../shared/domain/dimension";
import type { Quadrant } from "../../shared/domain/quadrant";

/** RGB as six hexadecimal digits, as Office formats write it. */
export type Rgb = string;

/** A dark text colour and the light tint it is read on; the same pairs as on screen. */
export interface Palette {
  readonly ink: Rgb;
  readonly fill: Rgb;
}

export const inkColour: Rgb = "1F2430";
export const mutedColour: Rgb = "5F6675";
export const lineColour: Rgb = "8B8678";
export const brandColour: Rgb = "A4262C";
export const noticeFill: Rgb = "F8E9E7";
export const linkColour: Rgb = "1F5FA8";

const huePalettes: Readonly<Record<DimensionHue, Palette>> = {
  indigo: { ink: "3D4F9F", fill: "ECEEF8" },
  magenta: { ink: "A8326E", fill: "F9E9F1" },
  amber: { ink: "8A5A00", fill: "F8EFDC" },
  teal: { ink: "0E6F73", fill: "E2F1F1" },
  violet: { ink: "6A3FA0", fill: "F1EAF8" },
  green: { ink: "2F6B36", fill: "E6F1E7" },
  slate: { ink: "4A5568", fill: "EBEDF1" },
  brown: { ink: "7A4B2A", fill: "F4EAE2" },
};

const quadrantPalettes: Readonly<Record<Quadrant, Palette>> = {
  S: huePalettes.green,
  W: huePalettes.amber,
  O: { ink: linkColour, fill: "E5EFF9" },
  T: { ink: brandColour, fill: noticeFill },
};

export function huePalette(hue: DimensionHue): Palette {
  return huePalettes[hue];
}

export function quadrantPalette(quadrant: Quadrant): Palette {
  return quadrantPalettes[quadrant];
}

/** For sheets that belong to no single dimension. */
export const neutralPalette: Palette = { ink: inkColour, fill: "F1EEE7" };

/** The five steps of a count, lighter to darker; 0 is a cell without any. */
export const countPalettes: readonly Palette[] = [
  { ink: mutedColour, fill: "FFFFFF" },
  { ink: inkColour, fill: "F5E3E0" },
  { ink: inkColour, fill: "EBC6C1" },
  { ink: inkColour, fill: "DD9E98" },
  { ink: "FFFFFF", fill: "BD5450" },
  { ink: "FFFFFF", fill: "A4262C" },
];
