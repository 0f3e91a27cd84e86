import { Router } from "express";
import { ok } from "../../shared/domain/result";
import { createWorkshopSchema, type RegionSummary } from "../../shared/protocol/http-messages";
import { regionTemplates } from "../../shared/regions/region-catalog";
import type { SessionDirectory } from "../access/session-directory";
import type { WorkshopRegistry } from "../workshops/workshop-registry";
import { answering, readBody } from "./answers";
import { operatorOf } from "./caller";

/** For operators: what can be set up, what there is, and a new workshop. */
export function operatorRoutes({
  sessions,
  workshops,
}: {
  sessions: SessionDirectory;
  workshops: WorkshopRegistry;
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
