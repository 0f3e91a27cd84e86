import { packTail } from "../rooms/packed-tail";
import { accessOperations } from "./access-operations";
import { deviceOperations } from "./device-operations";
import { documentOperations } from "./document-operations";
import { heldOperations } from "./held-operations";
import { itemLinkOperations } from "./item-link-operations";
import { linkOperations } from "./link-operations";
import type { Operation } from "./operation";
import { quickWinOperations } from "./quick-win-operations";
import { waiverOperations } from "./waiver-operations";
import { workshopOperations } from "./workshop-operations";

/** Every operation of the storage worker, by the name it is called with. */
export const operations = {
  canary,
  ...accessOperations,
  ...linkOperations,
  ...documentOperations,
  loadDocument,
  loadEpoch,
  ...heldOperations,
  ...deviceOperations,
  ...waiverOperations,
  ...itemLinkOperations,
  ...quickWinOperations,
  ...workshopOperations,
};

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type OperationArgs<Name extends OperationName> = Parameters<Operations[Name]>[1];
export type OperationResult<Name extends OperationName> = Awaited<ReturnType<Operations[Name]>>;

function loadDocument(...[db, load]: Parameters<typeof documentOperations.loadDocument>) {
  return packTail(documentOperations.loadDocument(db, load));
}

function loadEpoch(...[db, load]: Parameters<typeof documentOperations.loadEpoch>) {
  return packTail(documentOperations.loadEpoch(db, load));
}

/** Writes and reads back one row: the disk takes and keeps data. */
async function canary(...[db, { at }]: Parameters<Operation<{ at: number }, void>>): Promise<void> {
  await db
    .insertInto("canary")
    .values({ id: 1, at })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ at }))
    .execute();
  const kept = await db.selectFrom("canary").select("at").where("id", "=", 1).executeTakeFirstOrThrow();
  if (kept.at !== at) throw new Error("the database does not give back what was written");
}
