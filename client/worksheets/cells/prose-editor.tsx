import { useState } from "react";
import { useProse } from "../../sync/use-prose";
import { OwnLayout } from "../../ui/own-layout";
import { TextArea } from "../../ui/text-area";
import { cellWords } from "../../words/cells";
import { useWords } from "../../words/language";
import type { EditorProps } from "./editor-props";

/** Longest part of a text that did not fit which is shown to be copied. */
const shownDroppedLength = 300;

/** A text two people can write at the same time: bound to the shared text, letter by letter. */
export function ProseEditor({ document, rowId, column, variant, words, placeholder }: EditorProps<"prose">) {
  const say = useWords(cellWords);
  const [dropped, setDropped] = useState<string | null>(null);
  const { ref } = useProse(document, rowId, column.key, { onOverLength: setDropped });
  return (
    <OwnLayout>
      <TextArea
        {...words}
        error={dropped === null ? null : say.tooLong(dropped.slice(0, shownDroppedLength))}
        look={variant === "grid" ? "bare" : "plain"}
        rows={variant === "grid" ? 1 : 2}
        placeholder={placeholder}
        fieldRef={ref}
      />
    </OwnLayout>
  );
}
