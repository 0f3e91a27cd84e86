import type * as z from "zod/mini";
import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { settingsListWords } from "../words/settings-lists";
import { linesField } from "./field-reading";
import { SavedArea } from "./saved-field";
import type { Plan } from "./use-saved-command";

interface AliasesAreaProps {
  /** What begins the addresses of the fields of the entry. */
  readonly address: string;
  readonly aliases: readonly string[];
  readonly schema: z.ZodMiniType<string[]>;
  readonly plan: (aliases: string[]) => Plan;
}

/** Other names of an entry, one a line. */
export function AliasesArea({ address, aliases, schema, plan }: AliasesAreaProps) {
  const words = useWords(settingsWords);
  const lists = useWords(settingsListWords);
  return (
    <SavedArea
      label={lists.aliases}
      help={lists.aliasesHelp}
      optional
      field={linesField({ address: `${address}aliases`, stored: aliases, schema, words, plan })}
    />
  );
}
