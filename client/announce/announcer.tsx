import { useEffect, useRef, useState } from "react";
import { remoteEdit } from "../../shared/documents/origins";
import type { RowId } from "../../shared/worksheets/row";
import { deviceClock } from "../sync/clock";
import { useRoom } from "../sync/room-context";
import { touchedCells, touchedRows } from "../sync/touched-cells";
import { useDocumentState } from "../sync/use-document-state";
import { useWorksheets } from "../sync/use-worksheet";
import type { WorksheetInRoom } from "../sync/workshop-room";
import type { WorksheetDocument } from "../sync/worksheet-document";
import { Spoken } from "../ui/spoken";
import { announceWords } from "../words/announce";
import { useLocalized, useWords } from "../words/language";
import { sheetWords } from "../words/sheet";
import { GatheredNews } from "./gathered-news";
import { newsSentence } from "./news-sentence";
import { remoteChanges, type RemoteChanges } from "./remote-changes";
import { useSpokenNews } from "./spoken-news";

/** Reads out what others do on a worksheet, gathered; and when it is locked or opened. Nothing is seen of it. */
export function Announcer(place: WorksheetInRoom) {
  const [document] = useWorksheets([place]);
  return document === undefined ? null : <AnnouncerOf document={document} />;
}

function AnnouncerOf({ document }: { readonly document: WorksheetDocument }) {
  const { loading } = useDocumentState(document);
  const { on } = useSpokenNews();
  const [news, setNews] = useState({ sentence: "" });
  return (
    <>
      <Spoken name="news" occasion={news}>
        {on ? news.sentence : ""}
      </Spoken>
      <Spoken name="access">{useAccessNews(document)}</Spoken>
      {on && !loading && <News document={document} onNews={setNews} />}
    </>
  );
}

/** After this long without a letter somebody listens again. */
const writingMs = 3_000;

interface NewsProps {
  readonly document: WorksheetDocument;
  readonly onNews: (news: { readonly sentence: string }) => void;
}

function News({ document, onNews }: NewsProps) {
  const words = useWords(announceWords);
  const localized = useLocalized();
  const { content, people } = useRoom().replica(document.key);
  const tell = useRef<(changes: RemoteChanges) => boolean>(() => false);
  useEffect(() => {
    tell.current = (changes) => {
      const sentence = newsSentence(changes, { worksheet: document.worksheet, words, localized });
      if (sentence !== "") onNews({ sentence });
      return sentence !== "";
    };
  });
  useEffect(() => {
    const { doc } = document;
    const present = () =>
      new Set(content.rows.value.flatMap(({ id, trashed }): RowId[] => (trashed ? [] : [id])));
    let known = present();
    let lastInputAt = Number.NEGATIVE_INFINITY;
    let touched = new Map<RowId, string | null>();
    const gathered = new GatheredNews({
      clock: deviceClock,
      isBusy: () => deviceClock.now() - lastInputAt < writingMs,
      say: () => {
        const rows = touched;
        touched = new Map();
        const changes = remoteChanges({
          rows,
          known,
          row: (rowId) => content.row(rowId),
          label: (rowId) => content.labels.value.get(rowId),
        });
        known = present();
        return tell.current(changes);
      },
    });
    const onTransaction = (transaction: Parameters<typeof touchedCells>[1]) => {
      const rows = touchedRows(touchedCells(doc, transaction)).filter(({ keys }) => isWorthTelling(keys));
      if (transaction.origin !== remoteEdit) for (const { rowId } of rows) known.add(rowId);
      else if (rows.length > 0) {
        for (const { rowId } of rows) {
          const person = people.value.find(({ focus }) => focus.rowId === rowId);
          touched.set(rowId, person?.name ?? touched.get(rowId) ?? null);
        }
        gathered.add();
      }
    };
    const onInput = () => {
      lastInputAt = deviceClock.now();
    };
    doc.on("afterTransaction", onTransaction);
    window.addEventListener("input", onInput);
    return () => {
      window.removeEventListener("input", onInput);
      doc.off("afterTransaction", onTransaction);
      gathered.dispose();
    };
  }, [document, content, people]);
  return null;
}

/** A row that only changed its place is no news. */
function isWorthTelling(keys: ReadonlySet<string> | null): boolean {
  return keys === null || [...keys].some((key) => key !== "order");
}

/** The field says by itself what becomes of the words in it. */
function isInField(): boolean {
  return document.activeElement?.matches("input, textarea, select") === true;
}

/** What is said when the right to write comes or goes; nothing about how it was at first, or into an open field. */
function useAccessNews(document: WorksheetDocument): string {
  const { loading, write, reason } = useDocumentState(document);
  const words = useWords(announceWords);
  const sheet = useWords(sheetWords);
  const [shown, setShown] = useState<{
    readonly write: boolean;
    readonly said: "" | "open" | "locked";
  } | null>(null);
  if (!loading && (write || reason !== null) && shown?.write !== write) {
    const changed = shown === null || isInField() ? "" : write ? "open" : "locked";
    setShown({ write, said: changed === "locked" && reason !== "view-only" ? "" : changed });
  }
  if (shown?.said === "open") return words.openAgain;
  return shown?.said === "locked" ? sheet.viewOnly : "";
}
