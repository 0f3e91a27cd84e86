import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import * as z from "zod/mini";
import { failed, ok, type Result } from "../../shared/domain/result";
import type { Refusal } from "../../shared/protocol/refusal";
import { StorageError } from "../storage/storage";

/** A route that answers `{ ok: true, ...value }`, or the refusal with its status. */
export function answering<Parameters = Record<string, string>>(
  work: (request: Request<Parameters>) => Promise<Result<object, Refusal>>,
): RequestHandler<Parameters> {
  return (request, response, next) => {
    work(request).then((result) => {
      if (result.ok) response.json({ ok: true, ...result.value });
      else refuse(response, result.problem);
    }, next);
  };
}

export function refuse(response: Response, refusal: Refusal): void {
  response.status(statusOf[refusal]).json({ ok: false, refusal });
}

/** The body of a request, checked; anything that does not have the agreed shape is "invalid". */
export function readBody<Value>(request: Request, schema: z.ZodMiniType<Value>): Result<Value, Refusal> {
  const parsed = z.safeParse(schema, request.body);
  return parsed.success ? ok(parsed.data) : failed("invalid");
}

/** A number in the query of an address. */
export const queryNumberSchema = z.pipe(
  z.string().check(z.regex(/^\d{1,15}$/u)),
  z.transform((text: string) => Number(text)),
);

/** The last handler: what a request can cause gets its refusal; the rest is a bug, logged without contents. */
export const answerErrors: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const refusal = refusalFor(error);
  if (refusal === undefined) console.error(`${request.method} ${request.path} failed:`, error);
  refuse(response, refusal ?? "busy");
};

function refusalFor(error: unknown): Refusal | undefined {
  if (error instanceof StorageError) return error.failure.kind === "storage" ? "cannot-store" : undefined;
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  if (status === 413) return "too-large";
  return typeof status === "number" && status >= 400 && status < 500 ? "invalid" : undefined;
}

const statusOf: Readonly<Record<Refusal, number>> = {
  "unknown-session": 401,
  "not-allowed": 403,
  "view-only": 403,
  "not-found": 404,
  "code-unknown": 404,
  "personal-code-unknown": 404,
  "link-unknown": 404,
  "client-id-taken": 409,
  "wrong-epoch": 409,
  archived: 409,
  restored: 409,
  "link-expired": 410,
  "too-large": 413,
  invalid: 400,
  "upgrade-needed": 426,
  "too-many-attempts": 429,
  busy: 503,
  "cannot-store": 503,
};
