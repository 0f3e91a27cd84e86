import { Router } from "express";
import { ok } from "../../shared/domain/result";
import { createWorkshopSchema, type RegionSummary } from "../../shared/protocol/http-messages";
import type { StorageState } from "../../shared/protocol/workshop-state";
import { regionTemplates } from "../../shared/regions/region-catalog";
import type { SessionDirectory } from "../access/session-directory";
import type { Storage } from "../storage/storage";
import type { StorageWarnings } from "../storage/storage-warnings";
import type { WorkshopRegistry } from "../workshops/workshop-registry";
import { answering, readBody } from "./answers";
import { operatorOf } from "./caller";

/** For operators: what can be set up, what there is, and a new workshop. */
export function operatorRoutes({
  sessions,
  workshops,
  storage,
  warnings,
}: {
  sessions: SessionDirectory;
  workshops: WorkshopRegistry;
  storage: Pick<Storage, "writable">;
  warnings: Pick<StorageWarnings, "current">;
}): Router {
  const router = Router();

  router.get(
    "/regions",
    answering(async (request) => {
      const operator = await operatorOf(request, sessions);
      return operator.ok ? ok({ regions: regionSummaries() }) : operator;
    }),
  );

  router.get(
    "/workshops",
    answering(async (request) => {
      const operator = await operatorOf(request, sessions);
      return operator.ok ? ok({ workshops: await workshops.summaries() }) : operator;
    }),
  );

  router.get(
    "/storage",
    answering(async (request) => {
      const operator = await operatorOf(request, sessions);
      if (!operator.ok) return operator;
      const state: StorageState = { writable: storage.writable, warnings: [...warnings.current] };
      return ok(state);
    }),
  );

  router.post(
    "/workshops",
    answering(async (request) => {
      const operator = await operatorOf(request, sessions);
      if (!operator.ok) return operator;
      const body = readBody(request, createWorkshopSchema);
      return body.ok ? workshops.create(body.value, operator.value.id) : body;
    }),
  );

  return router;
}

function regionSummaries(): readonly RegionSummary[] {
  return regionTemplates.map(({ id, name, settings, sampleRows }) => ({
    id,
    name,
    regionName: settings.regionName,
    planYears: settings.planYears,
    hasSample: sampleRows.length > 0,
  }));
}
