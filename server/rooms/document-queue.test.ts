import { expect, test } from "vitest";
import { DocumentQueue } from "./document-queue";
import { DurableDocument } from "./durable-document";
import { LiveDocument } from "./live-document";

const document = {
  load: async () =>
    new DurableDocument({
      epoch: 1,
      headCheck: null,
      snapshot: null,
      tail: [],
      clocks: new Map(),
      counters: [],
      labels: new Uint8Array(),
      presentCount: 0,
      isWhole: true,
    }),
  enliven: async (durable: DurableDocument) => ({
    durable,
    live: new LiveDocument(durable.stored, () => undefined),
  }),
};
const megabyte = 1024 * 1024;

/** A queue of jobs that are their own size, whose batches wait until `go` is called. */
function slowQueue() {
  const ran: number[] = [];
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  const queue = new DocumentQueue<number>({
    ...document,
    runBatch: async (_, jobs): Promise<readonly number[]> => {
      await gate;
      ran.push(...jobs);
      return [];
    },
    giveUp: () => undefined,
    bytesOf: (bytes) => bytes,
    gatherMs: () => 0,
  });
  return { queue, ran, go };
}

test("[INGEST3] a queue takes so many jobs and so many bytes, and more once these are done", async () => {
  const { queue, ran, go } = slowQueue();
  const taken = Array.from({ length: 20 }, () => queue.add(megabyte));
  expect(taken.filter(Boolean)).toHaveLength(16);
  expect(queue.add(1)).toBe(false);
  go();
  await queue.atRest(() => undefined);
  expect(ran).toHaveLength(16);
  expect(queue.add(megabyte)).toBe(true);
});

test("[INGEST3] so many may wait to read", async () => {
  const { queue, go } = slowQueue();
  queue.add(1);
  const reads = Array.from({ length: 5_010 }, () => queue.atRest(() => undefined));
  const settled = Promise.allSettled(reads);
  go();
  const refused = (await settled).filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(10);
});

test("[INGEST2] batches that never wait for the disk leave everybody else a turn in between", async () => {
  let batches = 0;
  let batchesAtTurn = 0;
  const queue = new DocumentQueue<number>({
    ...document,
    runBatch: async (_, jobs): Promise<readonly number[]> => {
      batches += 1;
      return jobs.slice(1);
    },
    giveUp: () => undefined,
    bytesOf: () => 1,
    gatherMs: () => 0,
  });
  for (let at = 0; at < 50; at += 1) queue.add(at);
  setImmediate(() => (batchesAtTurn = batches));
  await queue.atRest(() => undefined);
  while (queue.isWorking) await new Promise((resolve) => setImmediate(resolve));
  expect(batches).toBe(50);
  expect(batchesAtTurn).toBeLessThan(50);
});

test("while a hall is busy jobs gather into one batch; whoever reads does not wait for it, closing ends it", async () => {
  const batches: (readonly number[])[] = [];
  const queue = new DocumentQueue<number>({
    ...document,
    runBatch: async (_, jobs): Promise<readonly number[]> => {
      batches.push(jobs);
      return [];
    },
    giveUp: () => undefined,
    bytesOf: () => 1,
    gatherMs: () => 3_600_000,
  });
  await queue.atRest(() => undefined);
  for (const job of [1, 2, 3]) queue.add(job);
  expect(await queue.atRest(() => batches.length)).toBe(0);
  expect(queue.isWorking).toBe(true);
  queue.hurry();
  await queue.atRest(() => undefined);
  expect(batches).toEqual([[1, 2, 3]]);
  expect(queue.isWorking).toBe(false);
});
