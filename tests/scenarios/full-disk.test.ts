import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { attachSockets } from "../../server/sockets/gateway";
import { storedDevices } from "../../server/storage/stored-devices";
import type { DocumentAccess } from "../../shared/protocol/document-messages";
import { openRooms, participant, type RoomsOnDisk } from "../support/rooms-on-disk";
import { RawSocket } from "../support/raw-socket";
import { SocketPage } from "../support/socket-page";

let hall: RoomsOnDisk;
let http: Server;
let gateway: ReturnType<typeof attachSockets>;
const sockets: RawSocket[] = [];

beforeEach(async () => {
  hall = await openRooms(inject("serverBuild"));
  http = createServer().listen(0, "127.0.0.1");
  await once(http, "listening");
  const { rooms, storage, workshops, workshopId, gate, clock, incidents } = hall;
  gateway = attachSockets(http, {
    // The token is the name: who may come in is told elsewhere.
    sessions: { authenticate: async (name) => participant(workshopId, name), withdrawals: 0 },
    workshops,
    rooms,
    storage: gate.disk,
    deviceStore: storedDevices(storage),
    now: () => clock.now,
    report: (incident) => void incidents.push(incident),
  });
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await gateway.dispose();
  http.close();
  await hall.dispose();
});

test("[STORE1] with a full disk every screen says so, documents are read, nothing is acknowledged, and then work goes on", async () => {
  const siti = await pageOf("siti");
  expect(await siti.open()).toMatchObject({ ok: true, access: { write: true } });
  siti.addRow("r1", { quadrant: "S", text: "Sebelum" });
  expect(await siti.push()).toMatchObject({ kind: "saved", seq: 1 });

  hall.gate.setFull(true);
  expect(await siti.raw.next("state:storage")).toEqual({ writable: false });
  siti.addRow("r2", { quadrant: "S", text: "Selama" });
  expect(await siti.push()).toMatchObject({ kind: "busy" });
  const budi = await pageOf("budi");
  expect(await budi.open()).toMatchObject({ ok: true, access: { write: false, reason: "cannot-store" } });
  expect(budi.rows.map(({ id }) => id)).toEqual(["r1"]);

  // Budi's page could not get its ids: what it types is honest all the same, and comes again.
  budi.addRow("r4", { quadrant: "O", text: "Selama" });
  expect(await budi.push()).toMatchObject({ kind: "busy" });
  expect(hall.incidents.filter(({ event }) => event === "refused-edit")).toEqual([]);

  hall.gate.setFull(false);
  await siti.raw.next<{ writable: boolean }>("state:storage", ({ writable }) => writable);
  expect(await siti.push()).toMatchObject({ kind: "saved", seq: 2 });
  await budi.raw.next<DocumentAccess>("doc:access", ({ write }) => write);
  await budi.reached(2);
  expect(budi.rows.filter(({ id }) => id !== "r4")).toEqual(siti.rows);
  budi.addRow("r3", { quadrant: "W", text: "Sesudah" });
  expect(await budi.push()).toMatchObject({ kind: "saved", seq: 3 });
});

async function pageOf(name: string): Promise<SocketPage> {
  const raw = new RawSocket(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
  sockets.push(raw);
  await raw.hello(name);
  return new SocketPage(raw, hall.key("swot"));
}
