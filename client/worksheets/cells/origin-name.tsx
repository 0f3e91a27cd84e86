import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import type { RowId } from "../../../shared/worksheets/row";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { cellWords } from "../../words/cells";
import { useWords, writtenIn } from "../../words/language";
import { useOrigin, useOriginDocument } from "./use-origins";
import styles from "./cells.module.css";

interface OriginNameProps {
  /** The document whose cell points there. */
  readonly document: Pick<WorksheetDocument, "dimensionId">;
  readonly worksheet: WorksheetKey;
  readonly rowId: RowId;
  /** The code alone where there is one; its text is the tooltip. */
  readonly brief?: boolean;
}

/** Code and text of a row that something comes from; missing and deleted ones are said to be so. */
export function OriginName({ document, worksheet, rowId, brief = false }: OriginNameProps) {
  const origin = useOriginDocument(document, worksheet);
  return origin === undefined ? null : <NameIn document={origin} rowId={rowId} brief={brief} />;
}

interface NameInProps {
  readonly document: WorksheetDocument;
  readonly rowId: RowId;
  readonly brief: boolean;
}

function NameIn({ document, rowId, brief }: NameInProps) {
  const origin = useOrigin(document, rowId);
  const say = useWords(cellWords);
  switch (origin.state) {
    case "loading":
      return <span aria-hidden="true">…</span>;
    case "missing":
      return <span className={styles.lost}>{say.originMissing}</span>;
    case "trashed":
      return <span className={styles.lost}>{say.originTrashed(nameOf(origin, brief))}</span>;
    case "present": {
      const text = origin.text === "" ? say.originNoText : origin.text;
      if (brief && origin.code !== null) return <span title={text}>{origin.code}</span>;
      return (
        <span className={styles.origin}>
          {origin.code !== null && <b>{origin.code}</b>} <span lang={writtenIn}>{text}</span>
        </span>
      );
    }
  }
}

function nameOf(
  { code, text }: { readonly code: string | null; readonly text: string },
  brief: boolean,
): string {
  if (code === null) return text;
  return brief ? code : `${code} ${text}`;
}
