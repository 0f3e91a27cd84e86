import * as z from "zod/mini";
import { dimensionIdSchema } from "../domain/dimension";

export type DeviceSet = z.infer<typeof deviceSetSchema>;
export type DeviceState = z.infer<typeof deviceStateSchema>;

/** Up, from every page after hello and whenever its number changes, a few times a second at most; no answer. */
export const deviceSetMessage = "device:set";
/** Down, to the workshop's facilitators, once a second at most: `{ devices }`, changed ones only, put in by session. */
export const devicesMessage = "state:devices";

const unsentSchema = z.int().check(z.minimum(0), z.maximum(1_000_000));

/** What a page says about itself. */
export const deviceSetSchema = z.object({
  /** Distinct cells of all worksheets that the server has not acknowledged. */
  unsent: unsentSchema,
  /** Since when there are any, by the server's clock as far as the page knows it; null while there are none. */
  since: z.nullable(z.int()),
});

/** One session's device, as facilitators see it; one that went away stays listed with its last number. */
export const deviceStateSchema = z.object({
  sessionId: z.string(),
  name: z.string(),
  office: z.string(),
  /** Null for a facilitator. */
  dimensionId: z.nullable(dimensionIdSchema),
  connected: z.boolean(),
  /** Milliseconds since 1970. */
  lastSeenAt: z.int(),
  unsent: unsentSchema,
  since: z.nullable(z.int()),
});

export const deviceStatesSchema = z.array(deviceStateSchema);
export const devicesStateSchema = z.object({ devices: deviceStatesSchema });
