import type { RequestHandler } from "express";
import type { Storage } from "../storage/storage";

/**
 * 200 while a write reaches the disk and comes back, else 503. One answer serves everybody who asks within a second,
 * so that asking often costs no disk.
 */
export function healthRoute({
  storage,
  now,
}: {
  storage: Pick<Storage, "run">;
  readonly now: () => number;
}): RequestHandler {
  let asked: { readonly at: number; readonly healthy: Promise<boolean> } | undefined;
  return (_request, response, next) => {
    const at = now();
    if (asked === undefined || at - asked.at >= freshMs || at < asked.at) {
      const healthy = storage.run("canary", { at }).then(
        () => true,
        () => false,
      );
      asked = { at, healthy };
    }
    asked.healthy.then((healthy) => {
      response.set("cache-control", "no-store");
      response.status(healthy ? 200 : 503).json({ ok: healthy });
    }, next);
  };
}

const freshMs = 1_000;
