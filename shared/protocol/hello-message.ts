import * as z from "zod/mini";
import { deviceStatesSchema } from "./device-messages";
import { heldEditsSchema } from "./held-messages";
import { identitySchema } from "./identity";
import { refusalSchema } from "./refusal";
import { quickWinStateSchema } from "./quick-win-messages";
import { itemLinkStateSchema } from "./item-link-messages";
import { waiversSchema } from "./waiver-messages";
import { rowCountsSchema, storageStateSchema, workshopStateSchema } from "./workshop-state";

export type Hello = z.infer<typeof helloSchema>;
export type HelloAnswer = z.infer<typeof helloAnswerSchema>;

export const helloMessage = "hello";

/** First message on every connection; nothing else is answered before it. */
export const helloSchema = z.object({
  protocol: z.int(),
  token: z.string().check(z.maxLength(200)),
  /** An older socket of the same tab is closed. */
  tabId: z.string().check(z.maxLength(40)),
  /** Names the workshop's state this page still has, as an earlier answer named it. */
  workshopTag: z.optional(z.string().check(z.maxLength(40))),
});

export const helloAnswerSchema = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    identity: identitySchema,
    /** Milliseconds since 1970, for showing times of the server on devices with a wrong clock. */
    serverTime: z.int(),
    /** Null for an operator, who belongs to no workshop; left out where the page has it already. */
    workshop: z.optional(z.nullable(workshopStateSchema)),
    /** Says what the state says: equal for equal states, also after a restart. */
    workshopTag: z.optional(z.string()),
    counts: rowCountsSchema,
    storage: storageStateSchema,
    /** For facilitators those that wait and those decided within a day; for authors their own of the last weeks. */
    held: heldEditsSchema,
    /** Every device of the workshop, for facilitators; nobody's for others. */
    devices: deviceStatesSchema,
    /** Findings of the checks that were waved through; none for the public link. */
    waivers: waiversSchema,
    /** SWOT items of two groups that belong together. */
    links: itemLinkStateSchema.shape.links,
    /** Scores and choices of quick wins. */
    quickWin: quickWinStateSchema,
  }),
  z.object({ ok: z.literal(false), refusal: refusalSchema }),
]);

/** `probe` carries a number and is answered with it. */
export const probeMessage = "probe";
