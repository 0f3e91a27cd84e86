import { describe, expect, it } from "vitest";
import { dimensionHues } from "../../shared/domain/dimension";
import { quadrants } from "../../shared/domain/quadrant";
import { countPalettes, huePalette, neutralPalette, quadrantPalette, type Rgb } from "./colours";

describe("colours on paper", () => {
  const palettes = [
    ...dimensionHues.map(huePalette),
    ...quadrants.map(quadrantPalette),
    ...countPalettes,
    neutralPalette,
  ];

  it.each(palettes)("$ink on $fill can be read (WCAG AA)", ({ ink, fill }) => {
    expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
  });
});

function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
