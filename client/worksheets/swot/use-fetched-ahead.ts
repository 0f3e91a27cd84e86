import { useEffect, useState } from "react";
import { whenIdle } from "../../app/when-idle";

/** A server that was out of reach is asked again after this long. */
const retryMs = 5000;

/**
 * A part of the page that is not needed to begin with, fetched in the first idle moment after the page is `ready`: a
 * phone that loses the server afterwards still has it. Null until it is here.
 */
export function useFetchedAhead<Module>(fetchPart: () => Promise<Module>, ready: boolean): Module | null {
  const [part, setPart] = useState<{ readonly module: Module } | null>(null);
  useEffect(() => {
    if (!ready) return undefined;
    let mounted = true;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const attempt = () => {
      fetchPart().then(
        (module) => {
          if (mounted) setPart({ module });
        },
        () => {
          if (mounted) retry = setTimeout(attempt, retryMs);
        },
      );
    };
    const cancel = whenIdle(attempt);
    return () => {
      mounted = false;
      cancel();
      clearTimeout(retry);
    };
  }, [fetchPart, ready]);
  return part === null ? null : part.module;
}
