import * as z from "zod/mini";

export type JoinDraft = z.infer<typeof joinDraftSchema>;

/** What was typed into a join form; kept on the device, so that a reload or a next workshop costs nothing. */
const joinDraftSchema = z.object({
  name: z.string(),
  office: z.string(),
  agencyId: z.nullable(z.string()),
  dimensionId: z.nullable(z.string()),
});

const storageKey = "rembuk:join";

export function readJoinDraft(): JoinDraft {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null");
    const parsed = z.safeParse(joinDraftSchema, stored);
    return parsed.success ? parsed.data : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

export function keepJoinDraft(draft: JoinDraft): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // Then it lives as long as the page.
  }
}

const emptyDraft: JoinDraft = { name: "", office: "", agencyId: null, dimensionId: null };
