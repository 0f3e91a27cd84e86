import { useSearchParams } from "wouter";
import type { RowId } from "../../shared/worksheets/row";

export interface OpenCard {
  /** The group that is asked for; null for the own one. */
  readonly dimensionId: string | null;
  /** The program whose card is open; null for none. */
  readonly programId: RowId | null;
  /** Shows a group, with one card open or none. */
  readonly show: (dimensionId: string, programId: RowId | null) => void;
}

/**
 * [VIEW2] The group and the card that is open stand in the address (`?kelompok=&kartu=`): a link shows both to somebody
 * of another group, too.
 */
export function useOpenCard(): OpenCard {
  const [params, setParams] = useSearchParams();
  const programId = params.get(cardParam);
  return {
    dimensionId: params.get(groupParam),
    programId,
    show: (dimensionId, opened) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          after.set(groupParam, dimensionId);
          if (opened === null) after.delete(cardParam);
          else after.set(cardParam, opened);
          return after;
        },
        // Opening is a step the back button takes back; going on to the next is not.
        { replace: opened === null || programId !== null },
      ),
  };
}

const groupParam = "kelompok";
const cardParam = "kartu";
