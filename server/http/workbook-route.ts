import { Router, type Request } from "express";
import type { DimensionRows, WorkshopRows } from "../../shared/analysis/workshop-rows";
import type { Language } from "../../shared/domain/localized";
import { failed, ok, type Result } from "../../shared/domain/result";
import type { WorkshopId, WorkshopSettings } from "../../shared/domain/workshop";
import { worksheetKeys } from "../../shared/domain/worksheet-key";
import type { Refusal } from "../../shared/protocol/refusal";
import { mayRead, type WorkshopRules } from "../access/permissions";
import type { Session } from "../access/session";
import type { SessionDirectory } from "../access/session-directory";
import { exportFileName } from "../exports/export-file-name";
import type { ExportScope } from "../exports/export-scope";
import { makeWorkbook } from "../exports/workbook";
import type { WorkshopRegistry } from "../workshops/workshop-registry";
import { refuse } from "./answers";
import { callerOf } from "./caller";

/** Reads the rows of a workshop as they are on disk. Offered by the rooms. */
export interface WorkshopReader {
  readWorkshop(workshopId: WorkshopId): Promise<WorkshopRows>;
}

interface WorkbookDependencies {
  readonly sessions: SessionDirectory;
  readonly workshops: WorkshopRegistry;
  readonly rooms: WorkshopReader;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** GET /workshops/:id/workbook?dimension=&language= - the Excel file, for everybody of that workshop. */
export function workbookRoute(deps: WorkbookDependencies): Router {
  const router = Router();
  router.get("/workshops/:id/workbook", (request, response, next) => {
    workbookFor(request, deps).then((made) => {
      if (!made.ok) return refuse(response, made.problem);
      const { name, bytes } = made.value;
      response.attachment(name).type(workbookType);
      response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    }, next);
  });
  return router;
}

async function workbookFor(
  request: Request<{ id: string }>,
  { sessions, workshops, rooms, now }: WorkbookDependencies,
): Promise<Result<{ name: string; bytes: Uint8Array }, Refusal>> {
  const caller = await callerOf(request, sessions);
  if (!caller.ok) return caller;
  if (caller.value.workshopId !== request.params.id) return failed("not-allowed");
  const workshop = workshops.get(request.params.id);
  if (workshop === undefined) return failed("not-found");
  const { settings } = workshop;
  const scope = scopeOf(request.query["dimension"], settings);
  if (!scope.ok) return scope;
  const rows = readableRows(await rooms.readWorkshop(workshop.id), caller.value, workshop);
  const language: Language = request.query["language"] === "en" ? "en" : "id";
  const chosenQuickWins = workshops.quickWins.chosenIn(workshop.id);
  const making = { settings, chosenQuickWins, scope: scope.value, generatedAt: new Date(now()), language };
  return ok({
    name: exportFileName({ ...making, extension: "xlsx" }),
    bytes: await makeWorkbook({ ...making, rows, sampleIncluded: hasSample(rows) }),
  });
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function scopeOf(wanted: unknown, { dimensions }: WorkshopSettings): Result<ExportScope, Refusal> {
  if (wanted === undefined) return ok({ kind: "all" });
  const dimension = dimensions.find(({ id, retired }) => id === wanted && !retired);
  return dimension === undefined ? failed("not-found") : ok({ kind: "dimension", dimensionId: dimension.id });
}

/** Worksheets that are hidden from this person come out empty. */
function readableRows(rows: WorkshopRows, session: Session, rules: WorkshopRules): WorkshopRows {
  return { ...rows, dimensions: rows.dimensions.map((group) => readableGroup(group, session, rules)) };
}

function readableGroup(group: DimensionRows, session: Session, rules: WorkshopRules): DimensionRows {
  const { workshopId } = session;
  if (workshopId === null) return group;
  const hidden = worksheetKeys.filter(
    (worksheet) =>
      mayRead(session, { workshopId, dimensionId: group.dimension.id, worksheet }, rules) !== null,
  );
  return { ...group, ...Object.fromEntries(hidden.map((worksheet) => [worksheet, []])) };
}

function hasSample(rows: WorkshopRows): boolean {
  return rows.dimensions.some((group) =>
    worksheetKeys.some((worksheet) => group[worksheet].some(({ sample }) => sample)),
  );
}
