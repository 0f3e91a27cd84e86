import * as z from "zod/mini";
import type { CellValue } from "./cell";

/** A cell's plain value on the wire, whatever its column. */
export const cellValueSchema: z.ZodMiniType<CellValue> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.object({ id: z.string(), text: z.nullable(z.string()) })),
  z.record(z.string(), z.union([z.number(), z.string()])),
]);
