/** What a person can cause comes back as a value; what a bug causes throws. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function failed<Problem>(problem: Problem): Result<never, Problem> {
  return { ok: false, problem };
}
