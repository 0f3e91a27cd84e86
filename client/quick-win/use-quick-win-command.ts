import { useCallback } from "react";
import type { Command } from "../../shared/protocol/command-messages";
import { useCommand } from "../sync/use-command";
import { showToast } from "../ui/toast";
import { wordsNow } from "../words/language";
import { quickWinWords } from "../words/quick-win";

/** Sends a score or a choice; gives whether it is stored, and says so when it is not. */
export function useQuickWinCommand(): (command: Command) => Promise<boolean> {
  const command = useCommand();
  return useCallback(
    async (given: Command) => {
      const { ok } = await command(given);
      if (!ok) showToast(wordsNow(quickWinWords).failed);
      return ok;
    },
    [command],
  );
}
