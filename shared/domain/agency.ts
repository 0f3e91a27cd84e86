import * as z from "zod/mini";
import { identifierSchema } from "./identifier";
import { foldText } from "./fold-text";

export type Agency = z.infer<typeof agencySchema>;

/** A regional office (OPD). Names change with every reform and are spelled many ways, hence the aliases. */
export const agencySchema = z.object({
  id: identifierSchema,
  shortName: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  aliases: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(20)),
  retired: z.boolean(),
});

/** The agency a text names exactly (short name, full name or alias; case, dots and spacing aside), else undefined. Never guesses. */
export function matchAgency(text: string, agencies: readonly Agency[]): Agency | undefined {
  const wanted = foldText(text);
  if (wanted === "") return undefined;
  return agencies.find((agency) => namesOf(agency).some((name) => foldText(name) === wanted));
}

/** Agencies that contain every word of the query, those whose short name starts with it first. */
export function searchAgencies(query: string, agencies: readonly Agency[]): readonly Agency[] {
  const words = foldText(query)
    .split(" ")
    .filter((word) => word !== "");
  const open = agencies.filter((agency) => !agency.retired);
  if (words.length === 0) return open;
  const hits = open.filter((agency) => {
    const haystack = foldText(namesOf(agency).join(" "));
    return words.every((word) => haystack.includes(word));
  });
  const first = words[0] ?? "";
  const rank = (agency: Agency): number => (foldText(agency.shortName).startsWith(first) ? 0 : 1);
  return hits.toSorted((a, b) => rank(a) - rank(b));
}

function namesOf(agency: Agency): readonly string[] {
  return [agency.shortName, agency.name, ...agency.aliases];
}
