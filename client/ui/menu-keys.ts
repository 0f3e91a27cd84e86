/** The entries of a menu the arrow keys stop at. */
export function stopsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return Array.from(list?.querySelectorAll<HTMLElement>("[role^=menuitem]:not(:disabled)") ?? []);
}

interface KeyPress {
  readonly key: string;
  readonly stops: readonly HTMLElement[];
  readonly at: number;
}

/** Where a key leads inside a menu; undefined for keys that mean something else. */
export function targetOf({ key, stops, at }: KeyPress): HTMLElement | undefined {
  switch (key) {
    case "ArrowDown":
      return stops[at + 1] ?? stops[0];
    case "ArrowUp":
      return stops[at - 1] ?? stops.at(-1);
    case "Home":
      return stops[0];
    case "End":
      return stops.at(-1);
    default:
      return key.length === 1 && key !== " " ? withInitial({ key, stops, at }) : undefined;
  }
}

function withInitial({ key, stops, at }: KeyPress): HTMLElement | undefined {
  const ring = [...stops.slice(at + 1), ...stops.slice(0, at + 1)];
  return ring.find((stop) => stop.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
