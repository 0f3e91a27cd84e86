import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { actionColumns, HonestPage, pageActions } from "../../tests/support/honest-page";
import { checkTransaction } from "./check-transaction";
import { inspectUpdate } from "./inspect-update";
import { readRows } from "./read-rows";
import { rowsOf } from "./row-shape";

test("[INGEST1] whatever honest pages do, offline and at once, nothing of it is refused and all end up the same", () => {
  fc.assert(
    fc.property(fc.array(stepArbitrary, { minLength: 20, maxLength: 160 }), (steps) => {
      const server = new Y.Doc();
      rowsOf(server);
      const pages = [11, 22, 33].map((client) => new HonestPage(client));
      for (const step of steps) run(step, server, pages);
      for (let round = 0; round < 2; round += 1) {
        for (const page of pages) {
          page.receive();
          push(page, { server, pages, everything: false });
        }
      }
      for (const page of pages) page.receive();
      const rows = readRows(server, actionColumns);
      for (const page of pages) expect(readRows(page.doc, actionColumns)).toEqual(rows);
    }),
    { numRuns: 150 },
  );
}, 60_000);

const stepArbitrary = fc.record({
  page: fc.nat(2),
  action: fc.constantFrom(
    ...pageActions,
    ...(["type", "push", "push", "push", "pushAll", "receive"] as const),
  ),
  row: fc.nat(9),
  column: fc.nat(9),
  number: fc.nat(30),
});

type Step = typeof stepArbitrary extends fc.Arbitrary<infer One> ? One : never;

function run(step: Step, server: Y.Doc, pages: readonly HonestPage[]): void {
  const page = pages[step.page];
  if (page === undefined) return;
  const { action } = step;
  if (action === "push" || action === "pushAll")
    push(page, { server, pages, everything: action === "pushAll" });
  else if (action === "receive") page.receive();
  else page.do(action, step);
}

/** As the page does it: what the server lacks by its own state vector, or, after a lost answer, everything again. */
function push(
  page: HonestPage,
  { server, pages, everything }: { server: Y.Doc; pages: readonly HonestPage[]; everything: boolean },
): void {
  const update = page.update(everything ? undefined : Y.encodeStateVector(server));
  const inspection = inspectUpdate(update, server, (client) => client === page.client);
  if (inspection.kind === "nothing") return;
  if (inspection.kind === "refused") throw new Error(`refused: ${inspection.rule}`);
  let emitted: Uint8Array | null = null;
  const emit = (diff: Uint8Array): void => {
    emitted = diff;
  };
  server.on("update", emit);
  let transaction: Y.Transaction | undefined;
  server.transact((running) => {
    transaction = running;
    Y.applyUpdate(server, update);
  });
  server.off("update", emit);
  if (transaction === undefined) throw new Error("no transaction");
  expect(checkTransaction(transaction, "action", inspection.freshClients)).toBeNull();
  if (emitted !== null) for (const other of pages) other.deliver(emitted);
}
