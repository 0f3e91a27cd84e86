import { describe, expect, test } from "vitest";
import type { DimensionId } from "../../shared/domain/dimension";
import type { DocumentAddress } from "../../shared/domain/document-key";
import type { PersonId } from "../../shared/domain/person";
import type { Role } from "../../shared/domain/role";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { AccessLevel } from "../../shared/protocol/workshop-state";
import type { WorkshopRules } from "./permissions";
import { closingGraceMs, judgePush, type PushVerdict } from "./push-verdict";
import type { Session } from "./session";

const closedAt = 1_000_000;
const later = closedAt + closingGraceMs + 1;

describe("an edit, judged by who sends it and when", () => {
  test.each<[string, Session, WorkshopRules, PushVerdict]>([
    ["the own group's open worksheet", person("gov"), rules("open"), { kind: "write" }],
    ["the own group's closed one", person("gov"), rules("view"), { kind: "hold", reason: "view-only" }],
    ["the own group's hidden one", person("gov"), rules("hidden"), { kind: "hold", reason: "not-allowed" }],
    ["another group's open one", person("liv"), rules("open"), { kind: "refuse", reason: "not-allowed" }],
    ["another group's closed one", person("liv"), rules("view"), { kind: "refuse", reason: "not-allowed" }],
    ["a closed one by a facilitator", linked("facilitator"), rules("view"), { kind: "write" }],
    [
      "a closed one by an advisor",
      linked("advisor"),
      rules("view"),
      { kind: "refuse", reason: "not-allowed" },
    ],
    [
      "a closed one by an observer",
      linked("observer"),
      rules("view"),
      { kind: "refuse", reason: "not-allowed" },
    ],
    ["an archived one", person("gov"), archived, { kind: "hold", reason: "archived" }],
    [
      "an archived one by a facilitator",
      linked("facilitator"),
      archived,
      { kind: "hold", reason: "archived" },
    ],
  ])("[HELD2] [PERM2] for %s", (_, session, now, verdict) => {
    expect(judgePush(session, address, { rules: now, at: later })).toEqual(verdict);
  });

  test.each<AccessLevel>(["view", "hidden"])(
    "[HELD1] text in flight is written when it becomes %s",
    (level) => {
      const at = (time: number): string =>
        judgePush(person("gov"), address, { rules: rules(level), at: time }).kind;
      expect([at(closedAt), at(later - 1), at(later)]).toEqual(["write", "write", "hold"]);
    },
  );

  test("[HELD1] there is no grace in an archived workshop, nor for strangers", () => {
    const closing = { ...rules("view"), archived: true };
    expect(judgePush(person("gov"), address, { rules: closing, at: closedAt })).toMatchObject({
      kind: "hold",
    });
    const stranger = { ...person("gov"), workshopId: "other" as WorkshopId };
    expect(judgePush(stranger, address, { rules: rules("view"), at: closedAt })).toMatchObject({
      kind: "refuse",
    });
    expect(judgePush(person("gov"), address, { rules: undefined, at: 0 })).toMatchObject({
      reason: "not-found",
    });
  });
});

const workshopId = "w1" as WorkshopId;
const address: DocumentAddress = { workshopId, dimensionId: "gov" as DimensionId, worksheet: "swot" };
const archived: WorkshopRules = { access: {}, archived: true, closedAt: {} };

function rules(level: AccessLevel): WorkshopRules {
  return { access: { gov: { swot: level } }, archived: false, closedAt: { gov: { swot: closedAt } } };
}

function linked(role: Role): Session {
  return { id: "s", role, workshopId, person: null, personalCode: null };
}

function person(dimensionId: string): Session {
  const office = { agencyId: null, name: "Dinkominfo" };
  const who = { id: "p" as PersonId, name: "Siti", office, dimensionId: dimensionId as DimensionId };
  return { ...linked("participant"), person: who };
}
