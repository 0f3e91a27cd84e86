import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { newId } from "../../server/access/secret";
import { dimensionIdSchema } from "../../shared/domain/dimension";
import type { Command, CommandAnswer } from "../../shared/protocol/command-messages";
import { helloAnswerSchema } from "../../shared/protocol/hello-message";
import type { CreatedWorkshop } from "../../shared/protocol/http-messages";
import { waiversMessage, waiverStateSchema, type Waiver } from "../../shared/protocol/waiver-messages";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { RawSocket } from "../support/raw-socket";
import { workshopApi } from "../support/workshop-api";

const findingId = "program-without-support/gov1/support";
const waive: Command = { type: "finding:waive", findingId, reason: "Satu OPD cukup" };

let server: InProcessServer;
let workshop: CreatedWorkshop;
let sockets: RawSocket[] = [];

beforeAll(async () => {
  server = await startInProcess(inject("serverBuild"));
  const api = workshopApi(server.url);
  workshop = await api.create((await api.enter(operatorSecret)).token);
});

afterEach(() => {
  for (const socket of sockets) socket.close();
  sockets = [];
});

afterAll(async () => {
  await server.dispose();
});

test("[CHECK4] a facilitator lets a finding stand; everybody at work hears why, also later and after a restart", async () => {
  const [boss, siti, public_] = [await bossIn(), await sitiIn(), await guestIn(workshop.observerLink)];
  expect(await run(boss.socket, waive)).toEqual({ ok: true, link: null });
  const told = { findingId, reason: "Satu OPD cukup", at: server.clock.now };
  expect(await waiversToldTo(siti.socket)).toEqual([told]);
  expect((await sitiIn()).waivers).toEqual([told]);

  await server.restart();
  const again = await bossIn();
  expect(again.waivers).toEqual([told]);
  expect((await guestIn(workshop.observerLink)).waivers).toEqual([]);
  expect(public_.socket.received.map(({ name }) => name)).not.toContain(waiversMessage);

  server.clock.now += 60_000;
  const budi = await sitiIn();
  await run(again.socket, { type: "finding:unwaive", findingId });
  expect(await waiversToldTo(budi.socket)).toEqual([{ findingId, reason: null, at: server.clock.now }]);
  expect((await sitiIn()).waivers).toEqual([]);
});

test("[CHECK4] nobody else lets a finding stand, and nobody without a reason", async () => {
  const [boss, siti] = [await bossIn(), await sitiIn()];
  expect(await run(siti.socket, waive)).toEqual({ ok: false, refusal: "not-allowed" });
  for (const wrong of [
    { ...waive, reason: "  " },
    { ...waive, findingId: "gov1" },
    { ...waive, findingId: "a/b/c/d" },
  ])
    expect(await run(boss.socket, wrong)).toEqual({ ok: false, refusal: "invalid" });
});

test("[SIMILAR3] whoever writes a SWOT says that two of its items are not similar, and nobody of another group", async () => {
  const [boss, siti, eko] = [await bossIn(), await sitiIn(), await sitiIn("eco")];
  await run(boss.socket, { type: "sample:load" });
  const apart: Command = {
    type: "finding:waive",
    findingId: "similar-items/contoh-gov-s1/contoh-gov-s2",
    reason: "Bukan serupa",
  };
  expect(await run(siti.socket, apart)).toEqual({ ok: true, link: null });
  expect(await run(eko.socket, apart)).toEqual({ ok: false, refusal: "not-found" });
  expect((await sitiIn("eco")).waivers.map((waiver) => waiver.findingId)).toContain(apart.findingId);
  const unwaive: Command = { type: "finding:unwaive", findingId: apart.findingId };
  expect(await run(siti.socket, unwaive)).toEqual({ ok: true, link: null });

  const dimensionIds = [dimensionIdSchema.parse("gov")];
  await run(boss.socket, { type: "access:set", dimensionIds, worksheets: ["swot"], level: "view" });
  expect(await run(siti.socket, apart)).toEqual({ ok: false, refusal: "view-only" });
});

interface Guest {
  readonly socket: RawSocket;
  readonly waivers: readonly Waiver[];
}

function bossIn(): Promise<Guest> {
  return guestIn(workshop.facilitatorLink);
}

async function sitiIn(dimensionId = "gov"): Promise<Guest> {
  const { token } = await workshopApi(server.url).join(workshop.joinCode, {
    name: "Siti",
    dimensionId,
  });
  return comeIn(token);
}

async function guestIn(link: string): Promise<Guest> {
  return comeIn((await workshopApi(server.url).enter(new URL(link).hash.slice(1))).token);
}

async function comeIn(token: string): Promise<Guest> {
  const socket = new RawSocket(server.url);
  sockets.push(socket);
  const hello = helloAnswerSchema.parse(await socket.hello(token));
  if (!hello.ok) throw new Error(hello.refusal);
  return { socket, waivers: hello.waivers };
}

function run(socket: RawSocket, command: Command): Promise<CommandAnswer> {
  return socket.ask("cmd", { id: newId(), command });
}

async function waiversToldTo(socket: RawSocket): Promise<readonly Waiver[]> {
  return waiverStateSchema.parse(await socket.next(waiversMessage)).waivers;
}
