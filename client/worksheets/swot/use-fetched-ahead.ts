import { useEffect, useState } from "react";

/** A server that was out of reach is asked again after this long. */
const retryMs = 5000;

/**
 * A part of the page that is not needed to begin with, fetched once the page stands: a phone that loses the server
 * afterwards still has it. Null until it is here.
 */
export function useFetchedAhead<Module>(fetchPart: () => Promise<Module>): Module | null {
  const [part, setPart] = useState<{ readonly module: Module } | null>(null);
  useEffect(() => {
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
    attempt();
    return () => {
      mounted = false;
      clearTimeout(retry);
    };
  }, [fetchPart]);
  return part === null ? null : part.module;
}
