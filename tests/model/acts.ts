import type { AccessLevel } from "../../shared/protocol/workshop-state";
import { pick } from "./edits";
import { modelWorksheets } from "./model-seat";
import type { Stage } from "./schedule";

/** How likely each act is in usual weather. */
export type Weather = Record<keyof typeof acts, number>;

export const calmActs: Weather = {
  edit: 40,
  flow: 14,
  deliver: 16,
  commit: 5,
  answer: 5,
  wait: 16,
  drop: 3,
  cut: 3,
  cutAtClient: 2,
  noticeAtServer: 2,
  stall: 1,
  reach: 4,
  kill: 2,
  restart: 4,
  relate: 10,
  access: 4,
  decide: 3,
  reload: 3,
  leave: 2,
  visit: 6,
  slowDevice: 2,
  disk: 2,
  recover: 5,
  idle: 2,
  wake: 2,
  keepCopy: 6,
  goBack: 5,
};

/** Everything that can happen in a hall; each may say what exactly happened. */
export const acts = {
  edit({ seats, random }: Stage) {
    const seat = pick(seats, random);
    for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) seat?.edit();
    return seat?.name;
  },
  async flow(stage: Stage) {
    await stage.flow();
    if (stage.random() < 0.5) return;
    // Long enough for a pause in typing: what was typed goes out.
    stage.clock.advance(300);
    await stage.flow();
  },
  async deliver(stage: Stage) {
    for (let left = 1 + Math.floor(stage.random() * 5); left > 0; left -= 1) {
      stage.network.deliverOne();
      await stage.settle();
    }
  },
  commit: ({ server, random }: Stage) => server.storage?.commit(1 + Math.floor(random() * 4)),
  answer: ({ server }: Stage) => server.storage?.answer(),
  wait({ clock, random }: Stage) {
    const ms = pick([50, 250, 250, 600, 2_500, 9_000], random) ?? 50;
    clock.advance(ms);
    return String(ms);
  },
  drop({ network, random }: Stage) {
    const direction = random() < 0.4 ? "up" : "down";
    pick(network.busy(direction), random)?.drop(direction);
    return direction;
  },
  cut: ({ network, random }: Stage) => pick(network.wires, random)?.cut(),
  cutAtClient: ({ network, random }: Stage) => pick(network.wires, random)?.cutClient(),
  noticeAtServer: ({ network }: Stage) => {
    for (const wire of network.wires) if (wire.isHalfOpen) wire.noticeAtServer();
  },
  stall({ network, random }: Stage) {
    const wire = pick(network.wires, random);
    if (wire !== undefined) wire.stalled = true;
  },
  reach({ network, seats, random }: Stage) {
    const seat = pick(seats, random);
    const reachable = random() < 0.7;
    if (seat !== undefined) network.setReachable(seat.name, reachable);
    return `${seat?.name} ${reachable}`;
  },
  kill: ({ server }: Stage) => server.kill(),
  async restart({ server }: Stage) {
    await server.kill();
    await server.start();
  },
  relate: ({ seats, server, random }: Stage) => pick(seats, random)?.relate(server.itemsElsewhere),
  access({ server, random }: Stage) {
    const levels: readonly AccessLevel[] = ["open", "open", "view", "hidden"];
    const level = pick(levels, random) ?? "open";
    const worksheets = random() < 0.5 ? modelWorksheets : modelWorksheets.slice(0, 1);
    server.setAccess(worksheets, level);
    return level;
  },
  decide: ({ server, random }: Stage) => server.decideOne(random),
  async reload({ seats, random }: Stage) {
    const seat = pick(seats, random);
    if (random() < 0.5) seat?.page?.hide();
    await seat?.die();
    await seat?.open();
    return seat?.name;
  },
  async leave({ seats, random }: Stage) {
    const seat = pick(seats, random);
    if (random() < 0.5) seat?.leave();
    else await seat?.die();
    return seat?.name;
  },
  async visit({ seats }: Stage) {
    const seat = seats.find(({ page }) => page === null);
    await seat?.open();
    return seat?.name;
  },
  slowDevice({ seats, random }: Stage) {
    const slow = random() < 0.4;
    pick(seats, random)?.page?.store.setSlow(slow);
    return String(slow);
  },
  disk({ server, random }: Stage) {
    const mood = random() < 0.5 ? "failing" : "unsure";
    if (server.storage?.mood === "sound") server.storage.mood = mood;
    return mood;
  },
  recover: ({ server }: Stage) => server.recover(),
  idle: ({ server }: Stage) => server.idle(),
  wake: ({ seats, random }: Stage) => pick(seats, random)?.page?.wake(),
  keepCopy: ({ server }: Stage) => server.keepCopy(),
  async goBack({ server, disk, seats, random }: Stage) {
    if (!server.canGoBack) return "not";
    const how = random() < 0.5 ? "restored" : "unnoticed";
    await server.goBack(how, async () => {
      disk.reopen();
      const kept = await Promise.all(seats.map((seat) => seat.keptTokens()));
      for (const seat of seats) seat.disaster(new Set(kept.flat()));
    });
    return how;
  },
} satisfies Record<string, (stage: Stage) => void | string | undefined | Promise<void | string | undefined>>;
