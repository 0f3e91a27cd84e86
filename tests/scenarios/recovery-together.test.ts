import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import type { DocumentReplica } from "../../client/sync/document-replica";
import type { Row } from "../../shared/worksheets/row";
import { openDevice, type Device } from "../support/device";
import { Facilitator } from "../support/facilitator-page";
import { startInProcess, type InProcessServer } from "../support/in-process-server";
import { maintain, openHall, patience, rows, statusOf, typeAll } from "../support/recovery-hall";
import type { Typist } from "../support/typist";

let server: InProcessServer;
let folder: string;
const devices: Device[] = [];

beforeEach(async () => {
  server = await startInProcess(inject("serverBuild"));
  folder = mkdtempSync(path.join(tmpdir(), "rembuk-together-"));
});

afterEach(async () => {
  for (const device of devices.splice(0)) device.close();
  await server.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** The next visit of somebody who has typed. */
interface Visit {
  readonly device: Device;
  readonly swot: DocumentReplica;
  readonly typist: Typist;
}

interface Decided {
  readonly heldId: string;
  /** What everybody typed and the server has lost. */
  readonly lost: readonly string[];
}

test.each([
  ["let in", "held:accept", showsEverything],
  ["kept out", "held:decline", readsItAll],
] as const)(
  "[RECOVER6] [STATUS1] [STATUS5] of three who have the same each hears what becomes of it, and nobody reads Tersimpan before it is %s",
  async (_, type, ends) => {
    const hall = await openHall(server, devices, ["Siti", "Budi", "Wayan"]);
    const [siti, budi, wayan] = hall.typists;
    await typeAll(hall.typists, 4);
    const backup = path.join(folder, "backup.sqlite");
    await maintain(server, "backup", backup);
    const kept = piecesIn(rows(siti));
    await typeAll(hall.typists, 8);
    const lost = piecesIn(rows(siti)).filter((piece) => !kept.includes(piece));
    for (const { device } of hall.typists)
      expect(lost).toContainEqual(expect.stringContaining(`<${device.name} `));
    const port = Number(new URL(server.url).port);
    const online = [siti.device, budi.device];
    const said: ReadonlySet<string>[] = [];
    await server.restart({ port }, async () => {
      wayan.device.close();
      await maintain(server, "restore", backup);
      said.push(...online.map(wordsOf));
    });
    for (const device of online) device.wake();
    for (const device of online) await expect.poll(() => statusOf(device), patience).toBe("held");
    for (const device of online) device.close();

    // From now on everything there is to know comes from the server's disk.
    await server.restart({ port });
    const visit = async (at: 0 | 1 | 2): Promise<Visit> => {
      const device = await openDevice(server.url, hall.entered[at]);
      devices.push(device);
      said.push(wordsOf(device));
      return { device, swot: device.worksheet("swot"), typist: hall.typists[at] };
    };
    const again = [await visit(0), await visit(1)];
    for (const { device } of again) await expect.poll(() => statusOf(device), patience).toBe("held");
    const facilitator = await Facilitator.enter(server.url, hall.facilitatorSecret);
    expect(facilitator.waiting).toHaveLength(1);
    const heldId = facilitator.waiting[0]?.id ?? "";
    for (const words of said) expect([...words]).not.toContain("saved");

    expect(await facilitator.run({ type, heldId })).toEqual({ ok: true, link: null });
    // Somebody with the same comes when it was decided about already.
    for (const one of [...again, await visit(2)]) await ends(one, { heldId, lost });
    expect(facilitator.waiting).toEqual([]);
    facilitator.close();
  },
);

async function showsEverything({ device, swot, typist }: Visit): Promise<void> {
  await device.saved();
  await expect.poll(() => typist.differenceFrom(swot.content.rows.value), patience).toEqual([]);
}

async function readsItAll({ device }: Visit, { heldId, lost }: Decided): Promise<void> {
  await expect.poll(() => statusOf(device), patience).toBe("refused");
  const own = device.room.server.value.held.filter((edit) => edit.own);
  expect(own).toMatchObject([{ id: heldId, state: "declined", moreChanges: 0 }]);
  const text = JSON.stringify(own[0]?.changes);
  for (const piece of lost) expect(text).toContain(piece);
  device.room.late.putAwayOne(heldId);
  await device.saved();
}

/** Every status word a device says from now on. */
function wordsOf(device: Device): ReadonlySet<string> {
  const words = new Set<string>();
  device.room.status.subscribe(() => words.add(statusOf(device)));
  return words;
}

function piecesIn(shown: readonly Row[]): readonly string[] {
  return shown.flatMap(({ cells: { text } }) =>
    typeof text === "string" ? (text.match(/<[^>]*>/gu) ?? []) : [],
  );
}
