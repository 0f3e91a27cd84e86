import { useCallback } from "react";
import { quadrants, type Quadrant } from "../../../shared/domain/quadrant";
import { useAddressParam, useSetAddressParam } from "../../app/use-address-param";

/** [VIEW2] The quadrant a phone shows stands in the address (`?unsur=`); the first one needs no word. */
export function useShownQuadrant(): readonly [Quadrant, (quadrant: Quadrant) => void] {
  const asked = useAddressParam(quadrantParam);
  const ask = useSetAddressParam(quadrantParam, inPlace);
  const show = useCallback((quadrant: Quadrant) => ask(quadrant === first ? null : quadrant), [ask]);
  return [quadrants.find((quadrant) => quadrant === asked) ?? first, show];
}

const first: Quadrant = "S";

const quadrantParam = "unsur";

/** An item that is followed brings its quadrant along: going back leads to where the item was named. */
const inPlace = { isStep: false };
