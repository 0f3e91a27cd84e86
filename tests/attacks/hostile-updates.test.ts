import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { PushOutcome } from "../../shared/protocol/document-messages";
import { AttackHall } from "../support/attack-hall";
import { attackPlainYjs, type Attack } from "../support/attacks/attack";
import { bombAttacks } from "../support/attacks/bomb-attacks";
import { bombPlainYjs } from "../support/attacks/bomb-plain-yjs";
import { byteAttacks } from "../support/attacks/byte-attacks";
import { clockAttacks } from "../support/attacks/clock-attacks";
import { contentAttacks } from "../support/attacks/content-attacks";
import type { SocketPage } from "../support/socket-page";

/** An honest page never breaks a rule; three times is no accident, or thirty where a restored server may be at fault. */
const strikesMax = { certain: 3, doubtful: 30 };
/** Far above what is usual, as the machine may be busy; far below what a document costs that cannot be written. */
const patienceMs = 45_000;
/** What the allocator keeps after a refusal, whatever the bytes claimed. */
const memoryMaxBytes = 64 * 1024 * 1024;

let hall: AttackHall;

beforeAll(async () => {
  hall = await AttackHall.open();
});

afterAll(async () => {
  await hall.dispose();
});

describe("[INGEST1] [INGEST2] [INGEST3] plain Yjs falls for it, the server refuses it and all others go on:", () => {
  test.each([...clockAttacks, ...contentAttacks, ...byteAttacks])("$name", async (attack) => {
    const attacker = await hall.attacker();
    const scene = hall.sceneOf(attacker);
    if (attack.fools !== null) expect(attack.fools(attackPlainYjs(attack, scene), scene)).toBe(true);
    await refuses(attack, attacker);
  });

  test.each(bombAttacks)("$name", async (bomb) => {
    const attacker = await hall.attacker();
    const damage = await bombPlainYjs(bomb, hall.sceneOf(attacker));
    expect(damage === "killed" || damage.ms > 400 || damage.bytes > 100_000_000).toBe(true);
    const before = hall.memoryBytes();
    await refuses(bomb, attacker);
    expect(hall.memoryBytes() - before).toBeLessThan(memoryMaxBytes);
  });
});

/** The attack is refused over and over until its session is out, and nobody else notices. */
async function refuses(attack: Attack, attacker: SocketPage): Promise<void> {
  hall.takeSlowestAckMs();
  const update = attack.make(hall.sceneOf(attacker));
  const times = attack.isDoubtful === true ? strikesMax.doubtful : strikesMax.certain;
  const answers: PushOutcome[] = [];
  for (let at = 0; at < times; at += 1) answers.push(await attacker.push(update));
  expect(answers).toMatchObject(Array.from({ length: times }, () => attack.answer));
  await attacker.raw.closed();
  expect(await hall.differences()).toEqual([]);
  expect(hall.takeSlowestAckMs()).toBeLessThan(patienceMs);
  expect(Y.decodeStateVector(Y.encodeStateVector(hall.victim.doc)).has(attacker.doc.clientID)).toBe(false);
}
