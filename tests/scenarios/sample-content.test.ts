import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { Session } from "../../server/access/session";
import { openWorkbook, type ReadWorkbook } from "../../server/exports/workbook-reading";
import { rembang } from "../../shared/regions/rembang";
import type { Command } from "../../shared/protocol/command-messages";
import type { CreatedWorkshop, Entered } from "../../shared/protocol/http-messages";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { workshopApi, type WorkshopApi } from "../support/workshop-api";

let server: InProcessServer;
let api: WorkshopApi;
let workshop: CreatedWorkshop;
let facilitator: Entered;

const sampleIds = rembang.sampleRows.map(({ id }) => id).toSorted();

beforeAll(async () => {
  server = await startInProcess(inject("serverBuild"));
  api = workshopApi(server.url);
});

beforeEach(async () => {
  const operator = await api.enter(operatorSecret);
  workshop = await api.create(operator.token, { loadSample: true });
  facilitator = await api.enter(new URL(workshop.facilitatorLink).hash.slice(1));
});

afterAll(async () => {
  await server.dispose();
});

describe("[SAMPLE1] demo content", () => {
  test("a workshop made with it has every row once, under the codes it was written with", async () => {
    const codes = await codesById();
    expect([...codes.keys()].toSorted()).toEqual(sampleIds);
    const swapped = [...codes].filter(([id, code]) => !id.endsWith(`-${numberIn(code)}`));
    expect(swapped).toEqual([]);
  });

  test("loaded again it stays the same, removed it is gone, and loaded once more it is back", async () => {
    const first = await codesById();
    expect(await run({ type: "sample:load" })).toEqual({ ok: true, link: null });
    expect(await codesById()).toEqual(first);
    expect(await run({ type: "sample:remove" })).toEqual({ ok: true, link: null });
    expect(await codesById()).toEqual(new Map());
    await run({ type: "sample:load" });
    expect(await codesById()).toEqual(first);
  });

  test("it survives a restart", async () => {
    const before = await codesById();
    await server.restart();
    api = workshopApi(server.url);
    expect(await codesById()).toEqual(before);
  });

  test("a region that has none says so", async () => {
    const operator = await api.enter(operatorSecret);
    workshop = await api.create(operator.token, { regionId: "kendal", loadSample: true });
    facilitator = await api.enter(new URL(workshop.facilitatorLink).hash.slice(1));
    expect(await run({ type: "sample:load" })).toEqual({ ok: false, refusal: "not-found" });
  });

  test("a worksheet that is hidden from a group is left out of its workbook, not of the facilitator's", async () => {
    const access = {
      type: "access:set",
      dimensionIds: ["gov"],
      worksheets: ["program", "swot"],
      level: "hidden",
    };
    await run(access as Command);
    const participant = await api.join(workshop.joinCode, { name: "Siti", dimensionId: "gov" });
    const hidden = rembang.sampleRows.filter(
      ({ dimensionId, worksheet }) => dimensionId === "gov" && ["program", "swot"].includes(worksheet),
    );
    const [theirs, whole] = [await codesById(participant), await codesById()];
    expect(hidden.filter(({ id }) => theirs.has(id))).toEqual([]);
    expect(theirs.size).toBe(whole.size - hidden.length);
    const texts = await workbookTexts(participant);
    const contents = hidden.map(({ cells }) => cells["text"] ?? cells["name"]);
    expect(contents.filter((content) => texts.some((text) => text === content))).toEqual([]);
  });
});

async function codesById(who = facilitator): Promise<ReadonlyMap<string, string>> {
  const book = await workbookOf(who);
  const records = book.sheetNames.flatMap((name) => book.sheet(name).records());
  return new Map(
    records.map((record) => {
      const id = Object.entries(record).find(([key]) => key.startsWith("#id/"))?.[1];
      return [String(id), String(record["#code"])] as const;
    }),
  );
}

async function workbookTexts(who: Entered): Promise<readonly string[]> {
  const book = await workbookOf(who);
  return book.sheetNames.flatMap((name) => book.sheet(name).texts());
}

async function workbookOf({ token }: Entered): Promise<ReadWorkbook> {
  return openWorkbook(await api.workbook(token, workshop.workshopId));
}

/** "GOV-01.2" gives 01-2, "SO-1" gives so-1, "S4" gives s4: the ends of the ids of demo rows. */
function numberIn(code: string): string {
  const own = /^(?:GOV|BRA|ECO|LIV|SOC|ENV)-(.+)$/u.exec(code)?.[1] ?? code;
  return own.toLowerCase().replace(".", "-");
}

let commands = 0;

function run(command: Command) {
  const { sessionId, role, workshopId, person, personalCode } = facilitator.identity;
  const session: Session = { id: sessionId, role, workshopId, person, personalCode };
  commands += 1;
  return server.running.workshops.runCommand(session, { id: `command-${commands}`, command });
}
