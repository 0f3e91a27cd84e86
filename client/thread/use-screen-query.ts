import { useState } from "react";
import { useMediaQuery } from "../app/use-media-query";

/** Whether a media query holds on the screen; on its way to paper the page stays as it was seen. */
export function useScreenQuery(query: string): boolean {
  const holds = useMediaQuery(query);
  const printing = useMediaQuery("print");
  const [onScreen, setOnScreen] = useState(holds);
  if (!printing && onScreen !== holds) setOnScreen(holds);
  return printing ? onScreen : holds;
}
