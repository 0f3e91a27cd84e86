import type { Dimension } from "../../shared/domain/dimension";
import { failed, ok, type Result } from "../../shared/domain/result";
import { workshopSettingsSchema, type WorkshopSettings } from "../../shared/domain/workshop";
import type { Command, SettingsEntry } from "../../shared/protocol/command-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import { changeColumns } from "./column-commands";

export type SettingsCommand = Extract<Command, { type: `settings:${string}` }>;

/**
 * The settings after a command. Whatever rows point at stays: entries, sub-dimensions and added columns can be
 * renamed, retired and hidden, never taken away, so that nobody's text loses its place while people work.
 */
export function changeSettings(
  settings: WorkshopSettings,
  command: SettingsCommand,
): Result<WorkshopSettings, Refusal> {
  const changed = apply(settings, command);
  if (!changed.ok) return changed;
  const complete = workshopSettingsSchema.safeParse(changed.value);
  return complete.success && isCoherent(complete.data) ? ok(complete.data) : failed("invalid");
}

function apply(settings: WorkshopSettings, command: SettingsCommand): Result<WorkshopSettings, Refusal> {
  switch (command.type) {
    case "settings:set":
      return ok(withValues(settings, command.values));
    case "settings:put":
      return ok({ ...settings, ...putEntry(settings, command.put) });
    case "settings:order":
      return ok({
        ...settings,
        [command.list]: inOrder<{ id: string }>(settings[command.list], command.ids),
      });
    case "settings:ceiling":
      return ok({ ...settings, budgetCeilings: withCeiling(settings, command) });
    case "settings:column":
    case "settings:column-move":
    case "settings:column-add": {
      const columns = changeColumns(settings.columns, command);
      return columns.ok ? ok({ ...settings, columns: columns.value }) : columns;
    }
  }
}

type PlainValues = Extract<Command, { type: "settings:set" }>["values"];

function withValues(settings: WorkshopSettings, { rpjmd, ...values }: PlainValues): WorkshopSettings {
  return { ...settings, ...values, rpjmd: { ...settings.rpjmd, ...rpjmd } } as WorkshopSettings;
}

type Ceiling = Extract<Command, { type: "settings:ceiling" }>;

function withCeiling(
  { budgetCeilings = [] }: WorkshopSettings,
  { year, sourceId, amount }: Ceiling,
): WorkshopSettings["budgetCeilings"] {
  const others = budgetCeilings.filter((one) => one.year !== year || one.sourceId !== sourceId);
  return amount === null ? others : [...others, { year, sourceId, amount }];
}

function putEntry(settings: WorkshopSettings, put: SettingsEntry): Partial<WorkshopSettings> {
  switch (put.list) {
    case "problems":
      return { problems: replaced(settings.problems, put.entry) };
    case "agencies":
      return { agencies: replaced(settings.agencies, put.entry) };
    case "districts":
      return { districts: replaced(settings.districts, put.entry) };
    case "fundingSources":
      return { fundingSources: replaced(settings.fundingSources, put.entry) };
    case "dimensions":
      return { dimensions: replaced(settings.dimensions, withKnownParts(put.entry, settings.dimensions)) };
  }
}

function replaced<Entry extends { readonly id: string }>(entries: readonly Entry[], entry: Entry): Entry[] {
  return entries.some(({ id }) => id === entry.id)
    ? entries.map((one) => (one.id === entry.id ? entry : one))
    : [...entries, entry];
}

/** A page that has not heard of a colleague's new sub-dimension must not take it away. */
function withKnownParts(entry: Dimension, dimensions: readonly Dimension[]): Dimension {
  const known = dimensions.find(({ id }) => id === entry.id)?.subDimensions ?? [];
  const missing = known.filter(({ id }) => !entry.subDimensions.some((part) => part.id === id));
  return { ...entry, subDimensions: [...entry.subDimensions, ...missing] };
}

/** Named entries first, in the order named; the others follow as they were. */
function inOrder<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  ids: readonly string[],
): readonly Entry[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  const placeOf = ({ id }: Entry): number => place.get(id) ?? ids.length;
  return entries.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** What the schema of one entry cannot see: codes and ids name one thing only, and a group to join is left. */
function isCoherent({
  problems,
  dimensions,
  districts,
  rpjmd,
  budgetCeilings = [],
}: WorkshopSettings): boolean {
  const parts = dimensions.flatMap(({ subDimensions }) => subDimensions);
  return (
    rpjmd.from <= rpjmd.to &&
    areUnique(problems.map(({ code }) => code)) &&
    areUnique(dimensions.map(({ code }) => code)) &&
    areUnique(districts.map(({ code }) => code).filter((code) => code !== "")) &&
    areUnique(budgetCeilings.map(({ year, sourceId }) => `${year} ${sourceId ?? ""}`)) &&
    areUnique(parts.map(({ id }) => id)) &&
    dimensions.some(({ retired }) => !retired)
  );
}

function areUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
