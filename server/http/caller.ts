import type { Request } from "express";
import { failed, ok, type Result } from "../../shared/domain/result";
import type { Refusal } from "../../shared/protocol/refusal";
import type { Session } from "../access/session";
import type { SessionDirectory } from "../access/session-directory";

/** Who calls, by `Authorization: Bearer <token>`. Errors: StorageError. */
export async function callerOf(
  request: Pick<Request, "get">,
  sessions: SessionDirectory,
): Promise<Result<Session, Refusal>> {
  const token = /^Bearer ([A-Za-z0-9_-]{1,200})$/u.exec(request.get("authorization") ?? "")?.[1];
  const session = token === undefined ? null : await sessions.authenticate(token);
  return session === null ? failed("unknown-session") : ok(session);
}

/** The caller, if it is an operator. Errors: StorageError. */
export async function operatorOf(
  request: Pick<Request, "get">,
  sessions: SessionDirectory,
): Promise<Result<Session, Refusal>> {
  const caller = await callerOf(request, sessions);
  return caller.ok && caller.value.role !== "operator" ? failed("not-allowed") : caller;
}
