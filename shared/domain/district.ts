import * as z from "zod/mini";
import { identifierSchema } from "./identifier";

export type District = z.infer<typeof districtSchema>;

/** A kecamatan; `code` is the Kemendagri code such as 33.17.01, empty where it is not known. */
export const districtSchema = z.object({
  id: identifierSchema,
  code: z.string().check(z.maxLength(20)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  retired: z.boolean(),
});
