/** [VIEW2] What stands in the address, so that a link shows the same, and the way back from a row does. */
export interface ChecksView {
  /** Null for all groups. */
  readonly dimensionId: string | null;
  /** Checks that are unfolded, by their keys; and `waivedKey`. */
  readonly unfolded: readonly string[];
}

/** In place of a check: what was let stand. */
export const waivedKey = "dilewati";

/** Reads `?kelompok=gov&buka=near-duplicate,dilewati`. */
export function readChecksView(search: string): ChecksView {
  const given = new URLSearchParams(search);
  return {
    dimensionId: given.get("kelompok"),
    unfolded: (given.get("buka") ?? "").split(",").filter((key) => key !== ""),
  };
}

export function printChecksView({ dimensionId, unfolded }: ChecksView): string {
  const given = new URLSearchParams();
  if (dimensionId !== null) given.set("kelompok", dimensionId);
  if (unfolded.length > 0) given.set("buka", unfolded.join(","));
  const query = given.toString();
  return query === "" ? "" : `?${query}`;
}

/** The view with one check folded or unfolded. */
export function withFold(view: ChecksView, key: string, isOpen: boolean): ChecksView {
  const others = view.unfolded.filter((one) => one !== key);
  return { ...view, unfolded: isOpen ? [...others, key] : others };
}
