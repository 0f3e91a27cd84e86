import { useMemo } from "react";
import type { ThreadPicture } from "../../shared/analysis/thread-picture";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import type { RowId } from "../../shared/worksheets/row";
import { useLanguage, useWords } from "../words/language";
import { threadWords } from "../words/thread";
import { cardText, type CardText } from "./card-text";

/** What is written on the cards of a picture, by the id of the node. */
export function useCardTexts(
  { nodes }: ThreadPicture,
  { settings, codes }: { readonly settings: WorkshopSettings; readonly codes: ReadonlyMap<RowId, string> },
): ReadonlyMap<string, CardText> {
  const words = useWords(threadWords);
  const language = useLanguage();
  return useMemo(
    () => new Map(nodes.map((node) => [node.id, cardText(node, { settings, codes, words, language })])),
    [nodes, settings, codes, words, language],
  );
}
