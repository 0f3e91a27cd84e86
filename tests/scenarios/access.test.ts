import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Session } from "../../server/access/session";
import type { Command } from "../../shared/protocol/command-messages";
import type { CreatedWorkshop, Entered } from "../../shared/protocol/http-messages";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";

let server: InProcessServer;
let operator: Entered;
let workshop: CreatedWorkshop;

beforeAll(async () => {
  server = await startInProcess(inject("serverBuild"));
  operator = await entered({ secret: operatorSecret });
  workshop = await created();
});

afterAll(async () => {
  await server.dispose();
});

describe("coming in", () => {
  test("a participant joins with the workshop code, however it is typed", async () => {
    const typed = ` ${workshop.joinCode.toLowerCase().slice(0, 3)}-${workshop.joinCode.slice(3)}`;
    const siti = await joined({ name: "Siti Rahmawati" }, typed);
    expect(siti.identity).toMatchObject({
      role: "participant",
      workshopId: workshop.workshopId,
      person: {
        name: "Siti Rahmawati",
        office: { agencyId: "dinkominfo", name: "Dinkominfo" },
        dimensionId: "gov",
      },
    });
    expect(siti.identity.personalCode).toMatch(/^.{3}-.{3}$/u);
  });

  test("two people of one name are two people", async () => {
    const [one, other] = [await joined({ name: "Budi" }), await joined({ name: "Budi" })];
    expect(one.identity.person?.id).not.toBe(other.identity.person?.id);
    expect(one.identity.personalCode).not.toBe(other.identity.personalCode);
  });

  test("a join that is sent again over bad Wi-Fi makes one person, with a session for each answer", async () => {
    const headers = { "idempotency-key": "0123456789abcdef" };
    const [one, again] = [
      await joined({ name: "Wati" }, undefined, headers),
      await joined({ name: "Wati" }, undefined, headers),
    ];
    const other = await joined({ name: "Wati Lain" }, undefined, headers);
    expect(again.identity.person).toEqual(one.identity.person);
    expect(again.token).not.toBe(one.token);
    expect(other.identity.person?.id).not.toBe(one.identity.person?.id);
  });

  test("a participant comes back as the same person, and the first device stays in", async () => {
    const first = await joined({ name: "Dewi" });
    const personalCode = (first.identity.personalCode ?? "").toLowerCase().replace("-", " ");
    const back = await call("POST", "/api/return", { body: { code: workshop.joinCode, personalCode } });
    expect(back).toMatchObject({ status: 200, body: { identity: { person: first.identity.person } } });
    expect((await call("GET", workbook(), { token: first.token })).status).toBe(200);
  });

  test("wrong codes and links are named", async () => {
    const { joinCode: code } = workshop;
    const request = { ...joinRequest({ name: "Andi" }), code: "ZZZ999" };
    expect([
      await call("GET", "/api/join/ZZZ999"),
      await call("GET", "/api/join/%E0"),
      await call("POST", "/api/join", { body: request }),
      await call("POST", "/api/join", { body: { ...request, code, dimensionId: "unknown" } }),
      await call("POST", "/api/return", { body: { code, personalCode: "CCC-CCC" } }),
      await call("POST", "/api/return", { body: { code, personalCode: "?" } }),
      await call("POST", "/api/enter", { body: { secret: "unknown" } }),
    ]).toMatchObject([
      { status: 404, body: { ok: false, refusal: "code-unknown" } },
      { status: 400, body: { ok: false, refusal: "invalid" } },
      { status: 404, body: { ok: false, refusal: "code-unknown" } },
      { status: 404, body: { ok: false, refusal: "not-found" } },
      { status: 404, body: { ok: false, refusal: "personal-code-unknown" } },
      { status: 404, body: { ok: false, refusal: "personal-code-unknown" } },
      { status: 404, body: { ok: false, refusal: "link-unknown" } },
    ]);
  });

  test("the join form gets groups and offices in use, nothing else", async () => {
    await run(await facilitator(), {
      type: "settings:put",
      put: {
        list: "agencies",
        entry: { id: "bubar", shortName: "Bubar", name: "Kantor yang bubar", aliases: [], retired: true },
      },
    });
    const { body } = await call("GET", `/api/join/${workshop.joinCode}`);
    const info = body as { dimensions: { id: string }[]; agencies: { id: string }[] };
    expect(Object.keys(info).toSorted()).toEqual(["agencies", "dimensions", "ok", "regionName", "title"]);
    expect(info.dimensions.map(({ id }) => id)).toEqual(["gov", "bra", "eco", "liv", "soc", "env"]);
    expect(info.agencies.map(({ id }) => id)).not.toContain("bubar");
  });
});

