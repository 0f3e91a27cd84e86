import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { newId } from "../../server/access/secret";
import { dimensionIdSchema } from "../../shared/domain/dimension";
import type { Command, CommandAnswer } from "../../shared/protocol/command-messages";
import { helloAnswerSchema } from "../../shared/protocol/hello-message";
import type { CreatedWorkshop } from "../../shared/protocol/http-messages";
import {
  itemLinksMessage,
  itemLinkStateSchema,
  type ItemLink,
  type LinkedItem,
} from "../../shared/protocol/item-link-messages";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { RawSocket } from "../support/raw-socket";
import { workshopApi } from "../support/workshop-api";

const [gov, eco] = [item("gov", "contoh-gov-o1"), item("eco", "contoh-eco-o1")];

let server: InProcessServer;
let workshop: CreatedWorkshop;
let sockets: RawSocket[] = [];

beforeAll(async () => {
  server = await startInProcess(inject("serverBuild"));
  const api = workshopApi(server.url);
  workshop = await api.create((await api.enter(operatorSecret)).token, { loadSample: true });
});

afterEach(() => {
  for (const socket of sockets) socket.close();
  sockets = [];
});

afterAll(async () => {
  await server.dispose();
});

test("[RELATE1] who writes one of two items ties them together, who writes the other unties them; all see it, also later", async () => {
  const [siti, eko] = [await memberOf("gov"), await memberOf("eco")];
  const link: ItemLink = { items: [eco, gov], linked: true };
  expect(await run(siti.socket, { type: "items:link", items: [gov, eco], linked: true })).toEqual(done);
  expect(await linksToldTo(eko.socket)).toEqual([link]);
  await server.restart();
  const budi = await memberOf("liv");
  expect(budi.links).toEqual([link]);

  const eka = await memberOf("eco");
  expect(await run(eka.socket, { type: "items:link", ...link, linked: false })).toEqual(done);
  expect(await linksToldTo(budi.socket)).toEqual([{ ...link, linked: false }]);
  expect((await memberOf("gov")).links).toEqual([]);

  // Taking back what does not hold is nothing new to anybody.
  expect(await run(eka.socket, { type: "items:link", ...link, linked: false })).toEqual(done);
  expect(await run(eka.socket, { type: "items:link", ...link })).toEqual(done);
  await budi.socket.next<{ links: readonly ItemLink[] }>(itemLinksMessage, ({ links }) =>
    links.some(({ linked }) => linked),
  );
  expect(budi.socket.received.filter(({ name }) => name === itemLinksMessage)).toHaveLength(2);
});

test("[RELATE1] nobody else ties items, and only items that are there, of two groups", async () => {
  const [siti, liv, advisor] = [
    await memberOf("gov"),
    await memberOf("liv"),
    await guestIn(workshop.advisorLink),
  ];
  const tie = (items: readonly [LinkedItem, LinkedItem]): Command => ({
    type: "items:link",
    items: [...items],
    linked: true,
  });
  const refused = (refusal: string) => ({ ok: false, refusal });
  expect(await run(liv.socket, tie([gov, eco]))).toEqual(refused("not-allowed"));
  expect(await run(advisor.socket, tie([gov, eco]))).toEqual(refused("not-allowed"));
  expect(await run(siti.socket, tie([gov, item("gov", "contoh-gov-o2")]))).toEqual(refused("invalid"));
  expect(await run(siti.socket, tie([gov, item("eco", "nobody")]))).toEqual(refused("not-found"));
  expect(await run(siti.socket, tie([gov, item("none", "contoh-eco-o1")]))).toEqual(refused("not-found"));
});

const done: CommandAnswer = { ok: true, link: null };

interface Guest {
  readonly socket: RawSocket;
  readonly links: readonly ItemLink[];
}

function item(dimension: string, rowId: string): LinkedItem {
  return { dimensionId: dimensionIdSchema.parse(dimension), rowId };
}

async function memberOf(dimensionId: string): Promise<Guest> {
  const { token } = await workshopApi(server.url).join(workshop.joinCode, { name: "Siti", dimensionId });
  return comeIn(token);
}

async function guestIn(link: string): Promise<Guest> {
  return comeIn((await workshopApi(server.url).enter(new URL(link).hash.slice(1))).token);
}

async function comeIn(token: string): Promise<Guest> {
  const socket = new RawSocket(server.url);
  sockets.push(socket);
  const hello = helloAnswerSchema.parse(await socket.hello(token));
  if (!hello.ok) throw new Error(hello.refusal);
  return { socket, links: hello.links };
}

function run(socket: RawSocket, command: Command): Promise<CommandAnswer> {
  return socket.ask("cmd", { id: newId(), command });
}

async function linksToldTo(socket: RawSocket): Promise<readonly ItemLink[]> {
  return itemLinkStateSchema.parse(await socket.next(itemLinksMessage)).links;
}
