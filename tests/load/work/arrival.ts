import { performance } from "node:perf_hooks";
import type { Contestant, Joined, Known, LightClient, Seat } from "../contestants/contestant";
import type { ServerProcess } from "../contestants/server-process";

/** Somebody who joins: how long until synced, and until all of the document was there. */
export interface Arrival {
  readonly client: LightClient;
  readonly joined: Joined;
  /** Until the protocol said "synced" and as many bytes as the document has had come. */
  readonly completeMs: number;
  /** Whether all of it came with "synced". */
  readonly wasComplete: boolean;
}

/** A state written by another encoder may be a little smaller. */
const completeShare = 0.9;
const deadlineMs = 120_000;

/** Connects and joins. Errors: rejects when the document does not come within two minutes. */
export async function arrive(
  contestant: Contestant,
  options: {
    readonly server: ServerProcess;
    readonly seat: Seat;
    readonly clientId: number;
    readonly known: Known | null;
    /** What a whole document takes; 0 where nothing is missing. */
    readonly bytes: number;
  },
): Promise<Arrival> {
  const { server, seat, clientId, known } = options;
  const startedAt = performance.now();
  const client = await contestant.connect(server, seat, { clientIds: [clientId], known });
  const wanted = options.bytes * completeShare;
  let received = 0;
  const complete = new Promise<void>((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error("the document did not come in time")), deadlineMs);
    const check = (updates: readonly Uint8Array[]): void => {
      for (const { byteLength } of updates) received += byteLength;
      if (received < wanted) return;
      clearTimeout(deadline);
      resolve();
    };
    client.onUpdates = check;
    client.join(known).then((joined) => {
      answered(joined);
      check(joined.updates);
    }, reject);
  });
  let answered: (joined: Joined) => void = () => undefined;
  let wasComplete = false;
  const answer = new Promise<Joined>((resolve) => {
    answered = (joined) => {
      wasComplete = joined.updates.reduce((sum, { byteLength }) => sum + byteLength, 0) >= wanted;
      resolve(joined);
    };
  });
  const [joined] = await Promise.all([answer, complete]);
  client.onUpdates = null;
  return { client, joined, completeMs: performance.now() - startedAt, wasComplete };
}
