import * as z from "zod/mini";
import { matchAgency } from "../../shared/domain/agency";
import type { JoinInfo } from "../../shared/protocol/http-messages";

export type JoinDraft = z.infer<typeof joinDraftSchema>;

/** What was typed into a join form; kept on the device, so that a reload or a next workshop costs nothing. */
const joinDraftSchema = z.object({
  /** The code of the workshop it was last sent to. */
  sentTo: z.optional(z.string()),
  name: z.string(),
  office: z.string(),
  agencyId: z.nullable(z.string()),
  dimensionId: z.nullable(z.string()),
});

const storageKey = "rembuk:join";

/**
 * What a form starts with, as far as this workshop knows it. Whoever has come in by the same code fills it in no more:
 * then the device is passed on, and the next person is not to come in under that name.
 */
export function startingDraft(kept: JoinDraft, { code, info }: JoinPlace): JoinDraft {
  const { name, office } = kept.sentTo === code ? emptyDraft : kept;
  const group = info.dimensions.find((one) => one.id === kept.dimensionId && !one.retired);
  return {
    name,
    office,
    agencyId: matchAgency(office, info.agencies)?.id ?? null,
    dimensionId: group?.id ?? null,
  };
}

interface JoinPlace {
  readonly code: string;
  readonly info: JoinInfo;
}

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
