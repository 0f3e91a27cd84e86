import * as Y from "yjs";
import { HonestPage, pageActions } from "../honest-page";
import type { Random } from "../seeded-random";
import { pick } from "./damage";

/** One push of an honest page, and the document it goes to. */
export interface HonestPush {
  readonly client: number;
  readonly update: Uint8Array;
  /** All of the document before it. */
  readonly state: Uint8Array;
}

const clients = [1_304_551_207, 77, 2_986_113_024, 40_001];
/** Few rows, so that everybody works in the same. */
const rowsMax = 12;

/** What several people do to one document, offline now and then: as many pushes as asked for, the same for the same seed. */
export function* honestTraffic(random: Random, count: number): Generator<HonestPush> {
  const server = new Y.Doc();
  const pages = clients.map((client) => new HonestPage(client));
  server.on("update", (update: Uint8Array) => {
    for (const page of pages) page.deliver(update);
  });
  for (let made = 0; made < count;) {
    const page = pages[pick(random, pages.length)];
    if (page === undefined) continue;
    edit(page, random, server.getMap("rows").size < rowsMax);
    if (random() < 0.4) page.receive();
    if (random() < 0.3) continue;
    const state = Y.encodeStateAsUpdate(server);
    const update = page.update(random() < 0.9 ? Y.encodeStateVector(server) : undefined);
    yield { client: page.client, update, state };
    Y.applyUpdate(server, update);
    made += 1;
  }
}

function edit(page: HonestPage, random: Random, mayAdd: boolean): void {
  for (let left = 1 + pick(random, 3); left > 0; left -= 1) {
    const action = pageActions[pick(random, pageActions.length)] ?? "type";
    const place = { row: pick(random, 10), column: pick(random, 10), number: pick(random, 31) };
    page.do(action === "add" && !mayAdd ? "type" : action, place);
    page.endUndoStep();
  }
}
