import { foldText } from "../domain/fold-text";
import type { Dimension } from "../domain/dimension";
import type { WorkshopSettings } from "../domain/workshop";
import type { SettingsList } from "./column";

/** Something cells point to, with everything it is called. */
export interface NamedEntry {
  readonly id: string;
  /** As it is offered to a person: "P1 Tata kelola pemerintahan". */
  readonly label: string;
  /** Code, name, short name, aliases. */
  readonly names: readonly string[];
}

/** The entries of a settings list that may be picked, in the workshop's order. */
export function namedEntries(
  list: SettingsList,
  { settings, dimension }: { readonly settings: WorkshopSettings; readonly dimension: Dimension },
): readonly NamedEntry[] {
  switch (list) {
    case "problems":
      return open(settings.problems).map(({ id, code, name, shortName }) => ({
        id,
        label: `${code} ${name}`,
        names: [code, name, shortName, `${code} ${name}`, `${code} ${shortName}`],
      }));
    case "agencies":
      return open(settings.agencies).map(({ id, name, shortName, aliases }) => ({
        id,
        label: shortName,
        names: [shortName, name, ...aliases],
      }));
    case "districts":
      return open(settings.districts).map(({ id, name }) => ({
        id,
        label: name,
        names: [name, `Kecamatan ${name}`, `Kec. ${name}`],
      }));
    case "fundingSources":
      return open(settings.fundingSources).map(({ id, name, aliases }) => ({
        id,
        label: name,
        names: [name, ...aliases],
      }));
    case "subDimensions":
      return open(dimension.subDimensions).map(({ id, name }) => ({ id, label: name, names: [name] }));
  }
}

/** The one entry a text names exactly, case, dots and spacing aside; undefined for none and for several. Never guesses. */
export function entryNamed(text: string, entries: readonly NamedEntry[]): NamedEntry | undefined {
  const wanted = foldText(text);
  if (wanted === "") return undefined;
  const found = entries.filter((entry) => entry.names.some((name) => foldText(name) === wanted));
  return found.length === 1 ? found[0] : undefined;
}

function open<Entry extends { readonly retired: boolean }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => !entry.retired);
}
