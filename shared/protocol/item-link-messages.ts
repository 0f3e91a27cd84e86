import * as z from "zod/mini";
import { dimensionIdSchema } from "../domain/dimension";
import { identifierSchema } from "../domain/identifier";

export type LinkedItem = z.infer<typeof linkedItemSchema>;
export type ItemLink = z.infer<typeof itemLinkSchema>;

/** Down, to everybody in the workshop: `{ links }`, changed ones only. */
export const itemLinksMessage = "state:links";

export const linkedItemSchema = z.object({ dimensionId: dimensionIdSchema, rowId: identifierSchema });

/** Two SWOT items of different groups that belong together; both stay in their worksheets. */
export const itemLinkSchema = z.object({
  /** In the order of their row ids. */
  items: z.tuple([linkedItemSchema, linkedItemSchema]),
  /** False where the link was taken back. */
  linked: z.boolean(),
});

export const itemLinkStateSchema = z.object({ links: z.array(itemLinkSchema) });

/** The same for the same two items. */
export function itemLinkId({ items: [one, other] }: Pick<ItemLink, "items">): string {
  return `${one.rowId}/${other.rowId}`;
}
