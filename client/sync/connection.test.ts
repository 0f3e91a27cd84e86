import * as z from "zod/mini";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ManualClock } from "../../tests/support/manual-clock";
import { probeMessage } from "../../shared/protocol/hello-message";
import { backoffMaxMs, backoffMinMs, backoffMs } from "./backoff";
import { Connection } from "./connection";
import type { SocketAnswer, SocketListener } from "./socket";

const greeting = {
  ok: true,
  identity: { sessionId: "s", role: "observer", workshopId: null, person: null, personalCode: null },
  serverTime: 0,
  workshop: null,
  counts: {},
  storage: { writable: true },
  held: [],
  devices: [],
  waivers: [],
  links: [],
  quickWin: { cards: [], chosen: {} },
};

/** One attempt as the connection made it, answered by hand. */
interface Attempt {
  readonly listener: SocketListener;
  readonly asked: { readonly message: string; readonly answer: SocketAnswer }[];
  closed: boolean;
}

let clock: ManualClock;
let attempts: Attempt[];
let told: string[];
let wake: () => void;
let luck: number;
let connection: Connection;

beforeEach(() => {
  clock = new ManualClock();
  attempts = [];
  told = [];
  luck = 0;
  connection = new Connection({
    token: "t",
    tabId: "tab",
    workshopTag: () => undefined,
    clock,
    random: () => luck,
    openSocket: (listener) => {
      const attempt: Attempt = { listener, asked: [], closed: false };
      attempts.push(attempt);
      return {
        request: (message, _payload, answer) => attempt.asked.push({ message, answer }),
        send: (message) => attempt.asked.push({ message, answer: never }),
        close: () => {
          attempt.closed = true;
        },
      };
    },
    page: {
      onWake: (listener) => {
        wake = listener;
        return () => undefined;
      },
      onHide: () => () => undefined,
    },
    listener: {
      ready: () => told.push("ready"),
      lost: () => told.push("lost"),
      refused: (refusal) => told.push(refusal),
      received: ({ type }) => told.push(type),
    },
  });
});

afterEach(() => connection.dispose());

describe("a connection", () => {
  it("says hello first, and is ready when that was accepted", () => {
    last().listener.opened();
    expect(last().asked.map(({ message }) => message)).toEqual(["hello"]);
    expect(connection.ready).toBe(false);
    answerHello(greeting);
    expect(connection.ready).toBe(true);
    expect(told).toEqual(["ready"]);
  });

  it("sends nothing while there is none, and says so at once", () => {
    const none = vi.fn();
    connection.tell("presence:set", {});
    connection.ask({ ...question, none });
    expect(none).toHaveBeenCalledOnce();
    last().listener.opened();
    expect(last().asked.map(({ message }) => message)).toEqual(["hello"]);
  });

  it("probes in silence and starts anew when no answer comes", () => {
    connect();
    clock.advance(9_999);
    expect(probes()).toHaveLength(0);
    clock.advance(1);
    expect(probes()).toHaveLength(1);
    probes()[0]?.answer.came(1);
    clock.advance(10_000);
    expect(probes()).toHaveLength(2);
    probes()[1]?.answer.none();
    expect(told).toEqual(["ready", "lost"]);
    expect(last().closed).toBe(true);
    clock.advance(backoffMinMs);
    expect(attempts).toHaveLength(2);
  });

  it("probes within two seconds while an answer is awaited", () => {
    connect();
    connection.ask(question);
    clock.advance(2000);
    expect(probes()).toHaveLength(1);
    probes()[0]?.answer.came(1);
    clock.advance(2000);
    expect(probes()).toHaveLength(2);
  });

  it("gives up what was asked when it is lost, after telling so", () => {
    connect();
    connection.ask({ ...question, none: () => told.push("no answer") });
    last().listener.closed();
    expect(told).toEqual(["ready", "lost", "no answer"]);
  });

  it("hears nothing of a former socket any more", () => {
    connect();
    const former = last();
    connection.ask({ ...question, came: () => told.push("late answer") });
    const asked = former.asked.at(-1);
    connection.reconnect();
    clock.advance(backoffMinMs);
    connect();
    told = [];
    asked?.answer.came("late");
    former.listener.received("state:storage", { writable: false });
    former.listener.closed();
    expect(told).toEqual([]);
    expect(connection.ready).toBe(true);
  });

  it("waits longer after every failure, and starts at once when the device wakes up", () => {
    luck = 0.999;
    const pauses: number[] = [];
    for (let failure = 0; failure < 3; failure += 1) {
      last().listener.closed();
      const before = clock.now();
      const made = attempts.length;
      while (attempts.length === made) clock.advance(100);
      pauses.push(clock.now() - before);
    }
    expect(pauses).toEqual([1000, 2000, 4000]);
    last().listener.closed();
    wake();
    expect(attempts).toHaveLength(5);
  });

  it("starts with short pauses again once somebody looks", () => {
    luck = 0.999;
    for (let failure = 0; failure < 4; failure += 1) {
      last().listener.closed();
      clock.advance(backoffMaxMs);
    }
    connect();
    wake();
    probes()[0]?.answer.none();
    const made = attempts.length;
    clock.advance(1000);
    expect(attempts).toHaveLength(made + 1);
  });

  it("probes when the device wakes up, and leaves a hanging attempt for a new one", () => {
    wake();
    expect(attempts).toHaveLength(1);
    clock.advance(1500);
    wake();
    expect(attempts).toHaveLength(2);
    expect(attempts[0]?.closed).toBe(true);
    connect();
    wake();
    expect(probes()).toHaveLength(1);
  });

  it("stops for good when the session is turned away, but not for a busy server", () => {
    last().listener.opened();
    answerHello({ ok: false, refusal: "busy" });
    expect(told).toEqual([]);
    clock.advance(backoffMinMs);
    last().listener.opened();
    answerHello({ ok: false, refusal: "unknown-session" });
    expect(told).toEqual(["unknown-session"]);
    wake();
    clock.advance(60_000);
    expect(attempts).toHaveLength(2);
  });

  it("starts anew when the server says something that was not agreed", () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    connect();
    last().listener.received("doc:tick", { document: "no key" });
    expect(told).toEqual(["ready", "lost"]);
    expect(error).toHaveBeenCalledOnce();
    error.mockRestore();
  });
});

describe("the pause between attempts", () => {
  it("lies between half a second and a ceiling that doubles up to eight seconds", () => {
    const longest = [0, 1, 2, 3, 4, 20].map((failures) => backoffMs(failures, 0.999999));
    expect(longest).toEqual([1000, 2000, 4000, backoffMaxMs, backoffMaxMs, backoffMaxMs]);
    expect(backoffMs(20, 0)).toBe(backoffMinMs);
  });
});

const never: SocketAnswer = { timeoutMs: 0, came: () => undefined, none: () => undefined };

const question = {
  message: "doc:open",
  payload: {},
  schema: z.unknown(),
  timeoutMs: 8000,
  came: () => undefined,
  none: () => undefined,
};

function last(): Attempt {
  const attempt = attempts.at(-1);
  if (attempt === undefined) throw new Error("no attempt was made");
  return attempt;
}

function connect(): void {
  last().listener.opened();
  answerHello(greeting);
}

function answerHello(answer: unknown): void {
  last()
    .asked.find(({ message }) => message === "hello")
    ?.answer.came(answer);
}

function probes() {
  return last().asked.filter(({ message }) => message === probeMessage);
}