describe("[LIMIT1] guesses are limited, halls are not", () => {
  test("a hall that mistypes three times each comes in, a script that goes through the codes does not", async () => {
    const other = await created({ regionId: "kendal" });
    const tries = async (count: number): Promise<number[]> => {
      const codes = Array.from({ length: count }, (_, at) => `KDL${5000 + at}`);
      return (await Promise.all(codes.map((code) => call("GET", `/api/join/${code}`)))).map(
        ({ status }) => status,
      );
    };
    expect(new Set(await tries(330))).toEqual(new Set([404]));
    expect((await call("GET", `/api/join/${other.joinCode}`)).status).toBe(200);
    expect(await tries(300)).toContain(429);
    expect((await call("GET", `/api/join/${other.joinCode}`)).status).toBe(429);
    expect((await call("GET", `/api/join/${workshop.joinCode}`)).status).toBe(200);
    server.clock.now += 60_000;
    expect((await call("GET", `/api/join/${other.joinCode}`)).status).toBe(200);
  });

  test("wrong personal codes are limited per workshop", async () => {
    const { joinCode: code } = await created({ regionId: "deli-serdang" });
    const guess = () => call("POST", "/api/return", { body: { code, personalCode: "CCC-CCC" } });
    const statuses = (await Promise.all(Array.from({ length: 310 }, guess))).map(({ status }) => status);
    expect([
      statuses.filter((one) => one === 404).length,
      statuses.filter((one) => one === 429).length,
    ]).toEqual([300, 10]);
    expect(
      (await call("POST", "/api/return", { body: { code: workshop.joinCode, personalCode: "CCC-CCC" } }))
        .status,
    ).toBe(404);
    server.clock.now += 60_000;
    expect((await guess()).status).toBe(404);
  });
});

describe("[LINK1] links", () => {
  test.each(["advisor", "observer"] as const)(
    "a new %s link ends the old one and whoever came by it",
    async (role) => {
      const own = await created();
      const boss = await entered({ secret: secretIn(own.facilitatorLink) });
      const oldSecret = secretIn(role === "advisor" ? own.advisorLink : own.observerLink);
      const guest = await entered({ secret: oldSecret });
      const withdrawn: string[] = [];
      const stopListening = server.running.workshops.onSessionsWithdrawn((ids) => withdrawn.push(...ids));
      const answer = await run(boss, { type: "link:issue", role });
      stopListening();
      expect(withdrawn).toEqual([guest.identity.sessionId]);
      expect(await call("POST", "/api/enter", { body: { secret: oldSecret } })).toMatchObject({
        status: 410,
        body: { refusal: "link-expired" },
      });
      expect((await call("GET", workbook(own), { token: guest.token })).status).toBe(401);
      const renewed = await entered({ secret: secretIn(answer.ok ? (answer.link ?? "") : "") });
      expect(renewed.identity).toMatchObject({ role, workshopId: own.workshopId });
    },
  );

  test("who replaces the facilitator link stays in, the other facilitators are sent away", async () => {
    const own = await created();
    const [boss, colleague] = [
      await entered({ secret: secretIn(own.facilitatorLink) }),
      await entered({ secret: secretIn(own.facilitatorLink) }),
    ];
    await run(boss, { type: "link:issue", role: "facilitator" });
    expect((await call("GET", workbook(own), { token: boss.token })).status).toBe(200);
    expect((await call("GET", workbook(own), { token: colleague.token })).status).toBe(401);
    await run(colleagueOf(own, boss), { type: "link:issue", role: "facilitator" });
    expect((await call("GET", workbook(own), { token: boss.token })).status).toBe(401);
  });

  test("a link that is asked for again with the same id is the same link", async () => {
    const boss = await facilitator();
    const issue = { id: "issue-once", command: { type: "link:issue", role: "observer" } } as const;
    const { workshops } = server.running;
    const answers = [
      await workshops.runCommand(sessionOf(boss), issue),
      await workshops.runCommand(sessionOf(boss), issue),
    ];
    expect(answers[0]).toMatchObject({ ok: true, link: expect.stringContaining("/masuk#") as string });
    expect(answers[1]).toEqual(answers[0]);
  });
});

