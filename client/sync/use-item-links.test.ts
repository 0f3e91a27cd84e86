import { expect, test } from "vitest";
import { dimensionIdSchema } from "../../shared/domain/dimension";
import type { ItemLink, LinkedItem } from "../../shared/protocol/item-link-messages";
import { relationsOf } from "./use-item-links";

test("[RELATE1] an item that is tied to several of a group stands there once, with all its links", () => {
  const [o1, o2, o3, l1] = [item("gov", "o1"), item("gov", "o2"), item("eco", "o3"), item("liv", "l1")];
  const links = [tie(o1, o3), tie(o2, o3), tie(l1, o1)];
  expect(relationsOf(links, ["o1", "o2"])).toEqual([
    { other: o3, links: [tie(o1, o3), tie(o2, o3)] },
    { other: l1, links: [tie(l1, o1)] },
  ]);
  expect(relationsOf(links, ["o3"])).toEqual([
    { other: o1, links: [tie(o1, o3)] },
    { other: o2, links: [tie(o2, o3)] },
  ]);
  expect(relationsOf(links, ["nobody"])).toEqual([]);
});

function item(dimension: string, rowId: string): LinkedItem {
  return { dimensionId: dimensionIdSchema.parse(dimension), rowId };
}

function tie(one: LinkedItem, other: LinkedItem): ItemLink {
  return { items: [one, other], linked: true };
}
