import type { Kysely } from "kysely";
import type { DimensionId } from "../../shared/domain/dimension";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { DeviceState } from "../../shared/protocol/device-messages";
import type { DeviceReport } from "../sockets/device-store";
import type { Database } from "./schema";

/** What devices said about edits they have not sent. */
export const deviceOperations = { loadDevices, saveDevices };

/** SQLite binds at most 32,766 values in one statement. */
const rowsPerInsert = 500;

async function loadDevices(
  db: Kysely<Database>,
  { workshopId, seenAfter }: { readonly workshopId: WorkshopId; readonly seenAfter: number },
): Promise<readonly Omit<DeviceState, "connected">[]> {
  const devices = await db
    .selectFrom("device")
    .innerJoin("session", "session.id", "device.session_id")
    .leftJoin("person", "person.id", "session.person_id")
    .select([
      "device.session_id as sessionId",
      "device.unsent",
      "device.since",
      "device.last_seen_at as lastSeenAt",
      "person.name",
      "person.office_name as office",
      "person.dimension_id as dimensionId",
    ])
    .where("device.workshop_id", "=", workshopId)
    .where((where) =>
      where.or([where("device.unsent", ">", 0), where("device.last_seen_at", ">", seenAfter)]),
    )
    .execute();
  return devices.map((device) => ({
    ...device,
    name: device.name ?? "Fasilitator",
    office: device.office ?? "",
    dimensionId: device.dimensionId as DimensionId | null,
  }));
}

async function saveDevices(
  db: Kysely<Database>,
  { reports }: { readonly reports: readonly DeviceReport[] },
): Promise<void> {
  for (let from = 0; from < reports.length; from += rowsPerInsert) {
    await db
      .insertInto("device")
      .values(
        reports.slice(from, from + rowsPerInsert).map((report) => ({
          session_id: report.sessionId,
          workshop_id: report.workshopId,
          unsent: report.unsent,
          since: report.since,
          last_seen_at: report.lastSeenAt,
        })),
      )
      .onConflict((conflict) =>
        conflict.column("session_id").doUpdateSet((set) => ({
          unsent: set.ref("excluded.unsent"),
          since: set.ref("excluded.since"),
          last_seen_at: set.ref("excluded.last_seen_at"),
        })),
      )
      .execute();
  }
}
