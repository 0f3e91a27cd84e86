import * as z from "zod/mini";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { JoinInfo } from "../../shared/protocol/http-messages";

export type KnownWorkshop = z.infer<typeof knownWorkshopSchema>;

/** What the front page says about a workshop this device was in, without asking the server. */
const knownWorkshopSchema = z.object({
  title: z.string(),
  joinCode: z.string(),
  /** Short names by dimension id. */
  groups: z.record(z.string(), z.string()),
});

const storageKey = "rembuk:workshops";

export function rememberWorkshop(
  id: WorkshopId,
  joinCode: string,
  { title, dimensions }: Pick<JoinInfo, "title" | "dimensions">,
): void {
  const groups = Object.fromEntries(dimensions.map((one) => [one.id, one.shortName]));
  const known = { ...readAll(), [id]: { title, joinCode, groups } };
  try {
    localStorage.setItem(storageKey, JSON.stringify(known));
  } catch {
    // The front page then only knows the role and the name.
  }
}

export function knownWorkshop(id: WorkshopId): KnownWorkshop | undefined {
  return readAll()[id];
}

function readAll(): Readonly<Record<string, KnownWorkshop>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "{}");
    const parsed = z.safeParse(z.record(z.string(), knownWorkshopSchema), stored);
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}
