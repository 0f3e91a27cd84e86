import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/button";
import { useLocalized, useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { AddRowDialog } from "./add-row-dialog";
import { useTableSheet } from "./table-sheet";
import { useNewRow } from "./use-new-row";

/** The primary action of the page: a new row, made from what it comes from. */
export function AddRow() {
  const { description } = useTableSheet();
  const [picking, setPicking] = useState(false);
  const newRow = useNewRow();
  const words = useWords(worksheetWords);
  const localized = useLocalized();
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setPicking(true)}>
        {words.add(localized(description.rowName))}
      </Button>
      {picking && (
        <AddRowDialog
          onClose={() => setPicking(false)}
          onAdd={(origins) => {
            setPicking(false);
            newRow(origins);
          }}
        />
      )}
    </>
  );
}
