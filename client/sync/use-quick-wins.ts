import { useMemo } from "react";
import type { QuickWinCard } from "../../shared/protocol/quick-win-messages";
import { useRoom } from "./room-context";
import { useLive } from "./use-live";

export interface QuickWinNews {
  readonly cards: ReadonlyMap<string, QuickWinCard>;
  /** Programs that are the quick win of their dimension. */
  readonly chosen: ReadonlySet<string>;
}

/** How people scored programs, and which are chosen. */
export function useQuickWins(): QuickWinNews {
  const quickWin = useLive(useRoom().server, (server) => server.quickWin);
  return useMemo(
    () => ({
      cards: new Map(quickWin.cards.map((card) => [card.programId, card])),
      chosen: new Set(Object.values(quickWin.chosen).filter((programId) => programId !== null)),
    }),
    [quickWin],
  );
}

/** Whether a program is the quick win of its dimension; renders again only when that changes. */
export function useIsQuickWin(programId: string): boolean {
  return useLive(useRoom().server, ({ quickWin }) => Object.values(quickWin.chosen).includes(programId));
}
