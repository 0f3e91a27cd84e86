import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { devicesMessage, deviceSetMessage, type DeviceState } from "../../shared/protocol/device-messages";
import { helloAnswerSchema } from "../../shared/protocol/hello-message";
import type { CreatedWorkshop, Entered } from "../../shared/protocol/http-messages";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { RawSocket } from "../support/raw-socket";
import { workshopApi, type WorkshopApi } from "../support/workshop-api";

let server: InProcessServer;
let api: WorkshopApi;
let workshop: CreatedWorkshop;
let facilitator: Entered;
let sockets: RawSocket[] = [];

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

beforeAll(async () => {
  server = await startInProcess(inject("serverBuild"));
});

beforeEach(async () => {
  api = workshopApi(server.url);
  workshop = await api.create((await api.enter(operatorSecret)).token);
  facilitator = await api.enter(new URL(workshop.facilitatorLink).hash.slice(1));
});

afterEach(() => {
  for (const socket of sockets) socket.close();
  sockets = [];
});

afterAll(async () => {
  await server.dispose();
});

describe("[DEVICE1] facilitators see which devices have something unsent", () => {
  test("as pages say it, with the name the server knows, also once they are away", async () => {
    const boss = await connect(facilitator.token);
    const siti = await connect((await join("Siti")).token);
    const since = server.clock.now - minuteMs;
    siti.socket.emit(deviceSetMessage, { unsent: 4, since, name: "Bupati" });
    const device = await heard(boss, ({ unsent }) => unsent === 4);
    expect(device).toMatchObject({
      name: "Siti",
      office: "Dinkominfo",
      dimensionId: "gov",
      connected: true,
      lastSeenAt: server.clock.now,
      since,
    });
    server.clock.now += minuteMs;
    siti.close();
    const away = await heard(boss, ({ name, connected }) => name === "Siti" && !connected);
    expect(away).toMatchObject({ unsent: 4, since, lastSeenAt: server.clock.now });
    expect(await listed(facilitator)).toContainEqual(away);
  });

  test("two tabs of one device are one; the larger number stands until it is less everywhere", async () => {
    const boss = await connect(facilitator.token);
    const { token } = await join("Siti");
    const [one, two] = [await connect(token, "one"), await connect(token, "two")];
    one.socket.emit(deviceSetMessage, { unsent: 3, since: 5 });
    await heard(boss, ({ unsent }) => unsent === 3);
    two.socket.emit(deviceSetMessage, { unsent: 0, since: null });
    expect(await two.ask("probe", 1)).toBe(1);
    expect((await listed(facilitator)).filter(({ name }) => name === "Siti")).toMatchObject([{ unsent: 3 }]);
    one.socket.emit(deviceSetMessage, { unsent: 0, since: null });
    expect(await one.ask("probe", 1)).toBe(1);
    expect(await listed(facilitator)).toContainEqual(
      expect.objectContaining({ name: "Siti", unsent: 0, since: null }),
    );
  });

  test("nobody else does, and whoever cannot write is no device", async () => {
    const { token } = await join("Siti");
    const siti = await connect(token);
    const observer = await api.enter(new URL(workshop.observerLink).hash.slice(1));
    const screen = await connect(observer.token);
    for (const raw of [siti, screen]) raw.socket.emit(deviceSetMessage, { unsent: 1, since: 1 });
    const boss = await connect(facilitator.token);
    await heard(boss, ({ sessionId }) => sessionId === facilitator.identity.sessionId);
    expect(await screen.ask("probe", 1)).toBe(1);
    const names = (await listed(facilitator)).map(({ name }) => name);
    expect(names.toSorted()).toEqual(["Fasilitator", "Siti"]);
    expect(await listed(await join("Budi"))).toEqual([]);
    for (const raw of [siti, screen])
      expect(raw.received.map(({ name }) => name)).not.toContain(devicesMessage);
  });

  test("that are broken messages change nothing", async () => {
    const siti = await connect((await join("Siti")).token);
    for (const payload of [null, 1, {}, { unsent: -1, since: null }, { unsent: "3", since: null }])
      siti.socket.emit(deviceSetMessage, payload);
    expect(await siti.ask("probe", 1)).toBe(1);
    expect((await listed(facilitator)).find(({ name }) => name === "Siti")).toMatchObject({ unsent: 0 });
  });
});

test("[DEVICE2] devices are remembered over a restart, and forgotten after a day unless something is unsent", async () => {
  const [siti, budi] = [await connect((await join("Siti")).token), await connect((await join("Budi")).token)];
  const since = server.clock.now;
  siti.socket.emit(deviceSetMessage, { unsent: 2, since });
  expect([await siti.ask("probe", 1), await budi.ask("probe", 1)]).toEqual([1, 1]);
  const seenAt = server.clock.now;
  await server.restart();
  server.clock.now += dayMs - minuteMs;
  const known = (await listed(facilitator)).filter(({ dimensionId }) => dimensionId !== null);
  expect(known.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toMatchObject([
    { name: "Budi", connected: false, lastSeenAt: seenAt, unsent: 0 },
    { name: "Siti", connected: false, lastSeenAt: seenAt, unsent: 2, since },
  ]);
  server.clock.now += 2 * minuteMs;
  expect((await listed(facilitator)).map(({ name }) => name)).toEqual(["Siti", "Fasilitator"]);
});

function join(name: string): Promise<Entered> {
  return api.join(workshop.joinCode, { name, dimensionId: "gov" });
}

async function connect(token: string, tabId = "tab"): Promise<RawSocket> {
  const raw = await socket();
  await raw.hello(token, tabId);
  return raw;
}

async function socket(): Promise<RawSocket> {
  const raw = new RawSocket(server.url);
  sockets.push(raw);
  await new Promise((resolve) => raw.socket.once("connect", () => resolve(undefined)));
  return raw;
}

async function listed({ token }: Entered): Promise<readonly DeviceState[]> {
  const answer = helloAnswerSchema.parse(await (await socket()).hello(token, "list"));
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.devices;
}

/** The first such device that this facilitator is told of. */
async function heard(raw: RawSocket, fits: (device: DeviceState) => boolean): Promise<DeviceState> {
  const { devices } = await raw.next<{ readonly devices: readonly DeviceState[] }>(devicesMessage, (one) =>
    one.devices.some(fits),
  );
  const device = devices.find(fits);
  if (device === undefined) throw new Error("told without it");
  return device;
}
