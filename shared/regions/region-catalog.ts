import { deliSerdang } from "./deli-serdang";
import { emptyRegion } from "./empty-region";
import { kendal } from "./kendal";
import { muaraEnim } from "./muara-enim";
import type { RegionTemplate } from "./region-template";
import { rembang } from "./rembang";

/** All shipped templates; the first is the default. */
export const regionTemplates: readonly RegionTemplate[] = [
  rembang,
  deliSerdang,
  muaraEnim,
  kendal,
  emptyRegion,
];

/** The template with this id, else undefined. */
export function findRegionTemplate(id: string): RegionTemplate | undefined {
  return regionTemplates.find((template) => template.id === id);
}
