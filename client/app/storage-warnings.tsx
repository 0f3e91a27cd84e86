import type { StorageState } from "../../shared/protocol/workshop-state";
import { Notice } from "../ui/notice";
import { useWords } from "../words/language";
import { storageWords } from "../words/storage";

interface StorageWarningsProps {
  readonly storage: StorageState;
  readonly look: "box" | "bar";
}

/** What whoever runs the hall should see to: what has stopped, and the rest before it costs anything. */
export function StorageWarnings({ storage, look }: StorageWarningsProps) {
  const words = useWords(storageWords);
  const { writable, warnings = [] } = storage;
  // That the disk is almost full is no news once nothing can be stored.
  const news = writable ? warnings : warnings.filter((warning) => warning !== "low-space");
  return (
    <>
      {!writable && (
        <Notice tone="error" look={look}>
          {words.stopped}
        </Notice>
      )}
      {news.map((warning) => (
        <Notice key={warning} tone="warning" look={look}>
          {words[warning]}
        </Notice>
      ))}
    </>
  );
}
