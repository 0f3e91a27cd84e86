import * as z from "zod/mini";
import { identifierSchema } from "./identifier";

export type Problem = z.infer<typeof problemSchema>;

/** A main problem (or priority) of the region, from its RPJMD or RKPD; every row is tied to these. */
export const problemSchema = z.object({
  id: identifierSchema,
  code: z.string().check(z.regex(/^[A-Z]{1,3}[0-9]{1,2}$/)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** Fits on a chip, such as "Tata kelola". */
  shortName: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  retired: z.boolean(),
});
