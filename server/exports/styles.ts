import type { CellStyle } from "hucre/xlsx";
import { inkColour, lineColour, mutedColour, type Palette, type Rgb } from "./colours";

/**
 * Arial: on every office computer, and LibreOffice and WPS replace it by a font of exactly the same widths, so that the
 * row heights hold everywhere. Plus Jakarta Sans, the font of the screens, is missing there and cannot be embedded.
 */
export const fontName = "Arial";
export const bodySize = 10;

type Border = NonNullable<CellStyle["border"]>;
type Side = NonNullable<Border["left"]>;
type Horizontal = "left" | "center" | "right";

export const thinLine: Side = { style: "thin", color: { rgb: lineColour } };
const boxed: Border = { top: thinLine, right: thinLine, bottom: thinLine, left: thinLine };

export function bodyStyle(horizontal: Horizontal = "left"): CellStyle {
  // Numbers do not wrap: LibreOffice forgets the indent of wrapped ones.
  const manner = horizontal === "right" ? { indent: 1 } : { wrapText: true };
  return { font: font(), alignment: { horizontal, vertical: "top", ...manner }, border: boxed };
}

/** For short rows, where text at the top would look fallen out of line. */
export function centred(style: CellStyle): CellStyle {
  return { ...style, alignment: { ...style.alignment, vertical: "center" } };
}

/** A body cell whose text is in the colour of a dimension or a quadrant. */
export function accentStyle(ink: Rgb, horizontal: Horizontal = "left"): CellStyle {
  return { ...bodyStyle(horizontal), font: font({ bold: true, ink }) };
}

/** With a broad edge on the left in the colour of a quadrant. */
export function withEdge(style: CellStyle, colour: Rgb): CellStyle {
  const left = { style: "thick", color: { rgb: colour } } as const;
  return { ...style, alignment: { ...style.alignment, indent: 1 }, border: { ...style.border, left } };
}

export function headerStyle(palette: Palette): CellStyle {
  return {
    font: font({ bold: true, ink: palette.ink }),
    fill: solid(palette.fill),
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
    border: boxed,
  };
}

/** The row of column numbers under the header of an official table. */
export function numberingStyle(palette: Palette): CellStyle {
  return { ...headerStyle(palette), font: font({ size: numberingSize, ink: palette.ink }) };
}

export function totalStyle(palette: Palette, horizontal: Horizontal = "right"): CellStyle {
  return {
    font: font({ bold: true, ink: inkColour }),
    fill: solid(palette.fill),
    alignment: { horizontal, vertical: "center", ...(horizontal === "right" ? { indent: 1 } : {}) },
    border: { ...boxed, top: { style: "medium", color: { rgb: lineColour } } },
  };
}

export function plainStyle(look: TextLook & { horizontal?: Horizontal; wrap?: boolean } = {}): CellStyle {
  const { horizontal = "left", wrap = true } = look;
  return { font: font(look), alignment: { horizontal, vertical: "center", wrapText: wrap } };
}

export function filled(style: CellStyle, fill: Rgb): CellStyle {
  return { ...style, fill: solid(fill) };
}

export interface TextLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly ink?: Rgb;
}

export const numberingSize = 8;
export const mutedLook: TextLook = { size: 9, ink: mutedColour };

export function font(look: TextLook = {}): NonNullable<CellStyle["font"]> {
  return {
    name: fontName,
    size: look.size ?? bodySize,
    color: { rgb: look.ink ?? inkColour },
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.italic === true ? { italic: true } : {}),
    ...(look.underline === true ? { underline: true } : {}),
  };
}

function solid(fill: Rgb): NonNullable<CellStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb: fill } };
}
