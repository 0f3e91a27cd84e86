import * as z from "zod/mini";

export type QuickWinCard = z.infer<typeof quickWinCardSchema>;
export type QuickWinState = z.infer<typeof quickWinStateSchema>;

/** Down, to everybody in the workshop, a few times a second at most: changed cards, put in by program, and all choices. */
export const quickWinMessage = "state:quick-win";

/** How people scored one program. Nobody is told who gave which score. */
export const quickWinCardSchema = z.object({
  programId: z.string(),
  /** By criterion in the order of `quickWinCriteria`: how many people gave 1, 2, 3, 4 and 5. */
  counts: z.array(z.array(z.int())),
  /** What whoever receives this gave, on whatever device; 0 for nothing. */
  own: z.array(z.int()),
});

export const quickWinStateSchema = z.object({
  cards: z.array(quickWinCardSchema),
  /** The chosen program by dimension; null where the choice was taken back. */
  chosen: z.record(z.string(), z.nullable(z.string())),
});
