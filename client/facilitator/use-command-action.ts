import { useState } from "react";
import type { Failure } from "../words/refusals";
import { useSavedCommand, type Plan } from "./use-saved-command";

/** Something that is done by a press, such as retiring an entry or moving it. */
export interface CommandAction {
  readonly busy: boolean;
  /** Why the last press came to nothing; null while all is well. */
  readonly failure: Failure | null;
  /** Carries plans out one after the other; `done` gets the link of the last one. */
  readonly run: (plans: readonly Plan[], done?: (link: string | null) => void) => void;
  /** Tries again what is left of the press that failed. */
  readonly again: () => void;
  readonly dismiss: () => void;
}

interface Press {
  readonly plans: readonly Plan[];
  readonly done: ((link: string | null) => void) | undefined;
}

export function useCommandAction(): CommandAction {
  const send = useSavedCommand();
  const [running, setRunning] = useState(0);
  const [failed, setFailed] = useState<{ readonly press: Press; readonly failure: Failure } | null>(null);

  const carryOut = async ({ plans, done }: Press) => {
    setFailed(null);
    setRunning((count) => count + 1);
    let link: string | null = null;
    for (const [at, plan] of plans.entries()) {
      const outcome = await send(plan);
      if (!outcome.ok) {
        setFailed({ press: { plans: plans.slice(at), done }, failure: outcome.failure });
        setRunning((count) => count - 1);
        return;
      }
      link = outcome.link;
    }
    setRunning((count) => count - 1);
    done?.(link);
  };
  return {
    busy: running > 0,
    failure: failed?.failure ?? null,
    run: (plans, done) => void carryOut({ plans, done }),
    again: () => {
      if (failed !== null) void carryOut(failed.press);
    },
    dismiss: () => setFailed(null),
  };
}
