import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { newId } from "../../server/access/secret";
import type { DimensionId } from "../../shared/domain/dimension";
import { identifierSchema } from "../../shared/domain/identifier";
import type { QuickWinScore } from "../../shared/domain/quick-win";
import type { Command, CommandAnswer } from "../../shared/protocol/command-messages";
import { helloAnswerSchema } from "../../shared/protocol/hello-message";
import type { CreatedWorkshop } from "../../shared/protocol/http-messages";
import {
  quickWinMessage,
  quickWinStateSchema,
  type QuickWinState,
} from "../../shared/protocol/quick-win-messages";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { RawSocket } from "../support/raw-socket";
import { workshopApi } from "../support/workshop-api";

const gov = "gov" as DimensionId;
const programId = identifierSchema.parse("gov1");

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

test("[QUICK1] [QUICK2] several people score a program; all see the spread, each only the own scores, also after a restart", async () => {
  const [siti, budi] = [await join("Siti"), await join("Budi")];
  expect(await run(siti.socket, score(4))).toEqual({ ok: true, link: null });
  expect(await run(budi.socket, score(2))).toEqual({ ok: true, link: null });
  const told = await toldTo(siti.socket, (state) => String(cardIn(state)?.counts[0]) === "0,1,0,1,0");
  expect(cardIn(told)?.own[0]).toBe(4);
  expect(JSON.stringify(siti.socket.received)).not.toMatch(/Budi/u);

  await server.restart();
  const again = await enter(siti.token);
  expect(cardIn(again.quickWin)).toMatchObject({ programId: "gov1", own: [4, ...nine(0)] });
  expect(cardIn(again.quickWin)?.counts[0]).toEqual([0, 1, 0, 1, 0]);

  const later = await enter(budi.token);
  await run(later.socket, score(null));
  await toldTo(again.socket, (state) => String(cardIn(state)?.counts[0]) === "0,0,0,1,0");
});

test("[QUICK1] a facilitator chooses one program per dimension and can take it back; nobody else can", async () => {
  const choose: Command = { type: "quickwin:choose", dimensionId: gov, programId };
  const [boss, siti] = [await enterBy(workshop.facilitatorLink), await join("Siti")];
  expect(await run(siti.socket, choose)).toEqual({ ok: false, refusal: "not-allowed" });
  expect(await run(boss.socket, choose)).toEqual({ ok: true, link: null });
  expect(await run(boss.socket, { ...choose, programId: identifierSchema.parse("gov2") })).toEqual({
    ok: true,
    link: null,
  });
  await toldTo(siti.socket, ({ chosen }) => chosen[gov] === "gov2");
  await server.restart();
  const again = await enterBy(workshop.facilitatorLink);
  expect(again.quickWin.chosen).toEqual({ gov: "gov2" });
  await run(again.socket, { ...choose, programId: null });
  await toldTo(again.socket, ({ chosen }) => chosen[gov] === null);
});

test("[QUICK1] the public link neither scores nor chooses, and scores are 1 to 5", async () => {
  const guest = await enterBy(workshop.observerLink);
  expect(await run(guest.socket, score(5))).toEqual({ ok: false, refusal: "not-allowed" });
  const siti = await join("Siti");
  for (const wrong of [
    { ...score(3), score: 6 },
    { ...score(3), score: 2.5 },
    { ...score(3), criterion: "luck" },
  ])
    expect(await siti.socket.ask("cmd", { id: newId(), command: wrong })).toEqual({
      ok: false,
      refusal: "invalid",
    });
});

interface Guest {
  readonly token: string;
  readonly socket: RawSocket;
  readonly quickWin: QuickWinState;
}

async function join(name: string): Promise<Guest> {
  const { token } = await workshopApi(server.url).join(workshop.joinCode, { name, dimensionId: "gov" });
  return enter(token);
}

async function enterBy(link: string): Promise<Guest> {
  return enter((await workshopApi(server.url).enter(new URL(link).hash.slice(1))).token);
}

async function enter(token: string): Promise<Guest> {
  const socket = new RawSocket(server.url);
  sockets.push(socket);
  const hello = helloAnswerSchema.parse(await socket.hello(token));
  if (!hello.ok) throw new Error(hello.refusal);
  return { token, socket, quickWin: hello.quickWin };
}

function score(given: QuickWinScore | null): Command {
  return { type: "score:set", programId, criterion: "innovation", score: given };
}

function run(socket: RawSocket, command: Command): Promise<CommandAnswer> {
  return socket.ask("cmd", { id: newId(), command });
}

/** The first news that fits, come already or still to come. */
async function toldTo(socket: RawSocket, fits: (state: QuickWinState) => boolean): Promise<QuickWinState> {
  const news = await socket.next(quickWinMessage, (payload) => fits(quickWinStateSchema.parse(payload)));
  return quickWinStateSchema.parse(news);
}

function cardIn(state: QuickWinState | undefined) {
  return state?.cards.find((card) => card.programId === programId);
}

function nine(value: number): readonly number[] {
  return Array.from({ length: 9 }, () => value);
}
