import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { newId } from "../../server/access/secret";
import type { DimensionId } from "../../shared/domain/dimension";
import { identifierSchema } from "../../shared/domain/identifier";
import type { QuickWinScore } from "../../shared/domain/quick-win";
import type { Command } from "../../shared/protocol/command-messages";
import {
  quickWinMessage,
  quickWinStateSchema,
  type QuickWinState,
} from "../../shared/protocol/quick-win-messages";
import { CommandHall, run, type Guest } from "../support/command-hall";

const gov = "gov" as DimensionId;
const programId = identifierSchema.parse("gov1");

let hall: CommandHall;

beforeAll(async () => {
  hall = await CommandHall.open(inject("serverBuild"));
});

afterEach(() => {
  hall.empty();
});

afterAll(async () => {
  await hall.dispose();
});

test("[QUICK1] [QUICK2] several people score a program; all see the spread, each only the own scores, also after a restart", async () => {
  const [siti, budi] = [await hall.join("Siti"), await hall.join("Budi")];
  expect(await run(siti, score(4))).toEqual({ ok: true, link: null });
  expect(await run(budi, score(2))).toEqual({ ok: true, link: null });
  const told = await toldTo(siti, (state) => String(cardIn(state)?.counts[0]) === "0,1,0,1,0");
  expect(cardIn(told)?.own[0]).toBe(4);
  expect(JSON.stringify(siti.socket.received)).not.toMatch(/Budi/u);

  await hall.server.restart();
  const again = await hall.comeBack(siti.token);
  expect(cardIn(again.hello.quickWin)).toMatchObject({ programId: "gov1", own: [4, ...nine(0)] });
  expect(cardIn(again.hello.quickWin)?.counts[0]).toEqual([0, 1, 0, 1, 0]);

  const later = await hall.comeBack(budi.token);
  await run(later, score(null));
  await toldTo(again, (state) => String(cardIn(state)?.counts[0]) === "0,0,0,1,0");
});

test("[QUICK1] a facilitator chooses one program per dimension and can take it back; nobody else can", async () => {
  const choose: Command = { type: "quickwin:choose", dimensionId: gov, programId };
  const [boss, siti] = [await hall.enterBy(hall.workshop.facilitatorLink), await hall.join("Siti")];
  expect(await run(siti, choose)).toEqual({ ok: false, refusal: "not-allowed" });
  expect(await run(boss, choose)).toEqual({ ok: true, link: null });
  expect(await run(boss, { ...choose, programId: identifierSchema.parse("gov2") })).toEqual({
    ok: true,
    link: null,
  });
  await toldTo(siti, ({ chosen }) => chosen[gov] === "gov2");
  await hall.server.restart();
  const again = await hall.enterBy(hall.workshop.facilitatorLink);
  expect(again.hello.quickWin.chosen).toEqual({ gov: "gov2" });
  await run(again, { ...choose, programId: null });
  await toldTo(again, ({ chosen }) => chosen[gov] === null);
});

test("[QUICK1] the public link neither scores nor chooses, and scores are 1 to 5", async () => {
  const guest = await hall.enterBy(hall.workshop.observerLink);
  expect(await run(guest, score(5))).toEqual({ ok: false, refusal: "not-allowed" });
  const siti = await hall.join("Siti");
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

function score(given: QuickWinScore | null): Command {
  return { type: "score:set", programId, criterion: "innovation", score: given };
}

/** The first news that fits, come already or still to come. */
async function toldTo({ socket }: Guest, fits: (state: QuickWinState) => boolean): Promise<QuickWinState> {
  const news = await socket.next(quickWinMessage, (payload) => fits(quickWinStateSchema.parse(payload)));
  return quickWinStateSchema.parse(news);
}

function cardIn(state: QuickWinState | undefined) {
  return state?.cards.find((card) => card.programId === programId);
}

function nine(value: number): readonly number[] {
  return Array.from({ length: 9 }, () => value);
}
