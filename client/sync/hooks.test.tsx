// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { documentKey } from "../../shared/domain/document-key";
import { addRows, proseOf, setTrashed, setValue } from "../../shared/documents/write-rows";
import {
  governance,
  participant,
  SyncHall,
  swotOfGovernance,
  workshopId,
} from "../../tests/support/sync-hall";
import { RoomContext } from "./room-context";
import { useDocumentState } from "./use-document-state";
import { useDevices, useHeldEdits, useLocalCopies, usePutAway } from "./use-late-edits";
import { useProse } from "./use-prose";
import { usePresentRows, useRow, useRows, useRowsOfAll } from "./use-rows";
import { usePresentRowsBy } from "./use-rows-by";
import { useSyncStatus } from "./use-sync-status";
import { useWorksheet, useWorksheets } from "./use-worksheet";
import type { WorksheetDocument } from "./worksheet-document";
import type { WorkshopRoom } from "./workshop-room";

const swot = documentKey({ workshopId, ...swotOfGovernance });

let hall: SyncHall;
let room: WorkshopRoom;
let root: Root;
let host: HTMLElement;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  hall = new SyncHall();
  hall.newDevice();
  room = await hall.openPage(participant("siti"));
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
});

afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
  room.dispose();
});

describe("the hooks of a worksheet", () => {
  it("render the cell that changed and no other", async () => {
    const renders: string[] = [];
    function Item({ worksheet, id }: { readonly worksheet: WorksheetDocument; readonly id: string }) {
      const row = useRow(worksheet, id);
      renders.push(id);
      const { text } = row?.cells ?? {};
      return <p>{typeof text === "string" ? text : "none"}</p>;
    }
    function Items() {
      const worksheet = useWorksheet(governance, "swot");
      return ["a", "b"].map((id) => <Item key={id} worksheet={worksheet} id={id} />);
    }
    await show(<Items />);
    await edit(({ doc, columns }) => {
      addRows(doc, columns, [
        { id: "a", order: "a1", cells: { text: "satu" } },
        { id: "b", order: "a2", cells: { text: "dua" } },
      ]);
    });
    expect(host.textContent).toBe("satudua");
    renders.length = 0;
    await edit(({ doc }) => proseOf(doc, { rowId: "b", column: "text" })?.insert(3, "!"));
    expect(host.textContent).toBe("satudua!");
    expect(renders).toEqual(["b"]);
  });

  it("bind a field to the text of a cell, also when its row arrives later, and say who is typing", async () => {
    function Field() {
      const worksheet = useWorksheet(governance, "swot");
      const { ref } = useProse(worksheet, "a", "text");
      return <textarea ref={ref} />;
    }
    await show(<Field />);
    const field = host.querySelector("textarea");
    if (field === null) throw new Error("no field");
    await edit(({ doc, columns }) =>
      addRows(doc, columns, [{ id: "a", order: "a1", cells: { text: "Wisata" } }]),
    );
    expect(field.value).toBe("Wisata");
    await act(async () => type("Wisata bahari"));
    expect(text("a")).toBe("Wisata bahari");
    await hall.until(() =>
      expect(hall.server.presence.at(-1)).toEqual({
        document: swot,
        focus: { rowId: "a", column: "text", typing: true },
      }),
    );
    await edit(({ doc }) => proseOf(doc, { rowId: "a", column: "text" })?.insert(0, "Desa "));
    expect(field.value).toBe("Desa Wisata bahari");
    await act(async () => field.blur());
    await hall.until(() => expect(hall.server.presence.at(-1)?.focus.rowId).toBeNull());
  });

  it("tell the others that a person is gone when the field is taken away in the midst of typing", async () => {
    function Field() {
      const worksheet = useWorksheet(governance, "swot");
      const { ref } = useProse(worksheet, "a", "text");
      return <textarea ref={ref} />;
    }
    function Page({ editing }: { readonly editing: boolean }) {
      useWorksheet(governance, "swot");
      return editing ? <Field /> : null;
    }
    await show(<Page editing />);
    await edit(({ doc, columns }) => addRows(doc, columns, [{ id: "a", order: "a1", cells: {} }]));
    await act(async () => type("Wis"));
    await hall.until(() => expect(hall.server.presence.at(-1)?.focus.typing).toBe(true));
    await show(<Page editing={false} />);
    await hall.until(() =>
      expect(hall.server.presence.at(-1)?.focus).toEqual({ rowId: null, column: null, typing: false }),
    );
  });

  it("say again who is in a field whose document was replaced", async () => {
    function Field() {
      const worksheet = useWorksheet(governance, "swot");
      const { ref } = useProse(worksheet, "a", "text");
      return <textarea ref={ref} />;
    }
    await show(<Field />);
    await edit(({ doc, columns }) => addRows(doc, columns, [{ id: "a", order: "a1", cells: {} }]));
    await act(async () => type("Wis"));
    await act(async () => room.replica(swot).content.renew());
    await hall.until(() => expect(hall.server.presence.at(-1)?.focus.rowId).toBe("a"));
    expect(host.querySelector("textarea")?.value).toBe("Wis");
  });

  it("keep the worksheet, its rows and lists of many the same while nothing changes", async () => {
    const seen = new Set<unknown>();
    const addresses = () => [swotOfGovernance, { dimensionId: governance, worksheet: "strategy" } as const];
    function Board() {
      const documents = useWorksheets(addresses());
      const rows = useRowsOfAll(documents);
      seen.add(documents).add(rows);
      return <p>{rows.map((one) => one.length).join(" ")}</p>;
    }
    await show(<Board />);
    await show(<Board />);
    expect(host.textContent).toBe("0 0");
    expect(seen.size).toBe(2);
    await edit(({ doc, columns }) => addRows(doc, columns, [{ id: "a", order: "a1", cells: {} }]));
    expect(host.textContent).toBe("1 0");
  });

  it("leave rows in Sampah out where only present ones are asked for", async () => {
    function Counts() {
      const worksheet = useWorksheet(governance, "swot");
      return <p>{`${useRows(worksheet).length} ${usePresentRows(worksheet).length}`}</p>;
    }
    await show(<Counts />);
    await edit((worksheet) => {
      addRows(worksheet.doc, worksheet.columns, [{ id: "a", order: "a1", cells: {} }]);
      worksheet.undo();
    });
    expect(host.textContent).toBe("1 0");
  });

  it("[ROW4] rows asked for by a column are told again when it changes, and not for any other", async () => {
    const seen: unknown[] = [];
    function ByQuadrant() {
      const worksheet = useWorksheet(governance, "swot");
      const rows = usePresentRowsBy(worksheet, ["quadrant"]);
      seen.push(rows.map(({ cells }) => cells["quadrant"]));
      return null;
    }
    await show(<ByQuadrant />);
    await edit(({ doc, columns }) =>
      addRows(doc, columns, [
        { id: "a", order: "a1", cells: { quadrant: "S", text: "satu" } },
        { id: "b", order: "a2", cells: { quadrant: "W", text: "dua" } },
      ]),
    );
    seen.length = 0;
    await edit(({ doc }) => proseOf(doc, { rowId: "b", column: "text" })?.insert(3, "!"));
    expect(seen).toEqual([]);
    await edit(({ doc }) => setValue(doc, { rowId: "b", column: "quadrant" }, "T"));
    await edit(({ doc }) => setTrashed(doc, ["a"], true));
    expect(seen).toEqual([["S", "T"], ["T"]]);
  });

  it("tell what may be done and what happened to the work", async () => {
    function Status() {
      const worksheet = useWorksheet(governance, "swot");
      const { loading, write } = useDocumentState(worksheet);
      return <p>{`${loading ? "loading" : "ready"} ${write ? "write" : "read"} ${useSyncStatus().kind}`}</p>;
    }
    await show(<Status />);
    await settle("ready write saved");
    hall.server.document(swot).access = { write: false, reason: "view-only" };
    await edit(({ doc, columns }) => {
      addRows(doc, columns, [{ id: "a", order: "a1", cells: {} }]);
      setValue(doc, { rowId: "a", column: "quadrant" }, "S");
    });
    await settle("ready read held");
  });

  it("[LOCK1] [HELD9] keep what is typed on in an open field after a lock: it is held, and leaves with the field", async () => {
    function Field() {
      const worksheet = useWorksheet(governance, "swot");
      const { ref } = useProse(worksheet, "a", "text");
      const { write } = useDocumentState(worksheet);
      const [held] = useHeldEdits();
      return (
        <>
          <textarea ref={ref} />
          <p>{`${write ? "write" : "read"} ${useSyncStatus().kind} ${held?.state ?? "none"}`}</p>
        </>
      );
    }
    await show(<Field />);
    await edit(({ doc, columns }) =>
      addRows(doc, columns, [{ id: "a", order: "a1", cells: { text: "Desa" } }]),
    );
    await settle("write saved none");
    const field = host.querySelector("textarea");
    await act(async () => type("Desa wisata"));
    await settle("write saved none");
    await act(async () => hall.server.setAccess(swot, { write: false, reason: "view-only" }));
    await act(async () => type("Desa wisata bahari"));
    await settle("read held waiting");
    await act(async () => type("Desa wisata bahari baru"));
    await settle("read saving waiting");
    await settle("read held waiting");
    expect(field?.value).toBe("Desa wisata bahari baru");
    expect(hall.server.document(swot).held).toHaveLength(1);
    await act(async () => field?.blur());
    await vi.waitFor(async () => {
      await act(async () => hall.clock.advance(100));
      expect(field?.value).toBe("Desa wisata");
    });
    expect(host.textContent).toContain("read held waiting");
  });

  it("[COPY1] list what was refused, and the devices a facilitator sees", async () => {
    function Late() {
      useWorksheet(governance, "swot");
      const [copy] = useLocalCopies();
      const texts = copy?.changes.map((change) => JSON.stringify(change.after)).join(" ");
      return <p>{`${useDevices().length} ${usePutAway().has(copy?.id ?? "")} ${texts}`}</p>;
    }
    await show(<Late />);
    hall.server.document(swot).check = () => "invalid";
    await edit(({ doc, columns }) =>
      addRows(doc, columns, [{ id: "a", order: "a1", cells: { quadrant: "S", text: "Jangan hilang" } }]),
    );
    const device = { sessionId: "s", name: "Budi", office: "Bappeda", dimensionId: governance };
    const seen = { connected: true, lastSeenAt: 1, unsent: 2, since: 1 };
    hall.server.say("state:devices", { devices: [{ ...device, ...seen }] });
    await settle('1 false "added" "S" "Jangan hilang"');
    await act(async () => room.late.putAwayOne(room.late.copies.value[0]?.id ?? ""));
    expect(host.textContent).toBe('1 true "added" "S" "Jangan hilang"');
    expect(room.status.value).toEqual({ kind: "saved" });
  });
});

function show(content: ReactNode): Promise<void> {
  return act(async () => root.render(<RoomContext value={room}>{content}</RoomContext>));
}

async function edit(change: (worksheet: WorksheetDocument) => void): Promise<void> {
  await act(async () => change(room.replica(swot).content.document.value));
}

/** As a person does it: into the field on screen, letters at its end. */
function type(written: string): void {
  const field = host.querySelector("textarea");
  if (field === null) throw new Error("no field");
  field.focus();
  field.value = written;
  field.setSelectionRange(written.length, written.length);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function settle(shown: string): Promise<void> {
  return vi.waitFor(async () => {
    await act(async () => hall.clock.advance(100));
    expect(host.textContent).toBe(shown);
  });
}

function text(rowId: string): unknown {
  return room.replica(swot).content.row(rowId)?.cells["text"];
}
