import * as z from "zod/mini";
import type { WorkshopId } from "../../shared/domain/workshop";
import { enteredSchema, type Entered } from "../../shared/protocol/http-messages";
import { deviceStorage, tabStorage } from "./web-storage";

export type StoredSession = z.infer<typeof storedSessionSchema>;

/** Keeps a session on this device and makes it the choice of this tab. */
export function rememberSession(entered: Entered): void {
  const { token, identity } = entered;
  const others = allSessions().filter((session) => session.token !== token);
  writeSessions([{ token, identity, enteredAt: Date.now() }, ...others].slice(0, sessionsKept));
  tabStorage.set(tabKey(identity.workshopId), token);
}

/**
 * The session this tab uses for the workshop: its own choice, else the one entered last on this device. A
 * facilitator's tab and a projector's tab of one browser can differ.
 */
export function sessionFor(workshopId: WorkshopId): StoredSession | null {
  return chosenOf(workshopId);
}

export function operatorSession(): StoredSession | null {
  return chosenOf(null);
}

export function sessionOfToken(token: string): StoredSession | null {
  return allSessions().find((session) => session.token === token) ?? null;
}

export function forgetSession(token: string): void {
  writeSessions(allSessions().filter((session) => session.token !== token));
}

/** The person is gone, but something typed is not: the session stays out of sight until that is sent. */
export function leaveSession(token: string): void {
  writeSessions(
    allSessions().map((session) => (session.token === token ? { ...session, left: true } : session)),
  );
}

/** The sessions of this device that can be gone on with, the one entered last first. */
export function listSessions(): readonly StoredSession[] {
  return allSessions().filter((session) => session.left !== true);
}

/** Those that were left with something unsent too. */
export function allSessions(): readonly StoredSession[] {
  const stored = deviceStorage.get(sessionsKey);
  if (stored === null) return [];
  const parsed = z.safeParse(z.array(storedSessionSchema), parseJson(stored));
  return parsed.success ? parsed.data : [];
}

const storedSessionSchema = z.extend(enteredSchema, {
  /** Milliseconds since 1970, by this device's clock. */
  enteredAt: z.number(),
  left: z.optional(z.boolean()),
});

const sessionsKey = "rembuk.sessions";

/** A shared tablet sees many persons; nobody comes back to the fortieth session before. */
const sessionsKept = 40;

const tabKey = (workshopId: WorkshopId | null): string => `rembuk.session.${workshopId ?? "operator"}`;

function chosenOf(workshopId: WorkshopId | null): StoredSession | null {
  const sessions = listSessions().filter((session) => session.identity.workshopId === workshopId);
  const choice = tabStorage.get(tabKey(workshopId));
  return sessions.find((session) => session.token === choice) ?? sessions[0] ?? null;
}

function writeSessions(sessions: readonly StoredSession[]): void {
  deviceStorage.set(sessionsKey, JSON.stringify(sessions));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
