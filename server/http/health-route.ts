import type { RequestHandler } from "express";
import type { Storage } from "../storage/storage";

/**
 * 200 while a write reaches the disk and comes back, else 503, also when it neither comes back nor fails. One answer serves everybody who asks within a second,
 * so that asking often costs no disk.
 */
export function healthRoute({
  storage,
  now,
}: {
  storage: Pick<Storage, "run" | "writable" | "onWritableChange">;
  readonly now: () => number;
}): RequestHandler {
  let asked: { readonly at: number; readonly healthy: Promise<boolean> } | undefined;
  return (_request, response, next) => {
    const at = now();
    if (asked === undefined || at - asked.at >= freshMs || at < asked.at) {
      asked = { at, healthy: keeps(storage, at) };
    }
    asked.healthy.then((healthy) => {
      response.set("cache-control", "no-store");
      response.status(healthy ? 200 : 503).json({ ok: healthy });
    }, next);
  };
}

const freshMs = 1_000;

function keeps(
  storage: Pick<Storage, "run" | "writable" | "onWritableChange">,
  at: number,
): Promise<boolean> {
  // What hangs has enough to do.
  if (!storage.writable) return Promise.resolve(false);
  return new Promise((resolve) => {
    const stop = storage.onWritableChange(() => end(false));
    const end = (healthy: boolean): void => {
      stop();
      resolve(healthy);
    };
    storage.run("canary", { at }).then(
      () => end(true),
      () => end(false),
    );
  });
}
