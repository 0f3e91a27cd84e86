/** A value that tells its listeners when it becomes another one; fits `useSyncExternalStore`. */
export interface Live<Value> {
  readonly value: Value;
  readonly subscribe: (listener: () => void) => () => void;
}

export class LiveValue<Value> implements Live<Value> {
  readonly #listeners = new Set<() => void>();
  #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  set(value: Value): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The values of many as one list, which stays the same as long as all of them do. */
export function liveList<Value>(sources: readonly Live<Value>[]): Live<readonly Value[]> {
  let last: readonly Value[] = [];
  return {
    get value() {
      const now = sources.map((source) => source.value);
      const same = now.length === last.length && now.every((value, at) => Object.is(value, last[at]));
      if (!same) last = now;
      return last;
    },
    subscribe: (listener) => {
      const stops = sources.map((source) => source.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
