import { useState } from "react";
import type { SyncStatus } from "../sync/sync-status";
import { Spoken } from "../ui/spoken";
import { useWords } from "../words/language";
import { statusName } from "../words/status-name";
import { syncStatusWords } from "../words/sync-status";

/**
 * The status word for those who do not see it. Saving and saved alternate with every word typed, and counts go up with
 * it: said is only that something unusual begins and, once everything has arrived, that it is over.
 */
export function SpokenStatus({ status }: { readonly status: SyncStatus }) {
  const words = useWords(syncStatusWords);
  const [news, setNews] = useState({ about: "saved", word: "" });
  const about = "stored" in status ? `${status.kind} ${String(status.stored)}` : status.kind;
  if (status.kind !== "saving" && about !== news.about) setNews({ about, word: statusName(status, words) });
  return <Spoken name="status">{news.word}</Spoken>;
}
