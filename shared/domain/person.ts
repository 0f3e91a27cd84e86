import * as z from "zod/mini";
import { identifierSchema } from "./identifier";

export type PersonId = z.infer<typeof personIdSchema>;

export const personIdSchema = identifierSchema.brand<"PersonId">();

export const personNameSchema = z.string().check(z.trim(), z.minLength(2), z.maxLength(80));

/** The office as picked from the list (`agencyId`) or as written by hand. */
export const officeSchema = z.object({
  agencyId: z.nullable(identifierSchema),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
});

/** Up to two letters for an avatar: "Siti Rahmawati" gives SR, "Budi" gives BU. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = Array.from(words[0] ?? "");
  const last = Array.from(words.length > 1 ? (words.at(-1) ?? "") : "");
  return `${first[0] ?? "?"}${last[0] ?? first[1] ?? ""}`.toUpperCase();
}
