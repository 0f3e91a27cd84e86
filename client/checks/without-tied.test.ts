import { expect, test } from "vitest";
import { similarAcross } from "../../shared/analysis/checks/similar-across";
import { sourceOf } from "../../shared/analysis/checks/workshop-to-check";
import { dimensionIdSchema } from "../../shared/domain/dimension";
import type { ItemLink, LinkedItem } from "../../shared/protocol/item-link-messages";
import { withoutTied } from "./without-tied";

const text = "Perguruan tinggi membuka riset daerah";

test("[RELATE1] [GROUP3] points that are tied by any of their items are not proposed, whichever of them leads", () => {
  const groups = groupsWith([
    { id: "o1", dimensionId: "gov", leader: "o5" },
    { id: "o5", dimensionId: "gov" },
    { id: "o3", dimensionId: "eco" },
  ]);
  const found = similarAcross()(groups);
  expect(found.map(({ id }) => id)).toEqual(["similar-across/o3/o5"]);
  expect(withoutTied(found, [], groups)).toEqual(found);
  expect(withoutTied(found, [tie(item("gov", "o1"), item("eco", "o3"))], groups)).toEqual([]);
  expect(withoutTied(found, [tie(item("gov", "o5"), item("eco", "o3"))], groups)).toEqual([]);
  expect(withoutTied(found, [tie(item("gov", "o1"), item("eco", "o4"))], groups)).toEqual(found);
});

interface GivenItem {
  readonly id: string;
  readonly dimensionId: string;
  readonly leader?: string;
}

function groupsWith(items: readonly GivenItem[]) {
  return sourceOf(
    items.map(({ id, dimensionId, leader }) => ({
      id,
      dimensionId,
      worksheet: "swot",
      cells: { quadrant: "O", text, ...(leader === undefined ? {} : { groupOf: leader }) },
    })),
  ).groups;
}

function item(dimension: string, rowId: string): LinkedItem {
  return { dimensionId: dimensionIdSchema.parse(dimension), rowId };
}

function tie(one: LinkedItem, other: LinkedItem): ItemLink {
  return { items: [one, other], linked: true };
}
