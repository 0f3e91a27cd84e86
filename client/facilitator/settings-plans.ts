import type { WorkshopSettings } from "../../shared/domain/workshop";
import type { Command, SettingsEntry } from "../../shared/protocol/command-messages";
import type { Plan } from "./use-saved-command";

export type SettingsList = SettingsEntry["list"];
export type EntryOf<List extends SettingsList> = WorkshopSettings[List][number];
type PlainValues = Extract<Command, { type: "settings:set" }>["values"];

/** Sets values that stand alone. */
export function setValues(values: PlainValues): Plan {
  return () => ({ type: "settings:set", values });
}

/** Changes one entry of a list; the rest of the entry stays as others have it by then. */
export function changeEntry<List extends SettingsList>(
  list: List,
  id: string,
  change: (entry: EntryOf<List>) => EntryOf<List>,
): Plan {
  return ({ settings }) => {
    const entry = entriesOf(settings, list).find((one) => one.id === id);
    return entry === undefined ? null : putEntry(list, change(entry));
  };
}

/** Adds an entry under a known id: sent again after a lost answer it is still one entry. */
export function addEntry<List extends SettingsList>(
  list: List,
  id: string,
  make: (settings: WorkshopSettings) => EntryOf<List>,
): Plan {
  return ({ settings }) =>
    entriesOf(settings, list).some((one) => one.id === id) ? null : putEntry(list, make(settings));
}

/** Moves an entry past the neighbour that is shown before or after it; retired ones in between do not count. */
export function moveEntry(list: SettingsList, id: string, by: -1 | 1): Plan {
  return ({ settings }) => {
    const ids = movedIds(settings[list], id, by);
    return ids === null ? null : { type: "settings:order", list, ids: [...ids] };
  };
}

interface Placed {
  readonly id: string;
  readonly retired: boolean;
}

/** The ids after one step of an entry among those in use; null where it has no such neighbour. */
export function movedIds(entries: readonly Placed[], id: string, by: -1 | 1): readonly string[] | null {
  const used = entries.filter((entry) => !entry.retired);
  const neighbour = used[used.findIndex((entry) => entry.id === id) + by];
  if (neighbour === undefined || !used.some((entry) => entry.id === id)) return null;
  const others = entries.map((entry) => entry.id).filter((one) => one !== id);
  const place = others.indexOf(neighbour.id) + (by === 1 ? 1 : 0);
  return others.toSpliced(place, 0, id);
}

function entriesOf<List extends SettingsList>(
  settings: WorkshopSettings,
  list: List,
): readonly EntryOf<List>[] {
  return settings[list];
}

/** Which list an entry belongs to is known to the caller's types and not to the union of the protocol. */
function putEntry<List extends SettingsList>(list: List, entry: EntryOf<List>): Command {
  return { type: "settings:put", put: { list, entry } as SettingsEntry };
}
