// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DimensionId } from "../../shared/domain/dimension";
import { participant, workshopId } from "../../tests/support/sync-hall";
import { downloadWorkbook, enter, fetchJoinInfo, join, listWorkshops } from "./http-client";

interface Call {
  readonly url: string;
  readonly init: RequestInit;
}

let calls: Call[];
let respond: () => Response | Promise<Response>;

beforeEach(() => {
  calls = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    return respond();
  });
});

afterEach(() => vi.unstubAllGlobals());

describe("asking the server", () => {
  it("gives what it answers, checked", async () => {
    const entered = { token: "t", identity: participant("siti") };
    respond = () => Response.json({ ok: true, ...entered });
    expect(await enter("secret")).toEqual({ ok: true, value: entered });
    expect(calls[0]).toMatchObject({
      url: "/api/enter",
      init: { method: "POST", body: '{"secret":"secret"}', headers: { "content-type": "application/json" } },
    });
  });

  it("sends the session where there is one", async () => {
    respond = () => Response.json({ ok: true, workshops: [] });
    expect(await listWorkshops("token")).toEqual({ ok: true, value: [] });
    expect(calls[0]?.init).toMatchObject({ method: "GET", headers: { authorization: "Bearer token" } });
  });

  it("gives the reason when the server says no", async () => {
    respond = () => Response.json({ ok: false, refusal: "code-unknown" }, { status: 404 });
    expect(await fetchJoinInfo("AB/C")).toEqual({ ok: false, problem: "code-unknown" });
    expect(calls[0]?.url).toBe("/api/join/AB%2FC");
  });

  it("says that there is no connection when nobody answers, or somebody else does", async () => {
    respond = () => Promise.reject(new TypeError("failed to fetch"));
    expect(await fetchJoinInfo("ABC")).toEqual({ ok: false, problem: "no-connection" });
    respond = () => new Response("<h1>Masuk Wi-Fi hotel</h1>", { status: 511 });
    expect(await fetchJoinInfo("ABC")).toEqual({ ok: false, problem: "no-connection" });
  });

  it("asks for a newer page when an answer does not have the agreed shape", async () => {
    respond = () => Response.json({ ok: true, title: 5 });
    expect(await fetchJoinInfo("ABC")).toEqual({ ok: false, problem: "upgrade-needed" });
  });

  it("joins under one key for every try of the same person", async () => {
    respond = () => Promise.reject(new TypeError("failed to fetch"));
    const person = {
      code: "ABC",
      name: "Siti",
      office: { agencyId: null, name: "Bappeda" },
      dimensionId: "gov" as DimensionId,
    };
    await join(person);
    await join({ ...person });
    await join({ ...person, name: "Budi" });
    const keys = calls.map(({ init }) => new Headers(init.headers).get("idempotency-key"));
    expect(keys[0]).toMatch(/^[\w-]{16,}$/u);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it("downloads a file under the name the server gives it, in the language of the page", async () => {
    document.documentElement.lang = "en";
    respond = () =>
      new Response("xlsx", {
        headers: {
          "content-disposition": `attachment; filename="a.xlsx"; filename*=UTF-8''Rembang_Tahap-2.xlsx`,
        },
      });
    const answer = await downloadWorkbook("token", workshopId, "gov" as DimensionId);
    if (!answer.ok) throw new Error(answer.problem);
    expect(answer.value.fileName).toBe("Rembang_Tahap-2.xlsx");
    expect(await answer.value.blob.text()).toBe("xlsx");
    expect(calls[0]?.url).toBe("/api/workshops/w1/workbook?language=en&dimension=gov");
  });
});
