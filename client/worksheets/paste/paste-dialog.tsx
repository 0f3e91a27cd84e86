import { ClipboardPaste } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { TextArea } from "../../ui/text-area";
import { useWords } from "../../words/language";
import { pasteWords } from "../../words/paste";

interface PasteButtonProps {
  readonly onPaste: (data: Pick<DataTransfer, "getData">) => void;
}

/** The way to paste a block where no cell is selected, or none is there yet. */
export function PasteButton({ onPaste }: PasteButtonProps) {
  const [open, setOpen] = useState(false);
  const words = useWords(pasteWords);
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        icon={<ClipboardPaste aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {words.paste}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.pasteTitle}>
        <TextArea
          label={words.pasteField}
          help={words.pasteHelp}
          rows={4}
          value=""
          onChange={() => undefined}
          onPaste={(event) => {
            event.preventDefault();
            onPaste(event.clipboardData);
            setOpen(false);
          }}
        />
      </Dialog>
    </>
  );
}
