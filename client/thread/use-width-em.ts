import { useEffect, useRef, useState, type RefObject } from "react";

/** The width of an element on the screen in em of its own letters; 0 until it was measured. */
export function useWidthEm(): readonly [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => {
      if (window.matchMedia("print").matches) return;
      const letter = Number.parseFloat(getComputedStyle(element).fontSize);
      setWidth(Math.floor((element.clientWidth / letter) * 10) / 10);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
