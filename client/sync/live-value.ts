/** A value that tells its listeners when it becomes another one; fits `useSyncExternalStore`. */
export interface Live<Value> {
  readonly value: Value;
  readonly subscribe: (listener: () => void) => () => void;
}

/** One whose listeners may hear of it a little later; what it is now can be read at any moment. */
export interface PacedLive<Value> extends Live<Value>, Paced {}

export interface Paced {
  pace: Pace;
}

/** Calls the function it is given now or later. */
export type Pace = (task: () => void) => void;

export const atOnce: Pace = (task) => task();

export class LiveValue<Value> implements PacedLive<Value> {
  readonly #listeners = new Set<() => void>();
  pace = atOnce;
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
    this.pace(() => {
      for (const listener of this.#listeners) listener();
    });
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
