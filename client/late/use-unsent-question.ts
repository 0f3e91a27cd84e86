import { useState } from "react";
import type { DimensionId } from "../../shared/domain/dimension";
import { useRoom } from "../sync/room-context";
import { devicesToAskAbout } from "./device-concerns";

/** What is about to happen, and whose devices it concerns. */
export interface UnsentQuestion {
  readonly about: "lock" | "download";
  /** Null for all groups. */
  readonly dimensionIds: readonly DimensionId[] | null;
  readonly goOn: () => void;
}

export interface AskedQuestion extends UnsentQuestion {
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

/** Asks before something is done while devices still hold unsent edits; where none do, it is done at once. */
export function useUnsentQuestion() {
  const { server } = useRoom();
  const [question, setQuestion] = useState<AskedQuestion | null>(null);
  return {
    /** Give it to `UnsentDialog`. */
    question,
    ask: (asked: UnsentQuestion) => {
      const { devices, identity } = server.value;
      const { dimensionIds } = asked;
      const ownSessionId = identity?.sessionId ?? null;
      const now = Date.now();
      const concerned = devicesToAskAbout(devices, { dimensionIds, ownSessionId, now });
      if (concerned.length === 0) asked.goOn();
      else setQuestion({ ...asked, askedAt: now });
    },
    close: () => setQuestion(null),
  };
}