describe("[PERM3] who may ask for what", () => {
  test("every route answers every role as it should", async () => {
    const own = await created();
    const boss = await entered({ secret: secretIn(own.facilitatorLink) });
    const callers = {
      stranger: undefined,
      forged: "not-a-token",
      operator: operator.token,
      facilitator: boss.token,
      advisor: (await entered({ secret: secretIn(own.advisorLink) })).token,
      observer: (await entered({ secret: secretIn(own.observerLink) })).token,
      participant: (await joined({ name: "Eko" }, own.joinCode)).token,
      neighbour: (await joined({ name: "Tono" })).token,
    };
    const body = {
      regionId: "kendal",
      title: "Bimtek Kendal",
      stage: 1,
      planYears: [2027],
      loadSample: false,
    };
    const table: Record<string, number[]> = {};
    for (const [name, token] of Object.entries(callers)) {
      table[name] = [
        (await call("GET", "/api/regions", { token })).status,
        (await call("GET", "/api/workshops", { token })).status,
        (await call("POST", "/api/workshops", { token, body })).status,
        (await call("GET", workbook(own), { token })).status,
        (await call("GET", `${workbook(own)}?dimension=gov`, { token })).status,
      ];
    }
    expect(table).toEqual({
      stranger: [401, 401, 401, 401, 401],
      forged: [401, 401, 401, 401, 401],
      operator: [200, 200, 200, 403, 403],
      facilitator: [403, 403, 403, 200, 200],
      advisor: [403, 403, 403, 200, 200],
      observer: [403, 403, 403, 200, 200],
      participant: [403, 403, 403, 200, 200],
      neighbour: [403, 403, 403, 403, 403],
    });
  });

  test("commands are for facilitators of that workshop", async () => {
    const command = { type: "settings:set", values: { title: "Judul orang lain" } } as const;
    const others = [
      operator,
      await joined({ name: "Rina" }),
      await entered({ secret: secretIn(workshop.advisorLink) }),
    ];
    for (const other of others)
      expect(await run(other, command)).toEqual({ ok: false, refusal: "not-allowed" });
    const neighbour = await created();
    await run(await entered({ secret: secretIn(neighbour.facilitatorLink) }), command);
    expect(stateOf(workshop)?.settings.title).toBe("Bimtek Tahap 2");
    expect(stateOf(neighbour)?.settings.title).toBe("Judul orang lain");
  });
});

