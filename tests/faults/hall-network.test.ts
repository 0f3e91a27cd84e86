import { afterEach, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { addRows } from "../../shared/documents/write-rows";
import type { CreatedWorkshop } from "../../shared/protocol/http-messages";
import { probe } from "../../shared/protocol/limits";
import { openDevice, type Device } from "../support/device";
import { startHallNetwork, type HallNetwork, type WebSocketFate } from "../support/hall-network";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { workshopApi } from "../support/workshop-api";

/** Generous: what is measured here are deadlines of the program, not the speed of the machine. */
const patience = { timeout: 40_000, interval: 20 };

let server: InProcessServer;
let network: HallNetwork;
let workshop: CreatedWorkshop;
let devices: Device[];

beforeEach(async () => {
  server = await startInProcess(inject("serverBuild"));
  network = await startHallNetwork(server.url);
  const api = workshopApi(server.url);
  workshop = await api.create((await api.enter(operatorSecret)).token);
  devices = [];
});

afterEach(async () => {
  for (const device of devices) device.close();
  await network.dispose();
  await server.dispose();
});

describe("[CONN1] a Wi-Fi that dies without a word", () => {
  test("is noticed within seconds, and afterwards the tab has exactly one socket", async () => {
    const siti = await arrive("Siti");
    await siti.saved();
    expect(network.webSocketsAtServer).toBe(1);

    network.fallSilent();
    const wentSilent = Date.now();
    write(siti, "a", "ditulis tanpa Wi-Fi");
    await vi.waitFor(() => expect(siti.room.status.value.kind).toBe("reconnecting"), patience);
    // Not before the probe could be answered, and with a margin for a slow machine.
    expect(Date.now() - wentSilent).toBeGreaterThanOrEqual(probe.answerMs);
    expect(Date.now() - wentSilent).toBeLessThan(probe.busyMs + probe.answerMs + 5000);
    // The server has not heard either: it still holds the line of before.
    expect(network.webSocketsAtServer).toBe(1);

    network.recover();
    siti.wake();
    await siti.saved();
    await vi.waitFor(() => expect(network.webSocketsAtServer).toBe(1), patience);
    expect(await textsSeenBy("Budi")).toEqual(["ditulis tanpa Wi-Fi"]);
  });

  test("is noticed in silence too, when nobody types", async () => {
    const siti = await arrive("Siti");
    await siti.saved();
    network.fallSilent();
    await vi.waitFor(() => expect(siti.room.status.value.kind).not.toBe("saved"), patience);
    network.recover();
    siti.wake();
    await siti.saved();
  });

  test("a tab that wakes on another Wi-Fi is back at once; the end of its former socket changes nothing", async () => {
    const siti = await arrive("Siti");
    await siti.saved();
    network.fallSilent();
    network.recover();
    const woke = Date.now();
    siti.wake();
    write(siti, "a", "dari Wi-Fi lain");
    await siti.saved();
    expect(Date.now() - woke).toBeLessThan(probe.answerMs + 5000);
    // The hello of the new socket made the server close the old one, which the tab outlives.
    await vi.waitFor(() => expect(network.webSocketsAtServer).toBe(1), patience);
    const budi = await arrive("Budi");
    write(budi, "b", "terlihat oleh Siti");
    await vi.waitFor(
      () => expect(textsOf(siti)).toEqual(["dari Wi-Fi lain", "terlihat oleh Siti"]),
      patience,
    );
    write(siti, "c", "masih tersambung");
    await siti.saved();
  });
});

describe.each(["refused", "swallowed"] as const)("[POLL1] a network where WebSocket is %s", (fate) => {
  test("is worked around by long-polling, with ticks and acknowledgements", async () => {
    network.webSockets = fate;
    const [siti, budi] = [await arrive("Siti"), await arrive("Budi")];
    write(siti, "a", "lewat HTTP");
    await siti.saved();
    await vi.waitFor(() => expect(textsOf(budi)).toEqual(["lewat HTTP"]), patience);
    write(budi, "b", "dan kembali");
    await budi.saved();
    await vi.waitFor(() => expect(textsOf(siti)).toEqual(["lewat HTTP", "dan kembali"]), patience);
    expect(network.attempts[0]).toBe("websocket");
    expect(network.attempts).toContain("http");
  });
});

test("[POLL1] a network that blocks WebSocket later moves a page to long-polling, and back when it can", async () => {
  const siti = await arrive("Siti");
  await siti.saved();
  await moveTo(siti, "swallowed");
  const asked = network.attempts.length;
  write(siti, "b", "lewat HTTP");
  await siti.saved();
  await vi.waitFor(() => expect(network.attempts.slice(asked)).toContain("http"), patience);
  const askedAgain = network.attempts.length;
  await moveTo(siti, "passed");
  expect(network.attempts.slice(askedAgain)).toContain("websocket");
  write(siti, "c", "lewat WebSocket");
  await siti.saved();
});

/** Dead for a moment, then another network. */
async function moveTo(device: Device, fate: WebSocketFate): Promise<void> {
  network.fallSilent();
  write(device, fate, "di perjalanan");
  await vi.waitFor(() => expect(device.room.status.value.kind).toBe("reconnecting"), patience);
  network.webSockets = fate;
  network.recover();
  device.wake();
  await device.saved();
}

async function arrive(name: string): Promise<Device> {
  const entered = await workshopApi(server.url).join(workshop.joinCode, { name, dimensionId: "gov" });
  const device = await openDevice(network.url, entered);
  devices.push(device);
  device.worksheet("swot");
  return device;
}

function write(device: Device, id: string, text: string): void {
  const { doc, columns } = device.worksheet("swot").content.document.value;
  addRows(doc, columns, [{ id, order: `a${id}`, cells: { quadrant: "S", text } }]);
}

function textsOf(device: Device): readonly unknown[] {
  return device.worksheet("swot").content.rows.value.map((row) => row.cells["text"]);
}

/** What a newcomer gets to see. */
async function textsSeenBy(name: string): Promise<readonly unknown[]> {
  const device = await arrive(name);
  await device.saved();
  await vi.waitFor(() => expect(textsOf(device)).not.toEqual([]), patience);
  return textsOf(device);
}
