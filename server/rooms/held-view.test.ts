import { expect, test } from "vitest";
import { documentKeySchema } from "../../shared/domain/document-key";
import type { DimensionId } from "../../shared/domain/dimension";
import type { PersonId } from "../../shared/domain/person";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { Session } from "../access/session";
import type { HeldRecord } from "./held-store";
import { heldEditFor } from "./held-view";

const workshopId = "w1" as WorkshopId;
const decidedAt = 1_000;
const dayMs = 24 * 60 * 60_000;

const held: HeldRecord = {
  id: "h1",
  workshopId,
  document: documentKeySchema.parse("w1/gov/swot"),
  epoch: 1,
  baseSeq: 0,
  sessionId: "restore:session-siti",
  owner: "siti",
  bringers: ["budi"],
  author: { name: "Siti", office: "Bappeda" },
  at: 0,
  reason: "restored",
  parts: 1,
  changes: [],
  moreChanges: 0,
  state: "waiting",
  decidedAt: null,
};

const facilitator: Session = {
  id: "boss",
  role: "facilitator",
  workshopId,
  person: null,
  personalCode: null,
};

const sessions = [participant("siti"), participant("budi"), participant("wayan"), facilitator];

test("[HELD4] [RECOVER6] what waits is shown to whose it is, to whoever brought the same, and to facilitators", () => {
  expect(seen(held, 400 * dayMs)).toEqual(["own", "own", "nothing", "shown"]);
});

test.each(["accepted", "declined"] as const)("[HELD4] [RECOVER6] what was %s is shown a while", (state) => {
  const decided = { ...held, state, decidedAt };
  expect(seen(decided, decidedAt + dayMs)).toEqual(["own", "own", "nothing", "shown"]);
  // What was let in stands in the worksheet; what was kept out nowhere else.
  const bringer = state === "accepted" ? "nothing" : "own";
  expect(seen(decided, decidedAt + 2 * dayMs)).toEqual(["own", bringer, "nothing", "nothing"]);
  expect(seen(decided, decidedAt + 36 * dayMs)).toEqual(["nothing", "nothing", "nothing", "nothing"]);
});

function seen(edit: HeldRecord, now: number): readonly string[] {
  return sessions.map((session) => {
    const shown = heldEditFor(session, edit, now);
    return shown === null ? "nothing" : shown.own ? "own" : "shown";
  });
}

function participant(name: string): Session {
  const person = {
    id: name as PersonId,
    name,
    office: { agencyId: null, name: "Bappeda" },
    dimensionId: "gov" as DimensionId,
  };
  return { ...facilitator, id: `session-${name}`, role: "participant", person };
}