describe("commands", () => {
  test("[CMD1] each is carried out once, counted, and told to everybody once it is on disk", async () => {
    const own = await created();
    const boss = sessionOf(await entered({ secret: secretIn(own.facilitatorLink) }));
    const told: number[] = [];
    const stopListening = server.running.workshops.onChange(({ id, version }) => {
      if (id === own.workshopId) told.push(version);
    });
    const stage = { id: "stage-3", command: { type: "settings:set", values: { stage: 3 } } } as const;
    const access = {
      id: "hide",
      command: { type: "access:set", dimensionIds: ["gov"], worksheets: ["swot"], level: "hidden" },
    } as unknown as typeof stage;
    const answers = await Promise.all(
      [stage, access, stage, access].map((one) => server.running.workshops.runCommand(boss, one)),
    );
    stopListening();
    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ ok: true, link: null })));
    expect(told).toEqual([2, 3]);
    expect(stateOf(own)).toMatchObject({
      version: 3,
      settings: { stage: 3 },
      access: { gov: { swot: "hidden" } },
    });
  });

  test("what does not fit is refused and changes nothing", async () => {
    const boss = await facilitator();
    const before = stateOf(workshop);
    const access = { type: "access:set", dimensionIds: ["unknown"], worksheets: ["swot"], level: "view" };
    expect(await run(boss, access as Command)).toEqual({ ok: false, refusal: "not-found" });
    expect(
      await run(boss, { type: "settings:set", values: { rpjmd: { from: 2030, to: 2020, label: "" } } }),
    ).toEqual({
      ok: false,
      refusal: "invalid",
    });
    expect(stateOf(workshop)).toEqual(before);
  });
});

describe("the server over HTTP", () => {
  test("every refusal is JSON with its status", async () => {
    const { url } = server;
    const post = (body: string, type = "application/json") =>
      fetch(`${url}/api/join`, { method: "POST", headers: { "content-type": type }, body });
    const answers = [
      await post("{"),
      await post("null"),
      await post('{"code":1}'),
      await post("{}", "text/plain"),
      await post(JSON.stringify({ code: "x".repeat(40_000) })),
      await fetch(`${url}/api/nothing`),
      await fetch(`${url}/api/join`, { method: "DELETE" }),
    ];
    const seen = await Promise.all(
      answers.map(async (one) => [one.status, ((await one.json()) as { refusal: string }).refusal]),
    );
    expect(seen).toEqual([
      [400, "invalid"],
      [400, "invalid"],
      [400, "invalid"],
      [400, "invalid"],
      [413, "too-large"],
      [404, "not-found"],
      [404, "not-found"],
    ]);
  });

  test("pages are answered with the page, files with files, the rest with 404", async () => {
    const { url } = server;
    const paths = [
      "/",
      "/k/RBG472",
      "/masuk",
      "/pengelola",
      "/w/abc/gov/swot",
      "/assets/page-1a2b3c.js",
      "/assets/no.js",
      "/secret.env",
      "/../package.json",
    ];
    const answers = await Promise.all(paths.map((one) => fetch(url + one)));
    expect(answers.map(({ status, headers }) => [status, headers.get("cache-control")])).toEqual([
      ...Array.from({ length: 5 }, () => [200, "no-cache"]),
      [200, "public, max-age=31536000, immutable"],
      [404, null],
      [404, null],
      [404, null],
    ]);
  });

  test("an upgrade that is refused is told why", async () => {
    const asked = request(`${server.url}/socket.io/?EIO=4&transport=websocket&sid=unknown`, {
      headers: { connection: "Upgrade", upgrade: "websocket" },
    });
    asked.end();
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(400);
  });

  test("nothing is forced to https, nothing may come from elsewhere", async () => {
    const { headers } = await fetch(server.url);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("upgrade-insecure-requests");
    expect(policy).not.toContain("unsafe");
    const absent = [
      "x-powered-by",
      "strict-transport-security",
      "cross-origin-opener-policy",
      "origin-agent-cluster",
    ];
    expect(absent.map((name) => headers.get(name))).toEqual(absent.map(() => null));
  });

  test("the self-test writes to the disk", async () => {
    expect(await call("GET", "/healthz")).toEqual({ status: 200, body: { ok: true } });
  });
});

