import { expect, test } from "vitest";
import { KnownSessions } from "./known-sessions";
import type { Session } from "./session";

const session: Session = { id: "s", role: "observer", workshopId: null, person: null, personalCode: null };

test("a session is read once, and again after everything was forgotten", async () => {
  const known = new KnownSessions();
  expect(await known.keep("hash", async () => session)).toBe(session);
  expect(known.get("hash")).toBe(session);
  expect(known.get("other")).toBeUndefined();
  known.forget();
  expect(known.get("hash")).toBeUndefined();
});

test("nothing is kept of who is not known, or of what may have been withdrawn while it was read", async () => {
  const known = new KnownSessions();
  expect(await known.keep("unknown", async () => null)).toBeNull();
  expect(known.get("unknown")).toBeUndefined();
  const reading = known.keep("hash", async () => {
    known.forget();
    return session;
  });
  expect(await reading).toBe(session);
  expect(known.get("hash")).toBeUndefined();
});
