import * as z from "zod/mini";

/** Raw bytes as they come out of the frame parser. */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array, "expected bytes");
