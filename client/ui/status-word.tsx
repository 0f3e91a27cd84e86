import { Check, CloudOff, LoaderCircle, Lock, RefreshCw, TriangleAlert } from "lucide-react";
import { useId, useRef, useState, type ReactNode } from "react";
import { Link } from "wouter";
import { opensWithoutServer } from "../offline/opens-without-server";
import type { SyncStatus } from "../sync/sync-status";
import { refusalWords } from "../words/refusals";
import { syncStatusWords, type SyncStatusWords } from "../words/sync-status";
import { useWords } from "../words/language";
import { statusName } from "../words/status-name";
import { useFloating } from "./floating";
import { useCloseOutside } from "./use-close-outside";
import { VisuallyHidden } from "./visually-hidden";
import floating from "./floating.module.css";
import styles from "./status-word.module.css";

interface StatusWordProps {
  readonly status: SyncStatus;
  /** The page where there is more to see than a sentence. */
  readonly href?: string | null;
}

/** What happened to this person's work, in words, always visible; a press shows the whole sentence, or the page. */
export function StatusWord({ status, href = null }: StatusWordProps) {
  const shown = useShown(status);
  if (href === null) return <WordButton status={status} shown={shown} />;
  return (
    <Link
      href={href}
      className={styles.word}
      data-tone={shown.tone}
      data-status={status.kind}
      title={shown.detail}
    >
      {shown.icon}
      <span>{shown.word}</span>
    </Link>
  );
}

function WordButton({
  status,
  shown,
}: {
  readonly status: SyncStatus;
  readonly shown: ReturnType<typeof useShown>;
}) {
  const words = useWords(syncStatusWords);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useFloating({ anchor: button, float: panel, open, align: "end" });
  useCloseOutside({ anchor: button, float: panel, open, close: () => setOpen(false) });
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.word}
        data-tone={shown.tone}
        data-status={status.kind}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setOpen(false);
        }}
      >
        {shown.icon}
        <span>{shown.word}</span>
        <VisuallyHidden>{words.statusDetail}</VisuallyHidden>
      </button>
      <div
        ref={panel}
        id={id}
        popover="manual"
        aria-live="polite"
        className={`${floating.float} ${styles.panel}`}
      >
        {open && <p>{shown.detail}</p>}
      </div>
    </>
  );
}

interface Look {
  readonly tone: "good" | "calm" | "warning" | "danger";
  readonly icon: ReactNode;
  readonly detail: string;
}

function useShown(status: SyncStatus) {
  const words = useWords(syncStatusWords);
  return { word: statusName(status, words), ...useLook(status, words) };
}

function useLook(status: SyncStatus, words: SyncStatusWords): Look {
  const reasons = useWords(refusalWords);
  switch (status.kind) {
    case "saved":
      return {
        tone: "good",
        icon: <Check aria-hidden="true" />,
        detail: words.savedDetail,
      };
    case "saving":
      return {
        tone: "calm",
        icon: <LoaderCircle aria-hidden="true" className={styles.lasting} />,
        detail: words.savingDetail,
      };
    case "held":
      return {
        tone: "warning",
        icon: <Lock aria-hidden="true" />,
        detail: words.heldDetail(status.edits),
      };
    case "offline":
      return {
        tone: status.stored ? "warning" : "danger",
        icon: <CloudOff aria-hidden="true" />,
        detail: status.stored
          ? `${words.offlineDetail(status.changes)}${opensWithoutServer() ? "" : ` ${words.keepTabOpen}`}`
          : words.notStoredDetail,
      };
    case "reconnecting":
      return {
        tone: status.stored ? "warning" : "danger",
        icon: <RefreshCw aria-hidden="true" className={styles.turning} />,
        detail: status.stored ? words.reconnectingDetail(status.changes) : words.notStoredDetail,
      };
    case "cannot-store":
      return {
        tone: "danger",
        icon: <TriangleAlert aria-hidden="true" />,
        detail: status.stored ? words.cannotStoreDetail(status.changes) : words.notStoredDetail,
      };
    case "refused":
      return {
        tone: "danger",
        icon: <TriangleAlert aria-hidden="true" />,
        detail:
          status.changes === 0
            ? reasons[status.reason]
            : `${words.refusedDetail(status.changes)} ${reasons[status.reason]}`,
      };
  }
}
