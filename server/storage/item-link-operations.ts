import type { Kysely } from "kysely";
import { dimensionIdSchema } from "../../shared/domain/dimension";
import type { ItemLink } from "../../shared/protocol/item-link-messages";
import type { Database } from "./schema";

/** SWOT items of two groups that belong together; written by `storeCommand`. */
export const itemLinkOperations = { listItemLinks };

export interface StoredItemLink extends ItemLink {
  readonly workshopId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Of all workshops, those that were taken back included. */
async function listItemLinks(db: Kysely<Database>, _args: null): Promise<readonly StoredItemLink[]> {
  const rows = await db.selectFrom("item_link").selectAll().orderBy("at").orderBy("first_id").execute();
  const item = (rowId: string, dimension: string) => ({
    rowId,
    dimensionId: dimensionIdSchema.parse(dimension),
  });
  return rows.map((row) => ({
    workshopId: row.workshop_id,
    items: [item(row.first_id, row.first_dimension), item(row.second_id, row.second_dimension)],
    linked: row.linked === 1,
    at: row.at,
  }));
}

export async function putItemLink(
  db: Kysely<Database>,
  { workshopId, items, linked, at, sessionId }: StoredItemLink & { readonly sessionId: string },
): Promise<void> {
  const [first, second] = items;
  const said = {
    first_dimension: first.dimensionId,
    second_dimension: second.dimensionId,
    linked: linked ? 1 : 0,
    session_id: sessionId,
    at,
  };
  await db
    .insertInto("item_link")
    .values({ workshop_id: workshopId, first_id: first.rowId, second_id: second.rowId, ...said })
    .onConflict((conflict) => conflict.columns(["workshop_id", "first_id", "second_id"]).doUpdateSet(said))
    .execute();
}
