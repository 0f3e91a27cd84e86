import { useState } from "react";
import { waiverReasonMaxLength } from "../../shared/domain/waiver-reason";
import { ActionNotice } from "../facilitator/action-notice";
import { useCommandAction } from "../facilitator/use-command-action";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { TextArea } from "../ui/text-area";
import { checksWords } from "../words/checks";
import { useWords } from "../words/language";
import styles from "./checks-page.module.css";

interface WaiveDialogProps {
  readonly findingId: string;
  /** What is let stand, in words. */
  readonly about: string;
  readonly onClose: () => void;
}

/** Asks why a finding may stand; nothing is waived without a reason. */
export function WaiveDialog({ findingId, about, onClose }: WaiveDialogProps) {
  const words = useWords(checksWords);
  const action = useCommandAction();
  const [reason, setReason] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const waive = () => {
    const given = reason.trim();
    setIsMissing(given === "");
    if (given !== "" && !action.busy)
      action.run([() => ({ type: "finding:waive", findingId, reason: given })], onClose);
  };
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title={words.waiveTitle}
      footer={
        <Button variant="primary" busy={action.busy} onClick={waive}>
          {words.waiveNow}
        </Button>
      }
    >
      <div className={styles.waive}>
        <p>{about}</p>
        <TextArea
          label={words.reason}
          help={words.reasonHelp}
          error={isMissing ? words.reasonMissing : null}
          rows={2}
          maxLength={waiverReasonMaxLength}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ActionNotice action={action} />
      </div>
    </Dialog>
  );
}
