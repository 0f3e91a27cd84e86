import { useEffect } from "react";
import type { WorkshopPlace } from "../app/workshop-links";
import { Announcer } from "./announcer";
import { keepFocus } from "./keep-focus";

/** For who hears the page or goes through it by keyboard: news of others, and a focus that is not lost. Shows nothing. */
export function PageAids({ place }: { readonly place: WorkshopPlace }) {
  useEffect(() => keepFocus(document.body), []);
  if (place.kind !== "worksheet") return null;
  const { dimensionId, worksheet } = place;
  return <Announcer key={`${dimensionId}/${worksheet}`} {...{ dimensionId, worksheet }} />;
}
