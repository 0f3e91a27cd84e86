import type { Dimension } from "../domain/dimension";
import type { WorkshopSettings } from "../domain/workshop";
import type { SettingsList } from "./column";

/** The name of an entry of a settings list, retired ones included; undefined for an id the list does not have. */
export function listName(
  list: SettingsList,
  id: string,
  { settings, dimension }: { readonly settings: WorkshopSettings; readonly dimension: Dimension },
): string | undefined {
  switch (list) {
    case "problems": {
      const problem = settings.problems.find((one) => one.id === id);
      return problem === undefined ? undefined : `${problem.code} ${problem.name}`;
    }
    case "agencies":
      return settings.agencies.find((one) => one.id === id)?.shortName;
    case "districts":
      return settings.districts.find((one) => one.id === id)?.name;
    case "fundingSources":
      return settings.fundingSources.find((one) => one.id === id)?.name;
    case "subDimensions":
      // The row's own dimension is asked first: two dimensions may number their parts alike.
      return [dimension, ...settings.dimensions]
        .flatMap((one) => one.subDimensions)
        .find((one) => one.id === id)?.name;
  }
}
