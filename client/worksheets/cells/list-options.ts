import { foldText } from "../../../shared/domain/fold-text";
import { matchAgency } from "../../../shared/domain/agency";
import type { CellContext } from "../../../shared/worksheets/cell-text";
import type { SetEntry } from "../../../shared/worksheets/cell";
import type { SettingsList } from "../../../shared/worksheets/column";

/** One entry of a settings list as the pickers show it. */
export interface ListOption {
  readonly id: string;
  readonly label: string;
  readonly code?: string;
  /** Fits a chip beside its code. */
  readonly shortName?: string;
  readonly detail?: string;
  /** More words to be found by. */
  readonly keywords?: string;
}

type Lists = Pick<CellContext, "settings" | "dimension">;

/** The open entries of a list, in the workshop's order; a retired one only while it is still chosen. */
export function listOptions(
  list: SettingsList,
  { settings, dimension }: Lists,
  chosen: ReadonlySet<string>,
): readonly ListOption[] {
  const open = <Entry extends { readonly id: string; readonly retired: boolean }>(
    entries: readonly Entry[],
  ): readonly Entry[] => entries.filter((entry) => !entry.retired || chosen.has(entry.id));
  switch (list) {
    case "problems":
      return open(settings.problems).map(({ id, code, name, shortName }) => ({
        id,
        code,
        shortName,
        label: name,
      }));
    case "agencies":
      return open(settings.agencies).map(({ id, shortName, name, aliases }) => ({
        id,
        label: shortName,
        keywords: aliases.join(" "),
        ...(name === shortName ? {} : { detail: name }),
      }));
    case "districts":
      return open(settings.districts).map(({ id, name }) => ({ id, label: name }));
    case "fundingSources":
      return open(settings.fundingSources).map(({ id, name, aliases }) => ({
        id,
        label: name,
        keywords: aliases.join(" "),
      }));
    case "subDimensions":
      return open(dimension.subDimensions).map(({ id, name, hint }) => ({
        id,
        label: name,
        ...(hint === "" ? {} : { detail: hint }),
      }));
  }
}

/** Entries in the order of the list, kept texts behind them. */
export function inListOrder(
  entries: readonly SetEntry[],
  options: readonly Pick<ListOption, "id">[],
): readonly SetEntry[] {
  const place = new Map(options.map((option, at) => [option.id, at]));
  return entries.toSorted(
    (a, b) => (place.get(a.id) ?? options.length) - (place.get(b.id) ?? options.length),
  );
}

/** The id of the list entry a text names exactly, alias and spelling aside; undefined for anything else. */
export function idNamedBy(text: string, list: SettingsList, lists: Lists): string | undefined {
  if (list === "agencies") return matchAgency(text, lists.settings.agencies)?.id;
  const wanted = foldText(text);
  return listOptions(list, lists, new Set()).find((option) => foldText(option.label) === wanted)?.id;
}

/** Longest text kept beside a list: an office, a village, a partner. */
export const keptTextMaxLength = 200;

/** Ids are at most this long (see `identifierSchema`). */
const entryIdMaxLength = 40;

/**
 * A text outside the list as an entry. Its id follows from its words, so that two people who write "seluruh OPD" at
 * the same time make one entry; `spareId` is for a text that is too long for that or has no letters.
 */
export function keptText(text: string, spareId: string): SetEntry {
  const words = foldText(text).replace(/[^a-z0-9]+/gu, "-");
  const id = `t-${words}`;
  const fits = words !== "" && words !== "-" && id.length <= entryIdMaxLength;
  return { id: fits ? id : spareId, text: text.trim().slice(0, keptTextMaxLength) };
}
