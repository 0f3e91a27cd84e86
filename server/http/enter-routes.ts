import { Router, type Request } from "express";
import {
  enterRequestSchema,
  joinRequestSchema,
  returnRequestSchema,
} from "../../shared/protocol/http-messages";
import type { SessionDirectory } from "../access/session-directory";
import { answering, readBody } from "./answers";

/** The only routes for people without a session. */
export function enterRoutes(sessions: SessionDirectory): Router {
  const router = Router();

  router.get(
    "/join/:code",
    answering<{ code: string }>(async ({ params }) => sessions.joinInfo(params.code)),
  );

  router.post(
    "/join",
    answering(async (request) => {
      const body = readBody(request, joinRequestSchema);
      return body.ok ? sessions.join(body.value, idempotencyKeyOf(request)) : body;
    }),
  );

  router.post(
    "/return",
    answering(async (request) => {
      const body = readBody(request, returnRequestSchema);
      return body.ok ? sessions.comeBack(body.value) : body;
    }),
  );

  router.post(
    "/enter",
    answering(async (request) => {
      const body = readBody(request, enterRequestSchema);
      return body.ok ? sessions.enter(body.value) : body;
    }),
  );

  return router;
}

/** Optional header `Idempotency-Key`: at least 96 random bits, the same on every try of one request. */
function idempotencyKeyOf(request: Request): string | null {
  const key = request.get("idempotency-key") ?? "";
  return /^[A-Za-z0-9_-]{16,100}$/u.test(key) ? key : null;
}
