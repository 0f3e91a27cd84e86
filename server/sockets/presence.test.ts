import { afterEach, beforeEach, expect, test } from "vitest";
import type { DimensionId } from "../../shared/domain/dimension";
import { documentKey } from "../../shared/domain/document-key";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { Session } from "../access/session";
import { Presence } from "./presence";

const address = { workshopId: "w" as WorkshopId, dimensionId: "gov" as DimensionId };
const swot = documentKey({ ...address, worksheet: "swot" });
const program = documentKey({ ...address, worksheet: "program" });
const advisor: Session = {
  id: "a1",
  role: "advisor",
  workshopId: address.workshopId,
  person: null,
  personalCode: null,
};
const inRow = (rowId: string) => ({ rowId, column: "text", typing: true });
const shown = (rowId: string) => ({
  sessionId: "a1",
  name: "Pembimbing",
  office: "",
  role: "advisor",
  focus: inRow(rowId),
});
const tab = {};

let presence: Presence;

beforeEach(() => {
  presence = new Presence(() => undefined);
});

afterEach(() => presence.dispose());

test("whoever comes is told with the name, whoever moves with the place only", () => {
  presence.set(advisor, tab, { key: swot, focus: inRow("a") });
  expect(presence.takeNews(swot)).toEqual({ here: [shown("a")], moved: [], left: [] });
  presence.set(advisor, tab, { key: swot, focus: inRow("b") });
  expect(presence.takeNews(swot)).toEqual({
    here: [],
    moved: [{ sessionId: "a1", focus: inRow("b") }],
    left: [],
  });
  expect(presence.people(swot)).toEqual([shown("b")]);
});

test("what has been told is no news, nor is the same place again", () => {
  presence.set(advisor, tab, { key: swot, focus: inRow("a") });
  presence.takeNews(swot);
  expect(presence.takeNews(swot)).toBeUndefined();
  presence.set(advisor, tab, { key: swot, focus: inRow("a") });
  expect(presence.takeNews(swot)).toBeUndefined();
});

test("whoever goes to another document leaves the one and arrives in the other", () => {
  presence.set(advisor, tab, { key: swot, focus: inRow("a") });
  presence.takeNews(swot);
  presence.set(advisor, tab, { key: program, focus: inRow("c") });
  expect(presence.takeNews(swot)).toEqual({ here: [], moved: [], left: ["a1"] });
  expect(presence.takeNews(program)).toEqual({ here: [shown("c")], moved: [], left: [] });
  presence.clear("a1", tab);
  presence.set(advisor, tab, { key: program, focus: inRow("d") });
  expect(presence.takeNews(program)).toEqual({ here: [shown("d")], moved: [], left: [] });
});

test("news that nothing takes along goes out by itself after a while", async () => {
  const sent = new Promise((resolve) => {
    presence = new Presence((key, news) => resolve({ key, news }));
  });
  presence.set(advisor, tab, { key: swot, focus: inRow("a") });
  expect(await sent).toEqual({ key: swot, news: { here: [shown("a")], moved: [], left: [] } });
});
