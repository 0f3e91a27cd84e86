import type { ThreadFocus } from "../../shared/analysis/thread-picture";

/** What stands in the address, so that a picture can be shared as a link. */
export interface ThreadView {
  readonly focus: ThreadFocus;
  readonly look: "drawing" | "list";
}

/** Reads `?kelompok=gov`, `?masalah=p1` or `?opd=dinkes`, and `&tampil=daftar`; without any of them the given group. */
export function readThreadView(search: string, dimensionId: string): ThreadView {
  const given = new URLSearchParams(search);
  const look = given.get("tampil") === "daftar" ? "list" : "drawing";
  const [problemId, agencyId] = [given.get("masalah"), given.get("opd")];
  if (problemId !== null) return { look, focus: { kind: "problem", problemId } };
  if (agencyId !== null) return { look, focus: { kind: "office", agencyId } };
  return { look, focus: { kind: "dimension", dimensionId: given.get("kelompok") ?? dimensionId } };
}

export function printThreadView({ focus, look }: ThreadView): string {
  const given = new URLSearchParams();
  switch (focus.kind) {
    case "dimension":
      given.set("kelompok", focus.dimensionId);
      break;
    case "problem":
      given.set("masalah", focus.problemId);
      break;
    case "office":
      given.set("opd", focus.agencyId);
      break;
  }
  if (look === "list") given.set("tampil", "daftar");
  return `?${given.toString()}`;
}

/** The id a focus names, whatever its kind. */
export function idOfFocus(focus: ThreadFocus): string {
  switch (focus.kind) {
    case "dimension":
      return focus.dimensionId;
    case "problem":
      return focus.problemId;
    case "office":
      return focus.agencyId;
  }
}

export function focusOn(kind: ThreadFocus["kind"], id: string): ThreadFocus {
  switch (kind) {
    case "dimension":
      return { kind, dimensionId: id };
    case "problem":
      return { kind, problemId: id };
    case "office":
      return { kind, agencyId: id };
  }
}
