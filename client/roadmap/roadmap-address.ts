import { roadmapSpans, type RoadmapView } from "../../shared/analysis/roadmap";

/* The view stands in the address, so that it can be shared as a link. */

/** Reads `?jangka=10&tahun=2024&kelompok=gov`; what it does not know reads as not given. */
export function readRoadmapAddress(search: string): RoadmapView {
  const given = new URLSearchParams(search);
  const year = Number(given.get("tahun") ?? "");
  return {
    span: roadmapSpans.find((span) => String(span) === given.get("jangka")) ?? 5,
    year: Number.isInteger(year) && year > 0 ? year : null,
    dimensionId: given.get("kelompok"),
  };
}

export function printRoadmapAddress({ span, year, dimensionId }: RoadmapView): string {
  const given = new URLSearchParams({ jangka: String(span) });
  if (span === 1 && year !== null) given.set("tahun", String(year));
  if (dimensionId !== null) given.set("kelompok", dimensionId);
  return `?${given.toString()}`;
}
