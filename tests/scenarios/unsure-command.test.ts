import { afterEach, beforeEach, expect, inject, test } from "vitest";
import type { Session } from "../../server/access/session";
import type { CommandCall } from "../../shared/protocol/command-messages";
import { identifierSchema } from "../../shared/domain/identifier";
import { dimensionIdSchema } from "../../shared/domain/dimension";
import { openRooms, type RoomsOnDisk } from "../support/rooms-on-disk";

let hall: RoomsOnDisk;

beforeEach(async () => {
  hall = await openRooms(inject("serverBuild"));
});

afterEach(async () => {
  await hall.dispose();
});

test("[STORE6] a command whose commit failed and is on disk all the same is shown, and commands go on", async () => {
  const shown: number[] = [];
  hall.workshops.onChange((state) => shown.push(state.version));
  await hall.moreWorkshops().then((registry) => registry.runCommand(facilitator(), lock("unsure", "swot")));
  await expect(hall.workshops.runCommand(facilitator(), lock("next", "strategy"))).rejects.toThrow();
  await hall.workshops.catchUp();
  expect(await hall.workshops.runCommand(facilitator(), lock("next", "strategy"))).toMatchObject({
    ok: true,
  });
  expect(hall.workshops.state(hall.workshopId)?.access).toEqual({ gov: { swot: "view", strategy: "view" } });
  expect(shown).toEqual([2, 3]);
});

test("[STORE6] a waiver whose commit failed and is on disk all the same is shown once the disk works again", async () => {
  const findingId = "near-duplicate/gov1/eco1";
  const call = (id: string): CommandCall => ({
    id: identifierSchema.parse(id),
    command: { type: "finding:waive", findingId, reason: "Dua kegiatan yang berbeda" },
  });
  await hall.moreWorkshops().then((registry) => registry.runCommand(facilitator(), call("unsure")));
  expect(hall.workshops.waivers.list(hall.workshopId)).toEqual([]);
  await hall.workshops.catchUp();
  expect(hall.workshops.waivers.list(hall.workshopId)).toMatchObject([
    { findingId, reason: "Dua kegiatan yang berbeda" },
  ]);
});

function lock(id: string, worksheet: "swot" | "strategy"): CommandCall {
  return {
    id: identifierSchema.parse(id),
    command: {
      type: "access:set",
      dimensionIds: [dimensionIdSchema.parse("gov")],
      worksheets: [worksheet],
      level: "view",
    },
  };
}

function facilitator(): Session {
  return { id: "boss", role: "facilitator", workshopId: hall.workshopId, person: null, personalCode: null };
}
