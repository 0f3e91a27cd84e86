import { expect, test } from "vitest";
import type { ThreadNode, ThreadPicture } from "../../shared/analysis/thread-picture";
import { rembang } from "../../shared/regions/rembang";
import type { Row } from "../../shared/worksheets/row";
import { placePicture } from "./card-size";
import type { CardText } from "./card-text";

const widthEm = 78;

test("[THREAD5] the actions of forty programs begin as a number each; those of one are unfolded without the others", () => {
  const picture = pictureOf(40);
  const placed = place(picture, []);
  const [first = "", second = ""] = actionCards(placed).map(({ node }) => node.id);
  expect(actionCards(placed).map(({ shown, folds }) => [shown, folds])).toEqual(
    Array.from({ length: 40 }, () => [0, true]),
  );
  const opened = new Map(actionCards(place(picture, [first])).map(({ node, shown }) => [node.id, shown]));
  expect([opened.get(first), opened.get(second)]).toEqual([4, 0]);
  // No higher than the programs alone.
  const programs = placed.cards.filter(({ node }) => node.kind === "row");
  expect(placed.height).toBeLessThan(programs.reduce((sum, { height }) => sum + height + 0.75, 1));
});

test("[THREAD5] the actions of a few programs are there to be read", () => {
  expect(actionCards(place(pictureOf(4), [])).map(({ shown }) => shown)).toEqual([4, 4, 4, 4]);
});

function place({ picture, texts }: ReturnType<typeof pictureOf>, opened: readonly string[]) {
  return placePicture(picture, texts, { widthEm, opened: new Set(opened) });
}

function actionCards({ cards }: ReturnType<typeof placePicture>) {
  return cards.filter(({ node }) => node.kind === "actions");
}

/** Programs with four actions each. */
function pictureOf(programs: number) {
  const [dimension] = rembang.settings.dimensions;
  if (dimension === undefined) throw new Error("the region has no dimension");
  const ids = Array.from({ length: programs }, (_, at) => `gov${at}`);
  const nodes = ids.flatMap((id): readonly ThreadNode[] => [
    { kind: "row", id, worksheet: "program", row: row(id), loose: false },
    {
      kind: "actions",
      id: `actions:${id}`,
      rows: [1, 2, 3, 4].map((at) => row(`${id}.${at}`)),
      loose: false,
    },
  ]);
  const edges = ids.map((id) => ({ from: id, to: `actions:${id}` }));
  const picture: ThreadPicture = { dimension, nodes, edges };
  const texts = new Map(nodes.map((node) => [node.id, textOf(node)]));
  return { picture, texts };
}

function textOf(node: ThreadNode): CardText {
  const rows = node.kind === "actions" ? node.rows : [row(node.id)];
  return {
    heading: "",
    lines: rows.map(({ id }) => ({
      worksheet: node.kind === "actions" ? "action" : "program",
      rowId: id,
      code: "GOV-01",
      text: "Integrasi layanan perizinan lintas OPD dan desa",
    })),
    detail: node.kind === "actions" ? "4 aksi" : "Dinkominfo",
    broken: "",
  };
}

function row(id: string): Row {
  return { id, order: id, trashed: false, sample: false, cells: {} };
}
