import * as z from "zod/mini";
import { identifierSchema } from "./identifier";

export type FundingSource = z.infer<typeof fundingSourceSchema>;

export const fundingSourceSchema = z.object({
  id: identifierSchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  aliases: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(10)),
  retired: z.boolean(),
});
