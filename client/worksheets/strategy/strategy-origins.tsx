import { quadrants } from "../../../shared/domain/quadrant";
import { titleOf } from "../../../shared/worksheets/row-title";
import { entriesOf } from "../../../shared/worksheets/cell";
import type { Row } from "../../../shared/worksheets/row";
import { Chip } from "../../ui/chip";
import { OriginName } from "../cells/origin-name";
import { useOriginRows } from "../cells/use-origins";
import { quadrantOf, useStrategySheet } from "./strategy-sheet";

/** What a strategy is made from, as people write it: `S1, S2 × O1`. Items that are gone stand behind, in words. */
export function StrategyOrigins({ row }: { readonly row: Row }) {
  const { document } = useStrategySheet();
  const { rows, labels } = useOriginRows(document, "swot");
  const ids = entriesOf(row.cells["origins"] ?? null).map((entry) => entry.id);
  const items = quadrants.flatMap((quadrant) =>
    rows.filter((item) => ids.includes(item.id) && quadrantOf(item) === quadrant),
  );
  const side = (letters: string) =>
    items
      .filter((item) => letters.includes(quadrantOf(item) ?? "-"))
      .map((item) => labels.get(item.id)?.code ?? titleOf("swot", item))
      .join(", ");
  const written = [side("SW"), side("OT")].filter((part) => part !== "").join(" × ");
  const elsewhere = ids.filter((id) => !items.some((item) => item.id === id));
  return (
    <>
      {written !== "" && <Chip title={items.map((item) => titleOf("swot", item)).join("\n")}>{written}</Chip>}
      {elsewhere.map((id) => (
        <Chip key={id}>
          <OriginName document={document} worksheet="swot" rowId={id} brief />
        </Chip>
      ))}
    </>
  );
}
