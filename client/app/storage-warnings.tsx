import type { StorageWarning } from "../../shared/protocol/workshop-state";
import { Notice } from "../ui/notice";
import { useWords } from "../words/language";
import { storageWords } from "../words/storage";

interface StorageWarningsProps {
  readonly warnings: readonly StorageWarning[];
  readonly look: "box" | "bar";
}

/** What whoever runs the hall should see to before it costs anything. */
export function StorageWarnings({ warnings, look }: StorageWarningsProps) {
  const words = useWords(storageWords);
  return warnings.map((warning) => (
    <Notice key={warning} tone="warning" look={look}>
      {words[warning]}
    </Notice>
  ));
}
