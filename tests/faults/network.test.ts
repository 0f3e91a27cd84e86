import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { badNetworkTo, type BadNetwork } from "../support/bad-network";
import { seededRandom, type Random } from "../support/seeded-random";
import { startServer, type ServerProcess } from "../support/server-process";
import { TypingHall } from "../support/typing-hall";

const groups = ["gov", "bra", "eco", "liv", "soc", "env"];
const seed = Number(process.env["REMBUK_SEED"] ?? 20_260_722);
const troubles = Number(process.env["REMBUK_TROUBLES"] ?? 12);
const timeout = 120_000 + troubles * 20_000;

let server: ServerProcess;
let network: BadNetwork;
let random: Random;

beforeEach(async () => {
  random = seededRandom(seed);
  server = await startServer();
  network = await badNetworkTo(server.url, random);
});

afterEach(async () => {
  await network.dispose();
  await server.dispose();
});

test(
  "[ACK1] [STATUS1] [CONN1] over a network that delays, swallows and breaks, twelve devices type: everything arrives once, and no status word is ever false",
  { timeout },
  async () => {
    const hall = await TypingHall.open({ server, random, groups, personsPerGroup: 2, url: network.url });
    await hall.typeUntilOneIsSaved();
    let over = false;
    const typing = hall.typeWhile(() => !over);
    for (let trouble = 0; trouble < troubles; trouble += 1) {
      await make(trouble);
      // Whoever reads "Tersimpan" at this moment could pull the plug of the server.
      expect(hall.problemsOnDisk(), `seed ${seed}, trouble ${trouble}`).toEqual([]);
    }
    over = true;
    await typing;
    network.swallow("none");
    network.become({ delayMs: 0, jitterMs: 0 });
    hall.wake();
    await hall.checkComplete();
    hall.close();
  },
);

test("[CONN1] a network as slow as a satellite only makes everything later", { timeout }, async () => {
  network.become({ delayMs: 300, jitterMs: 200 });
  const hall = await TypingHall.open({
    server,
    random,
    groups: ["gov", "eco"],
    personsPerGroup: 2,
    url: network.url,
  });
  await hall.typeFor(3_000);
  await hall.typeUntilOneIsSaved();
  expect(hall.problemsOnDisk()).toEqual([]);
  await hall.checkComplete();
  hall.close();
});

/** One kind of trouble after the other, for as long as chance says. */
async function make(trouble: number): Promise<void> {
  network.become({ delayMs: random() * 150, jitterMs: random() * 250 });
  switch (trouble % 6) {
    case 0:
      break;
    case 1:
      network.cut("one");
      break;
    case 2:
      network.swallow("down");
      break;
    case 3:
      network.swallow("both");
      break;
    case 4:
      network.cut("all");
      break;
    default:
      network.swallow("up");
  }
  await pause(300 + random() * 1_500);
  // What was swallowed arrives late, or is gone with its connection.
  if (random() < 0.5) network.cut("all");
  network.swallow("none");
}
