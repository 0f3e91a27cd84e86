import type { JoinInfo } from "../../shared/protocol/http-messages";
import { fetchJoinInfo, type HttpResult } from "../sync/http-client";
import { ok } from "../../shared/domain/result";

/** The last one found, so that the join form opens without asking again for what the landing page just got. */
let last: { readonly code: string; readonly info: JoinInfo } | null = null;

/** What the join form of a workshop needs; `code` as it stands in the address. */
export async function joinInfoOf(code: string): HttpResult<JoinInfo> {
  if (last?.code === code) return ok(last.info);
  const answer = await fetchJoinInfo(code);
  if (answer.ok) last = { code, info: answer.value };
  return answer;
}

/** What is already known, for the first picture. */
export function joinInfoAtHand(code: string): JoinInfo | null {
  return last?.code === code ? last.info : null;
}
