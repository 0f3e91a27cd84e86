interface TextStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** Shared by all tabs of this device; lives in memory where the browser stores nothing (private mode, full). */
export const deviceStorage = storageWithMemory(() => localStorage);

/** Of this tab alone. */
export const tabStorage = storageWithMemory(() => sessionStorage);

function storageWithMemory(of: () => Storage): TextStorage {
  const memory = new Map<string, string>();
  return {
    get: (key) => {
      const kept = memory.get(key);
      if (kept !== undefined) return kept;
      try {
        return of().getItem(key);
      } catch {
        return null;
      }
    },
    set: (key, value) => {
      try {
        of().setItem(key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value);
      }
    },
  };
}
