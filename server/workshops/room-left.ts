import type { Session } from "../access/session";

/** The last tenth is for facilitators, who clear up what others left. */
const shareOfOthers = 0.9;

/** Whether one more may be kept of what goes to every page that connects. */
export function hasRoom(
  { role }: Pick<Session, "role">,
  { held, max }: { readonly held: number; readonly max: number },
): boolean {
  return held < (role === "facilitator" ? max : max * shareOfOthers);
}
