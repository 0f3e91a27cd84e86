import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import type * as Y from "yjs";
import { migrateToLatest } from "../../server/storage/migrations";
import { shippedColumnSettings } from "../../shared/domain/column-settings";
import type { DimensionId } from "../../shared/domain/dimension";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import type { WorkshopId } from "../../shared/domain/workshop";
import { addRows } from "../../shared/documents/write-rows";
import type { LinkedItem } from "../../shared/protocol/item-link-messages";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import { cranked, CrankedStorage } from "./cranked-storage";
import { makeRegistry, makeRooms } from "./model-rooms";

/** The database of a fresh workshop, made once and copied for every schedule. */
export interface Template {
  readonly folder: string;
  readonly file: string;
  readonly workshopId: WorkshopId;
}

/** With two items of another group, which no seat writes. */
export async function makeTemplate(): Promise<Template> {
  const folder = mkdtempSync(path.join(tmpdir(), "rembuk-model-"));
  const file = path.join(folder, "rembuk.sqlite");
  const storage = new CrankedStorage(file, () => undefined);
  await storage.prepare(migrateToLatest);
  const workshops = makeRegistry(storage, { documents: noDocuments, now: () => 0 });
  const created = await cranked(
    storage,
    workshops.create(
      {
        regionId: "rembang",
        title: "Bimtek",
        stage: 2,
        planYears: [2023, 2024, 2025, 2026],
        loadSample: false,
      },
      "model",
    ),
  );
  if (!created.ok) throw new Error(created.problem);
  const rooms = makeRooms(storage, { workshops, now: () => 0, report: () => undefined });
  await cranked(storage, rooms.writeAsServer(keyElsewhere(created.value.workshopId), addItemsElsewhere));
  await rooms.dispose();
  await storage.prepare(async (db) => void (await sql`pragma wal_checkpoint(truncate)`.execute(db)));
  await storage.close();
  return { folder, file, workshopId: created.value.workshopId };
}

export const itemsElsewhere: readonly LinkedItem[] = ["other-1", "other-2"].map((rowId) => ({
  dimensionId: "eco" as DimensionId,
  rowId,
}));

function keyElsewhere(workshopId: WorkshopId): DocumentKey {
  return documentKey({ workshopId, dimensionId: "eco" as DimensionId, worksheet: "swot" });
}

function addItemsElsewhere(doc: Y.Doc): void {
  const columns = columnsOf("swot", shippedColumnSettings);
  const rows = itemsElsewhere.map(({ rowId }) => ({ id: rowId, order: rowId, cells: { quadrant: "S" } }));
  addRows(doc, columns, rows);
}

function noDocuments(): never {
  throw new Error("a workshop without demo content asks for no documents");
}
