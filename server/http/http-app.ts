import compression from "compression";
import express, { type Express } from "express";
import type { SessionDirectory } from "../access/session-directory";
import type { Storage } from "../storage/storage";
import type { StorageWarnings } from "../storage/storage-warnings";
import type { WorkshopRegistry } from "../workshops/workshop-registry";
import { answerErrors, refuse } from "./answers";
import { enterRoutes } from "./enter-routes";
import { healthRoute } from "./health-route";
import { heldRoute, type HeldList } from "./held-route";
import { historyRoutes, type PastReader } from "./history-routes";
import { operatorRoutes } from "./operator-routes";
import { securityHeaders } from "./security-headers";
import { pageRoutes } from "./page-routes";
import { workbookRoute, type WorkshopReader } from "./workbook-route";

export interface HttpDependencies {
  readonly sessions: SessionDirectory;
  readonly workshops: WorkshopRegistry;
  readonly rooms: WorkshopReader & { readonly held: HeldList };
  readonly histories: PastReader;
  readonly storage: Pick<Storage, "run" | "writable" | "onWritableChange">;
  readonly warnings: Pick<StorageWarnings, "current">;
  /** Folder of the built pages. */
  readonly clientDir: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Everything the server says over HTTP; a stranger gets the pages and, with a workshop code, the join form's data. */
export function createHttpApp(deps: HttpDependencies): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(securityHeaders());
  app.get("/healthz", healthRoute(deps));
  app.use(compression());
  app.use("/api", express.json({ limit: requestMaxBytes }));
  app.use("/api", (_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });
  app.use(
    "/api",
    enterRoutes(deps.sessions),
    operatorRoutes(deps),
    workbookRoute(deps),
    historyRoutes(deps),
    heldRoute(deps),
  );
  app.use("/api", (_request, response) => refuse(response, "not-found"));
  app.use(pageRoutes(deps.clientDir));
  app.use(answerErrors);
  return app;
}

/** The largest honest request is a join form. */
const requestMaxBytes = 32 * 1024;
