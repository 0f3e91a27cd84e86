import type { RowId } from "../../../shared/worksheets/row";
import { useAddressParam, useSetAddressParam } from "../../app/use-address-param";
import { useIdentity } from "../../sync/use-workshop";

/** In place of a row's id; no id is that short. */
export const wholeWorksheet = "lembar";

/** Whose history the address asks for (`?riwayat=`): a row's, or `wholeWorksheet`; null for none. */
export function useAskedHistory(): RowId | null {
  const asked = useAddressParam(historyParam);
  return useMayReadHistory() ? asked : null;
}

/** Opens the history of a row or of the whole worksheet; null closes it. */
export function useShowHistory(): (whose: RowId | null) => void {
  return useSetAddressParam(historyParam, { about: momentParam });
}

/** The public link shows no names. */
export function useMayReadHistory(): boolean {
  const role = useIdentity()?.role;
  return role !== undefined && role !== "observer";
}

const historyParam = "riwayat";
/** The earlier moment that is looked at there. */
export const momentParam = "saat";
