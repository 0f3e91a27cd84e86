import { useEffect, useState } from "react";
import type { Result } from "../../shared/domain/result";
import type { Failure } from "../words/refusals";

export type Answer<Value> = Result<Value, Failure> | null;

/** Asks the server once, and again on demand; null while the answer is on its way. `ask` must be stable. */
export function useAnswer<Value>(ask: () => Promise<Result<Value, Failure>>): {
  readonly answer: Answer<Value>;
  readonly again: () => void;
} {
  const [state, setState] = useState<{ readonly answer: Answer<Value> }>({ answer: null });
  const waiting = state.answer === null;
  useEffect(() => {
    if (!waiting) return undefined;
    let current = true;
    void ask().then((answer) => {
      if (current) setState({ answer });
    });
    return () => {
      current = false;
    };
  }, [ask, waiting]);
  return { answer: state.answer, again: () => setState({ answer: null }) };
}