describe("after a restart", () => {
  test("everybody, every code and every setting is there", async () => {
    const own = await created();
    const boss = await entered({ secret: secretIn(own.facilitatorLink) });
    const sari = await joined({ name: "Sari" }, own.joinCode);
    await run(boss, { type: "settings:set", values: { title: "Bimtek Tahap 3", stage: 3 } });
    const stage = { id: "again", command: { type: "settings:set", values: { vision: "Satu" } } } as const;
    await server.running.workshops.runCommand(sessionOf(boss), stage);
    const before = stateOf(own);
    await server.restart();
    expect(await server.running.workshops.runCommand(sessionOf(boss), stage)).toEqual({
      ok: true,
      link: null,
    });
    expect(stateOf(own)).toEqual({ ...before, joinUrl: `${server.url}/k/${own.joinCode}` });
    expect((await call("GET", workbook(own), { token: sari.token })).status).toBe(200);
    const personalCode = sari.identity.personalCode;
    const back = await call("POST", "/api/return", { body: { code: own.joinCode, personalCode } });
    expect(back.body).toMatchObject({ identity: { person: sari.identity.person } });
    const list = await call("GET", "/api/workshops", { token: operator.token });
    const { workshops } = list.body as { workshops: { id: string }[] };
    expect(workshops.find(({ id }) => id === own.workshopId)).toEqual({
      id: own.workshopId,
      title: "Bimtek Tahap 3",
      regionName: "Kabupaten Rembang",
      joinCode: own.joinCode,
      createdAt: server.clock.now,
      people: 1,
      archived: false,
    });
  });

  test("a changed operator secret ends the sessions of the one before", async () => {
    const changed = "another-secret-of-the-operator";
    await server.restart({ operatorSecret: changed });
    expect((await call("GET", "/api/workshops", { token: operator.token })).status).toBe(401);
    expect((await call("POST", "/api/enter", { body: { secret: operatorSecret } })).status).toBe(410);
    expect((await call("POST", "/api/enter", { body: { secret: changed } })).status).toBe(200);
    await server.restart();
    operator = await entered({ secret: operatorSecret });
    expect((await call("POST", "/api/enter", { body: { secret: changed } })).status).toBe(410);
  });
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function call(
  method: "GET" | "POST",
  path: string,
  options: { token?: string | undefined; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { token, body, headers } = options;
  const response = await fetch(server.url + path, {
    method,
    headers: {
      ...headers,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
  return { status: response.status, body: isJson ? await response.json() : await response.arrayBuffer() };
}

async function accepted<Body>(answer: Promise<Answer>): Promise<Body> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`refused: ${status} ${JSON.stringify(body)}`);
  return body as Body;
}

function entered(body: { secret: string }): Promise<Entered> {
  return accepted(call("POST", "/api/enter", { body }));
}

function joinRequest({ name }: { name: string }) {
  return { name, office: { agencyId: "dinkominfo", name: "Dinkominfo" }, dimensionId: "gov" };
}

function joined(who: { name: string }, code = workshop.joinCode, headers = {}): Promise<Entered> {
  return accepted(call("POST", "/api/join", { body: { ...joinRequest(who), code }, headers }));
}

function created(request: object = {}): Promise<CreatedWorkshop> {
  const body = {
    regionId: "rembang",
    title: "Bimtek Tahap 2",
    stage: 2,
    planYears: [2023, 2024, 2025, 2026, 2027],
    loadSample: false,
    ...request,
  };
  return accepted(call("POST", "/api/workshops", { token: operator.token, body }));
}

function facilitator(): Promise<Entered> {
  return entered({ secret: secretIn(workshop.facilitatorLink) });
}

function sessionOf({ identity }: Entered): Session {
  const { sessionId, role, workshopId, person, personalCode } = identity;
  return { id: sessionId, role, workshopId, person, personalCode };
}

let commands = 0;

function run(who: Entered, command: Command) {
  commands += 1;
  return server.running.workshops.runCommand(sessionOf(who), { id: `command-${commands}`, command });
}

/** Another facilitator of the same workshop, as the server sees one. */
function colleagueOf({ workshopId }: CreatedWorkshop, { token, identity }: Entered): Entered {
  return { token, identity: { ...identity, sessionId: "colleague", workshopId } };
}

function stateOf({ workshopId }: CreatedWorkshop) {
  return server.running.workshops.state(workshopId);
}

function secretIn(link: string): string {
  return new URL(link).hash.slice(1);
}

function workbook({ workshopId } = workshop): string {
  return `/api/workshops/${workshopId}/workbook`;
}
