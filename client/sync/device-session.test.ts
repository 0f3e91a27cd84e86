// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WorkshopId } from "../../shared/domain/workshop";
import { participant, workshopId } from "../../tests/support/sync-hall";
import {
  allSessions,
  forgetSession,
  leaveSession,
  listSessions,
  operatorSession,
  rememberSession,
  sessionFor,
  sessionOfToken,
} from "./device-session";

const siti = { token: "token-siti", identity: participant("siti") };
const budi = { token: "token-budi", identity: participant("budi") };
const operator = {
  token: "token-operator",
  identity: {
    sessionId: "o",
    role: "operator" as const,
    workshopId: null,
    person: null,
    personalCode: null,
  },
};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => vi.restoreAllMocks());

describe("the sessions of this device", () => {
  it("are kept for the workshop they belong to, the last one entered first", () => {
    rememberSession(siti);
    rememberSession(operator);
    rememberSession(budi);
    expect(listSessions().map(({ token }) => token)).toEqual([budi.token, operator.token, siti.token]);
    expect(sessionFor(workshopId)?.token).toBe(budi.token);
    expect(sessionFor("other" as WorkshopId)).toBeNull();
    expect(operatorSession()?.identity).toEqual(operator.identity);
    expect(sessionOfToken(siti.token)?.identity).toEqual(siti.identity);
  });

  it("can differ between the tabs of one browser", () => {
    rememberSession(siti);
    const tabOfSiti = Object.entries(sessionStorage);
    sessionStorage.clear();
    rememberSession(budi);
    expect(sessionFor(workshopId)?.token).toBe(budi.token);
    sessionStorage.clear();
    for (const [key, value] of tabOfSiti) sessionStorage.setItem(key, String(value));
    expect(sessionFor(workshopId)?.token).toBe(siti.token);
  });

  it("are forgotten one by one", () => {
    rememberSession(siti);
    rememberSession(budi);
    forgetSession(budi.token);
    expect(sessionFor(workshopId)?.token).toBe(siti.token);
  });

  it("are out of sight once left with something unsent, and still there to send it", () => {
    rememberSession(siti);
    rememberSession(budi);
    leaveSession(budi.token);
    expect(sessionFor(workshopId)?.token).toBe(siti.token);
    expect(listSessions().map(({ token }) => token)).toEqual([siti.token]);
    expect(allSessions().map(({ token }) => token)).toEqual([budi.token, siti.token]);
    expect(sessionOfToken(budi.token)?.identity).toEqual(budi.identity);
  });

  it("live in memory where the browser stores nothing", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    rememberSession(siti);
    expect(sessionFor(workshopId)?.token).toBe(siti.token);
    vi.restoreAllMocks();
    forgetSession(siti.token);
    expect(sessionFor(workshopId)).toBeNull();
  });

  it("are none where something else was stored under their name", () => {
    localStorage.setItem("rembuk.sessions", "[{]");
    expect(listSessions()).toEqual([]);
    localStorage.setItem("rembuk.sessions", JSON.stringify([{ token: 1 }]));
    expect(listSessions()).toEqual([]);
  });
});
