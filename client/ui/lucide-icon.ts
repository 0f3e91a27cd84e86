import { createElement, type SVGProps } from "react";

/*
 * Stands in the pages' build for what `lucide-react` draws its icons with: most of that serves settings and other
 * frameworks. Icons keep their drawing, and take their size and colour from the style sheets.
 */

interface IconDrawing {
  readonly node: readonly (readonly [shape: string, attributes: Readonly<Record<string, string>>])[];
}

// oxlint-disable-next-line import/no-default-export -- as the module it stands in for
export default function createLucideIcon({ node }: IconDrawing) {
  const shapes = node.map(([shape, attributes]) => createElement(shape, attributes));
  return function Icon(props: SVGProps<SVGSVGElement>) {
    return createElement("svg", { ...lines, ...props }, ...shapes);
  };
}

const lines: SVGProps<SVGSVGElement> = {
  xmlns: "http://www.w3.org/2000/svg",
  width: 24,
  height: 24,
  viewBox: "0 0 24 24",
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2,
  strokeLinecap: "round",
  strokeLinejoin: "round",
  "aria-hidden": true,
};
