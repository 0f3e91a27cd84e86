import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** Text on a ground: WCAG 2.2 AA asks 4.5 : 1. */
const textMinimum = 4.5;
/** Edges of controls, focus rings and coloured marks: 3 : 1. */
const shapeMinimum = 3;

const hues = ["indigo", "magenta", "amber", "teal", "violet", "green", "slate", "brown", "blue", "red"];
const tones = ["good", "warning", "danger", "info"];
const grounds = ["paper", "card", "sunken"];

const textPairs: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) =>
    ["ink", "muted", "brand-ink", ...tones, ...hues].map((ink) => [ink, ground] as const),
  ),
  ...hues.flatMap((hue) => [
    [hue, `${hue}-soft`] as const,
    ["ink", `${hue}-soft`] as const,
    ["on-hue", hue] as const,
  ]),
  ...tones.flatMap((tone) => [[tone, `${tone}-soft`] as const, ["ink", `${tone}-soft`] as const]),
  ...[1, 2, 3, 4, 5].map((step) => [`on-tint-${step}`, `tint-${step}`] as const),
  ["on-brand", "brand"],
  ["on-brand", "brand-hover"],
  ["brand-ink", "brand-soft"],
  ["ink", "brand-soft"],
  ["muted", "brand-soft"],
];

const shapePairs: readonly (readonly [string, string])[] = grounds.flatMap((ground) =>
  ["line-strong", "focus", ...hues].map((shape) => [shape, ground] as const),
);

describe.each([
  ["light", colours(blockAfter(":root,"))],
  [
    "dark",
    { ...colours(blockAfter(":root,")), ...colours(blockAfter(':root:not([data-medium="projector"])')) },
  ],
])("colours of the %s theme pass WCAG 2.2 AA", (_theme, theme) => {
  test.each(textPairs)("text %s on %s", (ink, ground) => {
    expect(contrast(theme[ink], theme[ground])).toBeGreaterThanOrEqual(textMinimum);
  });

  test.each(shapePairs)("shape %s on %s", (shape, ground) => {
    expect(contrast(theme[shape], theme[ground])).toBeGreaterThanOrEqual(shapeMinimum);
  });

  test("the primary action stands out from the page", () => {
    for (const ground of ["paper", "card"])
      expect(contrast(theme["brand"], theme[ground])).toBeGreaterThanOrEqual(shapeMinimum);
  });
});

function blockAfter(selector: string): string {
  const from = css.indexOf(selector);
  if (from < 0) throw new Error(`no block ${selector}`);
  return css.slice(css.indexOf("{", from), css.indexOf("}", from));
}

function colours(block: string): Record<string, string> {
  const found = block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/gu);
  return Object.fromEntries(Array.from(found, ([, name = "", value = ""]) => [name, value]));
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance after WCAG 2.2; an unknown token fails here. */
function luminance(hex: string | undefined): number {
  if (hex === undefined) throw new Error("a token of this name does not exist");
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
