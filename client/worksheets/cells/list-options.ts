import type { CellContext } from "../../../shared/worksheets/cell-text";
import type { SetEntry } from "../../../shared/worksheets/cell";
import type { SettingsList } from "../../../shared/worksheets/column";
import { entryNamed, namedEntries } from "../../../shared/worksheets/named-entry";

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
  return entryNamed(text, namedEntries(list, lists))?.id;
}
