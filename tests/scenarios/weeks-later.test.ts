import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { addRows } from "../../shared/documents/write-rows";
import type { CreatedWorkshop, Entered } from "../../shared/protocol/http-messages";
import { openDevice, type Device } from "../support/device";
import { startHallNetwork } from "../support/hall-network";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { workshopApi } from "../support/workshop-api";

const fiveWeeksMs = 35 * 24 * 60 * 60 * 1000;
/** More than a server keeps at hand of a document's log. */
const rowsMeanwhile = 1200;
const patience = { timeout: 60_000, interval: 50 };

let server: InProcessServer;
let workshop: CreatedWorkshop;

beforeEach(async () => {
  server = await startInProcess(inject("serverBuild"));
  const api = workshopApi(server.url);
  workshop = await api.create((await api.enter(operatorSecret)).token);
});

afterEach(() => server.dispose());

test("[STATUS2] a phone that comes back after five weeks is let in, catches up, and sends what it still had", async () => {
  const [siti, budi] = [await join("Siti"), await join("Budi")];
  const phoneStorage = new IDBFactory();
  const network = await startHallNetwork(server.url);
  const phone = await on(phoneStorage, siti, network.url);
  write(phone, "s", ["Sebelum pulang"]);
  await phone.saved();
  network.fallSilent();
  write(phone, "t", ["Ditulis tanpa jaringan"]);
  await vi.waitFor(() => expect(phone.room.wouldLose.value).toBe(false), patience);
  phone.close();
  await network.dispose();

  server.clock.now += fiveWeeksMs;
  expect(await textsOnServer()).toEqual(["Sebelum pulang"]);
  const laptop = await on(new IDBFactory(), budi);
  for (let at = 0; at < rowsMeanwhile; at += 100)
    write(
      laptop,
      `b${at}x`,
      Array.from({ length: 100 }, (_, one) => `Sementara itu ${at + one}`),
    );
  await laptop.saved();
  laptop.close();
  await server.restart({ port: Number(new URL(server.url).port) });

  const back = await on(phoneStorage, siti);
  await back.saved();
  const texts = back.worksheet("swot").content.rows.value.map((row) => row.cells["text"]);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts).toHaveLength(rowsMeanwhile + 2);
  expect(texts).toContain("Ditulis tanpa jaringan");
  expect(new Set(await textsOnServer())).toEqual(new Set(texts));
  back.close();
});

/** As a new device of a new person gets it. */
async function textsOnServer(): Promise<readonly unknown[]> {
  const device = await on(new IDBFactory(), await join("Wati"));
  await device.saved();
  const texts = device.worksheet("swot").content.rows.value.map((row) => row.cells["text"]);
  device.close();
  return texts;
}

async function join(name: string): Promise<Entered> {
  return workshopApi(server.url).join(workshop.joinCode, { name, dimensionId: "gov" });
}

/** A visit of this person on the device with this storage; what belongs to the device stays in it. */
async function on(storage: IDBFactory, entered: Entered, url = server.url): Promise<Device> {
  globalThis.indexedDB = storage;
  const device = await openDevice(url, entered);
  const replica = device.worksheet("swot");
  await replica.loaded;
  return device;
}

function write(device: Device, id: string, texts: readonly string[]): void {
  const { doc, columns } = device.worksheet("swot").content.document.value;
  addRows(
    doc,
    columns,
    texts.map((text, at) => ({ id: `${id}${at}`, order: `a${id}${at}m`, cells: { quadrant: "S", text } })),
  );
}
