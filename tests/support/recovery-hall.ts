import { expect, inject } from "vitest";
import type { Entered } from "../../shared/protocol/http-messages";
import { openDevice, type Device } from "./device";
import { operatorSecret, type InProcessServer } from "./in-process-server";
import { runProgram } from "./maintenance";
import { seededRandom } from "./seeded-random";
import { Typist } from "./typist";
import { workshopApi } from "./workshop-api";

export const patience = { timeout: 60_000, interval: 20 };

interface RecoveryHall {
  readonly entered: readonly [Entered, Entered, Entered];
  readonly typists: readonly [Typist, Typist, Typist];
  readonly facilitatorSecret: string;
  readonly join: (name: string) => Promise<Entered>;
}

/** Three people of the governance group, each with the SWOT open; `devices`: whoever closes them. */
export async function openHall(
  { url }: Pick<InProcessServer, "url">,
  devices: Device[],
  names: readonly [string, string, string],
): Promise<RecoveryHall> {
  const api = workshopApi(url);
  const { joinCode, facilitatorLink } = await api.create((await api.enter(operatorSecret)).token);
  const random = seededRandom(20_261_122);
  const join = (name: string): Promise<Entered> => api.join(joinCode, { name, dimensionId: "gov" });
  const enter = async (entered: Entered): Promise<Typist> => {
    const device = await openDevice(url, entered);
    devices.push(device);
    return new Typist(device, random);
  };
  const entered = [await join(names[0]), await join(names[1]), await join(names[2])] as const;
  const typists = [await enter(entered[0]), await enter(entered[1]), await enter(entered[2])] as const;
  for (const { device } of typists) await device.saved();
  return { typists, entered, join, facilitatorSecret: new URL(facilitatorLink).hash.slice(1) };
}

/** Everybody types a while; resolves when all devices show the same, saved. */
export async function typeAll(typists: readonly Typist[], edits: number): Promise<void> {
  for (let edit = 0; edit < edits; edit += 1) for (const typist of typists) typist.type();
  for (const { device } of typists) await device.saved();
  await expect
    .poll(() => new Set(typists.map((typist) => JSON.stringify(rows(typist)))).size, patience)
    .toBe(1);
}

export function rows({ replica }: Typist) {
  return replica.content.rows.value;
}

export function statusOf(device: Device): string {
  return device.room.status.value.kind;
}

/** Resolves with what the command says. Errors: rejects with that when it fails. */
export async function maintain(
  { dataDir }: Pick<InProcessServer, "dataDir">,
  command: "backup" | "restore" | "verify",
  argument: string | null,
): Promise<string> {
  const program = new URL("maintenance.js", inject("serverBuild"));
  const args = argument === null ? [command] : [command, argument];
  const { code, output } = await runProgram(program, { dataDir, args });
  if (code !== 0) throw new Error(output);
  return output;
}
