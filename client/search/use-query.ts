import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useAddressParam, useSetAddressParam } from "../app/use-address-param";
import { queryParam } from "../app/paths";

/** Nobody types that slowly within a word. */
const pauseMs = 500;

export interface Query {
  readonly query: string;
  readonly type: (query: string) => void;
  /** Carries something out that may lead to another page: the way back from there leads to these words. */
  readonly leaveBy: (act: () => void) => void;
  readonly close: () => void;
}

/**
 * [VIEW2] What is looked for. Once typing pauses it stands in the address: a link looks for the same, and the back
 * button closes the search.
 */
export function useQuery(onClose: () => void): Query {
  const asked = useAddressParam(queryParam);
  const setAsked = useSetAddressParam(queryParam);
  const [query, type] = useState(asked ?? "");
  const told = useRef(asked);
  const tell = (words: string | null) => {
    told.current = words === "" ? null : words;
    setAsked(told.current);
  };
  const tellNow = useEffectEvent(tell);
  const closeNow = useEffectEvent(onClose);
  useEffect(() => {
    // Emptied for other words it stays as it was: without any the address would close what is written in.
    if (query.trim() === "") return undefined;
    const timer = setTimeout(() => tellNow(query.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [query]);
  useEffect(() => {
    if (asked === null && told.current !== null) closeNow();
  }, [asked]);
  return {
    query,
    type,
    leaveBy: (act) => {
      tell(query.trim());
      onClose();
      const { href } = window.location;
      act();
      if (window.location.href === href) tell(null);
    },
    close: () => {
      tell(null);
      onClose();
    },
  };
}
