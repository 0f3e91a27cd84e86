import { createHash } from "node:crypto";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { encodedOnce } from "./encoded-once";

const tags = new WeakMap<WorkshopState, string>();

/**
 * What a workshop's state is called: equal for equal states. A page that comes back names the one it has, and a hall
 * that connects anew is spared what it knows, some kilobytes each. Not the version: a restored backup counts again, and
 * the address may be another one.
 */
export function workshopTag(state: WorkshopState): string {
  const known = tags.get(state);
  if (known !== undefined) return known;
  const tag = createHash("sha256").update(encodedOnce(state).json).digest("base64url").slice(0, tagLength);
  tags.set(state, tag);
  return tag;
}

/** 132 bits. */
const tagLength = 22;
