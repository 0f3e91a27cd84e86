import { setInterval } from "node:timers";
import * as Y from "yjs";
import type { Entered } from "../../../shared/protocol/http-messages";
import { documentKey, type DocumentKey } from "../../../shared/domain/document-key";
import { dimensionIdSchema } from "../../../shared/domain/dimension";
import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import { asOneEdit, proseOf } from "../../../shared/documents/write-rows";
import type { Cells } from "../../../shared/worksheets/row";
import { RawSocket } from "../../support/raw-socket";
import { startServer, type ServerProcess } from "../../support/server-process";
import { SocketPage } from "../../support/socket-page";
import { workshopApi } from "../../support/workshop-api";

export const sizes = { swot: 200, program: 60, action: 250 } as const;
const dimensionId = "gov";
/** One push takes at most this many rows comfortably. */
const rowsPerPush = 50;

/** Where neighbours type, and the column they type into. */
const typedColumns = { swot: "text", action: "action" } as const;
export type TypedWorksheet = keyof typeof typedColumns;

/** A dimension at the end of a long workshop, with people who go on typing. */
export interface FilledDimension {
  readonly server: ServerProcess;
  readonly joinUrl: string;
  /** Somebody types a letter into a worksheet, each of the six in a row of their own. */
  readonly typeOnce: (worksheet: TypedWorksheet) => Promise<void>;
  /** All six type `perSecond` letters each into a worksheet, until the returned function is called. */
  readonly startTyping: (worksheet: TypedWorksheet, perSecond: number) => () => void;
  dispose(): Promise<void>;
}

export async function fillDimension(): Promise<FilledDimension> {
  const server = await startServer({ SESSION_RATE: "1000" });
  const api = workshopApi(server.url);
  const { token } = await api.enter(server.operatorSecret);
  const { joinUrl, workshopId, joinCode } = await api.create(token);
  const join = (name: string) => api.join(joinCode, { name, dimensionId });
  const keyOf = (worksheet: WorksheetKey) =>
    documentKey({ workshopId, dimensionId: dimensionIdSchema.parse(dimensionId), worksheet });
  const filler = await enter(server.url, await join("Juru ketik"));
  await fill(filler, keyOf("swot"), sizes.swot, swotCells);
  await fill(filler, keyOf("program"), sizes.program, programCells);
  await fill(filler, keyOf("action"), sizes.action, actionCells);
  filler.close();
  const typists = await Promise.all(
    Array.from({ length: 6 }, async (_, at) => {
      const socket = await enter(server.url, await join(`Tetangga ${at + 1}`));
      const swot = await openPage(socket, keyOf("swot"));
      const action = await openPage(socket, keyOf("action"));
      return { socket, pages: { swot, action }, row: at };
    }),
  );
  let turn = 0;
  const typeOnce = async (worksheet: TypedWorksheet) => {
    const typist = typists[turn % typists.length];
    turn += 1;
    if (typist === undefined) return;
    const page = typist.pages[worksheet];
    const column = typedColumns[worksheet];
    const text = proseOf(page.doc, { rowId: rowOf(typist, worksheet), column });
    const before = Y.encodeStateVector(page.doc);
    // Written and taken away again: the worksheet stays as large as it is.
    asOneEdit(page.doc, () =>
      (text?.length ?? 0) > 120 ? text?.delete(60, 60) : text?.insert(text.length, " kata".charAt(turn % 5)),
    );
    await page.push(Y.encodeStateAsUpdate(page.doc, before));
    page.seq = Math.max(page.seq, page.ticks.at(-1)?.to ?? 0);
  };
  return {
    server,
    joinUrl,
    typeOnce,
    startTyping(worksheet, perSecond) {
      for (const { socket, row } of typists) {
        const focus = { rowId: rowOf({ row }, worksheet), column: typedColumns[worksheet], typing: true };
        socket.socket.emit("presence:set", { document: keyOf(worksheet), focus });
      }
      const timer = setInterval(
        () => void typeOnce(worksheet).catch(() => undefined),
        1000 / perSecond / typists.length,
      );
      return () => clearInterval(timer);
    },
    async dispose() {
      for (const { socket } of typists) socket.close();
      await server.dispose();
    },
  };
}

function rowOf({ row }: { readonly row: number }, worksheet: TypedWorksheet): string {
  return `${worksheet}-${row}`;
}

async function enter(url: string, { token }: Entered): Promise<RawSocket> {
  const socket = new RawSocket(url);
  await socket.hello(token, token.slice(0, 8));
  return socket;
}

async function openPage(socket: RawSocket, key: DocumentKey): Promise<SocketPage> {
  const page = new SocketPage(socket, key);
  await page.open();
  return page;
}

async function fill(
  socket: RawSocket,
  key: DocumentKey,
  count: number,
  cellsOf: (at: number) => Cells,
): Promise<void> {
  for (let from = 0; from < count; from += rowsPerPush) {
    const page = await openPage(socket, key);
    for (let at = from; at < Math.min(count, from + rowsPerPush); at += 1) {
      const [, , worksheet = ""] = key.split("/");
      page.addRow(`${worksheet}-${at}`, cellsOf(at));
    }
    const outcome = await page.push();
    if (outcome.kind !== "saved") throw new Error(`${key}: ${JSON.stringify(outcome)}`);
  }
}

function swotCells(at: number): Cells {
  const text = `Butir ${at + 1}: ${sentence(at)}`;
  return { quadrant: "SWOT".charAt(at % 4), text, problems: [{ id: `p${(at % 7) + 1}`, text: null }] };
}

function programCells(at: number): Cells {
  return {
    name: `Program ${at + 1} ${sentence(at * 7)}`,
    goal: "Layanan publik mudah, cepat, dan terpantau dari satu pintu",
    problems: [{ id: `p${(at % 7) + 1}`, text: null }],
    horizon: "medium",
    lead: "dinkominfo",
  };
}

function actionCells(at: number): Cells {
  return {
    program: `program-${at % sizes.program}`,
    action: `Aksi ${at + 1}: ${sentence(at * 3)}`,
    output: "Daftar layanan dan SOP",
    indicator: "Jumlah layanan yang terhubung",
    targets: { 2023: 5, 2024: 10, 2025: 15, 2026: 20, 2027: 25 },
    budgets: { 2023: 75_000_000, 2024: 45_000_000, 2025: 45_000_000, 2026: 45_000_000, 2027: 45_000_000 },
    lead: "dinkominfo",
  };
}

/** A different one for every number below 4,000: people seldom write the same twice. */
function sentence(at: number): string {
  const of = (words: string, step: number) =>
    words.split(" ")[Math.floor(at / step) % words.split(" ").length];
  return [
    of("jalan pasar sekolah puskesmas sungai batik garam wisata nelayan sampah arsip pajak", 1),
    of("rusak ramai terpencil tercemar lengkap lambat tertib terbuka sepi mahal", 2),
    of(
      "menurut warga|sejak banjir|di pesisir|oleh pemuda|tanpa anggaran|dengan aplikasi"
        .replaceAll(" ", "-")
        .replaceAll("|", " "),
      3,
    ),
    of("Lasem Sluke Kragan Pamotan Sulang Sumber Bulu Gunem Sale Sedan Sarang Pancur Kaliori", 1),
  ]
    .join(" ")
    .replaceAll("-", " ");
}
