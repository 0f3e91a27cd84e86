import type { DimensionRows, WorkshopRows } from "../../shared/analysis/workshop-rows";
import type { Dimension, DimensionId } from "../../shared/domain/dimension";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { readRows } from "../../shared/documents/read-rows";
import type { Row, RowId } from "../../shared/worksheets/row";
import { columnsOf, type RowsByWorksheet } from "../../shared/worksheets/worksheet-catalog";
import type { Room } from "./room";

type OpenRoom = (dimensionId: DimensionId, worksheet: WorksheetKey) => Promise<Room | null>;

/** Every present row of a workshop, read room by room at moments when all of it is on disk. */
export async function readWorkshopRows(settings: WorkshopSettings, open: OpenRoom): Promise<WorkshopRows> {
  const codes = new Map<RowId, string>();
  const dimensions: DimensionRows[] = [];
  for (const dimension of settings.dimensions) {
    if (dimension.retired) continue;
    dimensions.push({
      dimension,
      swot: await readWorksheet(dimension, "swot"),
      strategy: await readWorksheet(dimension, "strategy"),
      program: await readWorksheet(dimension, "program"),
      action: await readWorksheet(dimension, "action"),
    });
  }
  return { dimensions, codes };

  async function readWorksheet<W extends WorksheetKey>(
    dimension: Dimension,
    worksheet: W,
  ): Promise<readonly RowsByWorksheet[W][]> {
    const room = await open(dimension.id, worksheet);
    const rows = room === null ? [] : await readPresent(room, worksheet);
    // The columns read are those the row types are inferred from.
    return rows as unknown as readonly RowsByWorksheet[W][];
  }

  function readPresent(room: Room, worksheet: WorksheetKey): Promise<readonly Row[]> {
    return room.read((doc, labels) => {
      const present = readRows(doc, columnsOf(worksheet, settings.columns)).filter(({ trashed }) => !trashed);
      for (const { id } of present) {
        const code = labels.get(id)?.code;
        if (code !== undefined && code !== null) codes.set(id, code);
      }
      return present;
    });
  }
}
